import Diagnostics
import Keys

func frontMatter(of text: String) -> (frontMatter: FrontMatter, diagnostics: [Diagnostic]) {
  let file = SourceFile(path: "side.md", bytes: Array(text.utf8))
  return FrontMatter.parse(FrontMatterBlock(in: file), of: file)
}

/// Everything found in a file's front matter, as the terminal shows it.
func frontMatterReport(_ text: String) -> String {
  let file = SourceFile(path: "side.md", bytes: Array(text.utf8))
  return DiagnosticReport(frontMatter(of: text).diagnostics).text(in: .nb) { _ in file }
}

/// The same for keys on a page that is right otherwise; they begin on its third line.
func keyReport(_ keys: String) -> String { frontMatterReport("---\ntittel: Arbeid\n\(keys)---\nTekst.\n") }

/// What else a page of a kind has to say to its keys.
func kindReport(_ keys: String, on kind: PageKind) -> String {
  let text = "---\ntittel: Arbeid\n\(keys)---\nTekst.\n"
  let file = SourceFile(path: "side.md", bytes: Array(text.utf8))
  let found = frontMatter(of: text).frontMatter.keysNotAllowed(on: kind, in: "side.md")
  return DiagnosticReport(found).text(in: .nb) { _ in file }
}
