internal import Diagnostics
package import Keys
internal import Values

/// The folder of a site that a new page of some kind belongs in.
package enum ArchetypePlace: Sendable, Hashable {
  case folder(String)
  /// Several sections say that they hold such pages.
  case oneOf([String])
  /// No section does: one with this title is to be made at the site's top.
  case newSection(title: String)

  package init(of kind: PageKind, on outline: SiteOutline) {
    // Every section may hold pages and further sections; most of them lie at the top.
    guard kind != .page, kind != .section else {
      self = .folder("")
      return
    }
    let fitting = outline.folders(containing: kind)
    if fitting.count > 1 {
      self = .oneOf(fitting)
    } else if let folder = fitting.first {
      self = .folder(folder)
    } else if let (folder, title) = Self.usual(kind, outline.configuration.language) {
      self = outline.isSection(folder) ? .folder(folder) : .newSection(title: title)
    } else {
      self = .folder("")
    }
  }

  /// The usual section; nil for kinds of which most sites have few pages, at the top.
  private static func usual(_ kind: PageKind, _ language: Language) -> (folder: String, title: String)? {
    switch (kind, language.messageLanguage) {
    case (.policy, .nb), (.policy, .nn): ("politikk", "Politikk")
    case (.policy, .en): ("policies", "Policies")
    case (.news, .nb): ("nyheter", "Nyheter")
    case (.news, .nn): ("nyheiter", "Nyheiter")
    case (.news, .en): ("news", "News")
    case (.page, _), (.plan, _), (.section, _): nil
    }
  }
}
