import Diagnostics
internal import FeedbackContract
internal import Templates
internal import Values

/// A theme's templates for the pages that the endpoint answers with, not yet with a site's header and footer
/// round them.
package struct ResponseSources: Sendable {
  let templates: [TemplateSource]
  let strings: ThemeStrings

  /// Placeholder of the site's header and footer while the theme alone is looked at.
  private static let bareLayout = Array("{{$title}}{{/title}}{{$main}}{{/main}}".utf8)

  /// The faults of the templates themselves, whatever site they are used for.
  func diagnostics(in language: Language) -> [Diagnostic] {
    let library = library(in: language, layout: Self.bareLayout)
    do {
      _ = try ResponseTemplates(library)
      for name in ResponseTemplates.names { _ = try library.flattened(ResponseTemplates.folder + name) }
      return []
    } catch {
      return error.diagnostics
    }
  }

  /// The templates flattened, by their names.
  ///
  /// - Parameter layout: a template with the blocks `title` and `main`.
  func flattened(in language: Language, layout: [UInt8]) throws(TemplateErrors) -> [(
    name: String, text: [UInt8]
  )] {
    let library = library(in: language, layout: layout)
    var flattened: [(name: String, text: [UInt8])] = []
    for name in ResponseTemplates.names {
      flattened.append((name, try library.flattened(ResponseTemplates.folder + name)))
    }
    return flattened
  }

  /// The first words of the pages after an answer.
  func thanks(in language: Language) -> (agreed: String, disagreed: String) {
    let texts = strings.strings(in: language)
    func text(_ keys: String...) -> String { keys.compactMap { texts[$0]?.text }.joined(separator: " ") }
    return (text("thanks-agree"), text("thanks-disagree", "thanks-disagree-more"))
  }

  private func library(in language: Language, layout: [UInt8]) -> TemplateLibrary {
    let own = TemplateSource(name: "layout", file: SourceFile(path: "layout", bytes: layout))
    return TemplateLibrary(
      templates.filter { $0.name != "layout" } + [own], strings: strings.strings(in: language))
  }
}
