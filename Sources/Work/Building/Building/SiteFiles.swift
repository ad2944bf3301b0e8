internal import Text
package import Diagnostics
package import Programme
package import Rendering

/// One file of a site, and where its bytes come from.
package enum SiteFile: Sendable {
  case rendered(Output)
  case copied(Attachment)
  case image(SiteImages.File)

  /// Below the site's root.
  var path: String {
    switch self {
    case .rendered(let output): output.path
    case .copied(let attachment): attachment.output
    case .image(let file): file.output
    }
  }
}

/// Everything that a site consists of.
package struct SiteFiles: Sendable {
  /// Sorted by path, each path once.
  package let files: [SiteFile]
  /// Files that would lie where the site has another.
  package let diagnostics: [Diagnostic]

  package init(_ renderer: SiteRenderer, images: SiteImages, sources: SiteSources) {
    var diagnostics: [Diagnostic] = []
    let copied = sources.copied
    // An editor's own robots.txt goes before the tool's; an editor's own index.html would hide a page.
    let hasOwnRules = copied.contains { $0.output == Self.rules }
    let rendered = renderer.outputs.lazy.filter { $0.path != Self.rules || !hasOwnRules }
      .map(SiteFile.rendered)
    var others: [SiteFile] = []
    var paths: Set<String> = []
    func isTaken(_ path: String) -> Bool {
      paths.contains(path) || renderer.output(at: path) != nil && !(hasOwnRules && path == Self.rules)
    }
    for file in images.files where !isTaken(file.output) {
      paths.insert(file.output)
      others.append(.image(file))
    }
    func report(_ attachment: Attachment) {
      let file = "\(sources.folder.displayPath)/\(attachment.source.text)"
      diagnostics.append(.hidesPage(attachment.output, at: SourceLocation(file: file)))
    }
    for attachment in renderer.site.attachments + copied {
      if !isTaken(attachment.output) {
        paths.insert(attachment.output)
        others.append(.copied(attachment))
      } else if !renderer.site.attachments.contains(attachment) || !copied.contains(attachment) {
        report(attachment)
      }
    }
    for case .copied(let attachment) in others
    where Self.standsInTheWay(attachment.output, isTaken: isTaken) { report(attachment) }
    files =
      others.isEmpty ? Array(rendered) : (rendered + others).sorted { $0.path.precedesInBytes($1.path) }
    self.diagnostics = diagnostics
  }

  private static let rules = "robots.txt"

  /// Files that would lie where the site has another; nothing is worked out for a site that copies none.
  package static func obstacles(
    _ renderer: SiteRenderer, images: SiteImages, sources: SiteSources
  ) -> [Diagnostic] {
    if renderer.site.attachments.isEmpty && sources.copied.isEmpty { return [] }
    return SiteFiles(renderer, images: images, sources: sources).diagnostics
  }

  /// True of a copied file that has the name of a folder the site needs, or lies in one that is a file.
  private static func standsInTheWay(_ path: String, isTaken: (String) -> Bool) -> Bool {
    isTaken(path + "/index.html")
      || path.indices.contains { path[$0] == "/" && isTaken(String(path[..<$0])) }
  }
}

extension Diagnostic {
  fileprivate static func hidesPage(_ path: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .hidesPage, at: location,
      nb: "filen ville legge seg over \(path), som bygges av nettstedet selv",
      nn: "fila ville leggje seg over \(path), som blir bygd av nettstaden sjølv",
      en: "the file would take the place of \(path), which the site builds itself",
      help: LocalizedText(
        nb: "gi filen et annet navn", nn: "gje fila eit anna namn", en: "give the file another name"))
  }
}
