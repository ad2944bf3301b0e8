internal import FeedbackContract

/// The issues of a manifest, by every id that pages know them by.
struct IssueIndex: Sendable {
  private let issues: [String: EndpointManifest.Issue]
  private let aliases: [String: String]
  private let pages: [String: EndpointManifest.Page]

  init(_ manifest: EndpointManifest) {
    issues = Dictionary(manifest.issues.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    pages = Dictionary(manifest.pages.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    aliases = manifest.aliases
  }

  func issue(_ id: String) -> EndpointManifest.Issue? { issues[id] ?? aliases[id].flatMap { issues[$0] } }

  func page(_ id: String) -> EndpointManifest.Page? { pages[id] }
}
