package import Diagnostics
internal import Keys
package import Programme
import Values

/// A site written in one text: each file begins with a line `-- path --`, and `site.yml` has a default.
///
///     site(from: "-- politikk/skole.md --\n---\ntittel: Skole\n---\n")
package func site(
  from text: String, on day: String = "2026-11-22", showsUnpublished: Bool = false
) -> (site: Site?, diagnostics: [Diagnostic]) {
  let files = filesByPath(in: text)
  let configurationText = files["site.yml"] ?? "navn: Nordvik\nnettsted: https://nordvik.example/\n"
  let file = SourceFile(path: "content/site.yml", bytes: Array(configurationText.utf8))
  let (configuration, problems) = SiteConfiguration.parse(file: file)
  guard let configuration, case .date(let today) = DateReading(day) else { return (nil, problems) }

  let pages = files.keys.sorted().map(ContentPath.init).filter(\.isMarkdown)
  func source(_ path: ContentPath) -> SourceFile {
    SourceFile(path: "content/\(path.text)", bytes: Array((files[path.text] ?? "").utf8))
  }
  let outline = SiteOutline(configuration, indexes: pages.filter(\.isIndex).map { ($0, source($0)) })
  let manuscript = Manuscript(
    configuration: configuration, configurationFile: file.path, folder: "",
    pages: pages.map { PageManuscript(parsing: source($0), at: $0, outline: outline) },
    files: files.keys.sorted().map(ContentPath.init).filter { !$0.isMarkdown && $0.text != "site.yml" })
  let (site, diagnostics) = Site.validating(
    manuscript, outline: outline, edition: Edition(today: today, showsUnpublished: showsUnpublished))
  return (site, problems + diagnostics)
}

/// The files of a text in which each begins with a line `-- path --`.
package func filesByPath(in text: String) -> [String: String] {
  var files: [String: String] = [:]
  var path: String?
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 {
      path = String(line.dropFirst(3).dropLast(3))
      files[path ?? ""] = ""
    } else if let path {
      files[path, default: ""] += line + "\n"
    }
  }
  return files
}
