internal import Diagnostics
internal import Text
internal import Markdown
internal import Values
internal import Keys
internal import Programme
internal import Templates

/// What is fed any bytes at all, by the fuzzer and by the test that runs its finds again.
///
package enum FuzzTarget: String, CaseIterable, Sendable {
  case frontMatter = "front-matter"
  case configuration = "site-yml"
  case markdown, templates, page

  /// Traps or throws when something is wrong.
  package func run(_ bytes: [UInt8]) throws(BrokenRule) {
    switch self {
    case .frontMatter: try readFrontMatter(bytes)
    case .configuration: try readConfiguration(bytes)
    case .markdown: try readMarkdown(bytes)
    case .templates: try renderTemplates(bytes)
    case .page: try readPage(bytes)
    }
  }
}

private func readFrontMatter(_ bytes: [UInt8]) throws(BrokenRule) {
  let file = SourceFile(path: "content/side.md", bytes: bytes)
  let (matter, diagnostics) = FrontMatter.parse(FrontMatterBlock(in: file), of: file)
  for kind in PageKind.allCases {
    try check(diagnostics + matter.keysNotAllowed(on: kind, in: file.path), in: file)
  }
}

private func readConfiguration(_ bytes: [UInt8]) throws(BrokenRule) {
  let file = SourceFile(path: "content/site.yml", bytes: bytes)
  let (configuration, diagnostics) = SiteConfiguration.parse(file: file)
  try require(configuration != nil || !diagnostics.isEmpty, "a site.yml was refused without a word")
  try check(diagnostics, in: file)
}

private func readMarkdown(_ bytes: [UInt8]) throws(BrokenRule) {
  // Other bytes never get past `encodingProblem(in:)`.
  guard String(validating: bytes, as: UTF8.self) != nil else { return }
  let file = SourceFile(path: "content/side.md", bytes: bytes)
  for keepsRawHTML in [false, true] {
    let hyphenation = Hyphenation(words: ["fag|forening"])
    let options = MarkdownOptions(keepsRawHTML: keepsRawHTML, hyphenation: hyphenation)
    let document = MarkdownDocument(parsing: file, options: options)
    try require(String(validating: document.html, as: UTF8.self) != nil, "the HTML is not UTF-8")
    try require(String(validating: document.text, as: UTF8.self) != nil, "the plain text is not UTF-8")
    var offset: UInt32 = 0
    for hole in document.holes {
      try require(hole.offset >= offset && hole.offset <= document.html.count, "a hole out of place")
      try require(document.links.indices.contains(Int(hole.link)), "a hole without a link")
      offset = hole.offset
    }
    try check(document.diagnostics, in: file)
  }
}

/// The text up to the first NUL is the template, the rest a partial called `p`.
private func renderTemplates(_ bytes: [UInt8]) throws(BrokenRule) {
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
  let names = ["t", "p"]
  let files = parts.enumerated().map { SourceFile(path: "\(names[$0]).html", bytes: $1) }
  let library = TemplateLibrary(zip(names, files).map { TemplateSource(name: $0, file: $1) })
  guard let template = try? library.template("t", for: OpenValue.self) else { return }
  var once = UTF8Buffer()
  template.render(view, into: &once)
  var again = UTF8Buffer()
  template.render(view, into: &again)
  try require(once.bytes.elementsEqual(again.bytes), "the same template and view gave other bytes")
}

private let view = OpenValue.object([
  "a": .text("<tekst> & \"mer\""), "b": .bool(true), "n": .null,
  "l": .list([.object(["a": .text("x")]), .text("y"), .list([])]),
  "o": .object(["o": .object(["a": .number("3.5")])]),
])

/// The first byte says what kind of page it is, the rest is the page.
private func readPage(_ bytes: [UInt8]) throws(BrokenRule) {
  let names = ["sak/x.md", "plan/x.md", "nyhet/2023-01-05-x.md", "x.md", "index.md"]
  let name = names[Int(bytes.first ?? 0) % names.count]
  let file = SourceFile(path: "content/\(name)", bytes: Array(bytes.dropFirst()))
  let path = ContentPath(name)
  let sections = ["sak", "plan", "nyhet"].map { kind in
    let text = "---\ntittel: T\ninnhold: \(kind)\n---\n"
    return (
      path: ContentPath("\(kind)/index.md"),
      file: SourceFile(path: "content/\(kind)/index.md", bytes: Array(text.utf8))
    )
  }
  let outline = SiteOutline(siteConfiguration, indexes: sections)
  let page = PageManuscript(parsing: file, at: path, outline: outline)
  try check(page.diagnostics, in: file)
  let others = sections.map { PageManuscript(parsing: $0.file, at: $0.path, outline: outline) }
  let manuscript = Manuscript(
    configuration: siteConfiguration, configurationFile: "content/site.yml", folder: "",
    pages: others + [page], files: [])
  let (site, diagnostics) = Site.validating(manuscript, outline: outline, edition: Edition(today: today))
  let saysWhy = diagnostics.contains { $0.severity == .error }
  try require(site != nil || saysWhy, "a site was refused without a word")
}

private let today = CalendarDate(year: 2026, month: 11, day: 22)!

private let siteConfiguration: SiteConfiguration = {
  let text = """
    navn: Nordvik
    nettsted: https://nordvik.example/
    tilbakemelding: {adresse: /api, enig: ja}
    ansvarlige:
      - navn: Pensjonister og uføre
      - navn: Leder
        også: [Lederen]
    orddeling: ["fag|forening"]
    """
  let file = SourceFile(path: "content/site.yml", bytes: Array(text.utf8))
  guard let configuration = SiteConfiguration.parse(file: file).configuration else {
    preconditionFailure("the fuzzer's own site.yml is wrong")
  }
  return configuration
}()

/// Every finding is in the file and can be said in every language.
private func check(_ diagnostics: [Diagnostic], in file: SourceFile) throws(BrokenRule) {
  guard !diagnostics.isEmpty else { return }
  let lastLine = 1 + file.bytes.count { $0 == 0x0A || $0 == 0x0D }
  for diagnostic in diagnostics {
    let place = diagnostic.location
    try require(place.line >= 0 && place.column >= 0 && place.line <= lastLine, "a finding outside its file")
  }
  for language in MessageLanguage.allCases {
    _ = DiagnosticReport(diagnostics).text(in: language, source: { $0 == file.path ? file : nil })
  }
}

/// What must hold for every input, and did not for one.
package struct BrokenRule: Error {
  let rule: String
}

private func require(_ holds: Bool, _ rule: String) throws(BrokenRule) {
  if !holds { throw BrokenRule(rule: rule) }
}
