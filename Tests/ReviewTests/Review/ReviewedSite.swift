import Diagnostics
import Keys
import Programme
import Review
import TestSupport
import Values

/// What a review says of a site written in one text; see `site(from:)`.
func reviewed(_ text: String, on day: String = "2026-11-22") -> [Diagnostic] {
  let files = filesByPath(in: text)
  let configuration = files["site.yml"] ?? "navn: Nordvik\nnettsted: https://nordvik.example/\n"
  let file = SourceFile(path: "content/site.yml", bytes: Array(configuration.utf8))
  guard let settings = SiteConfiguration.parse(file: file).configuration,
    case .date(let today) = DateReading(day)
  else { return [] }
  let paths = files.keys.sorted().map(ContentPath.init).filter(\.isMarkdown)
  func source(_ path: ContentPath) -> SourceFile {
    SourceFile(path: "content/\(path.text)", bytes: Array((files[path.text] ?? "").utf8))
  }
  let outline = SiteOutline(settings, indexes: paths.filter(\.isIndex).map { ($0, source($0)) })
  let manuscript = Manuscript(
    configuration: settings, configurationFile: file.path, folder: "",
    pages: paths.map { PageManuscript(parsing: source($0), at: $0, outline: outline) },
    files: files.keys.sorted().map(ContentPath.init).filter { !$0.isMarkdown })
  let edition = Edition(today: today)
  let site = Site.validating(manuscript, outline: outline, edition: edition).site
  let review = SiteReview(manuscript, site: site, edition: edition)
  let findings =
    review.pages.flatMap { review.diagnostics(on: $0, in: source($0.path)) } + review.diagnosticsAcrossPages
  return DiagnosticReport(findings).diagnostics
}

/// `rule line:column` of each finding on one page of a kind, whose text begins on line 5.
func rules(on kind: String, _ body: String) -> [String] {
  reviewed("-- side.md --\n---\ntittel: Skolen\ntype: \(kind)\n---\n\(body)").map {
    "\($0.rule) \($0.location.line):\($0.location.column)"
  }
}
