import Testing

@testable import Diagnostics

struct DiagnosticReportTests {
  private let file = SourceFile(
    path: "content/a.md", bytes: Array("---\ntittel: Blåbær\ndatoo: nå\n---\n".utf8))

  private func diagnostic(_ rule: Rule, _ line: Int, _ column: Int, help: String? = nil) -> Diagnostic {
    Diagnostic(
      .error, rule, at: SourceLocation(file: "content/a.md", line: line, column: column),
      LocalizedText(nb: "feil \(rule)", nn: "feil", en: "wrong"),
      help: help.map { LocalizedText(nb: $0, nn: $0, en: $0) })
  }

  @Test func `diagnostics are sorted by place and said once`() {
    let report = DiagnosticReport([
      diagnostic(.unknownKey, 3, 1), diagnostic(.brokenLink, 2, 9), diagnostic(.unknownKey, 3, 1),
    ])
    #expect(report.diagnostics.map(\.rule) == [.brokenLink, .unknownKey])
    #expect(report.count(.error) == 2)
  }

  @Test func `a diagnostic shows its line, a caret and what to do`() {
    let report = DiagnosticReport([diagnostic(.brokenLink, 2, 11, help: "rett det")])
    #expect(
      report.text(in: .nb) { _ in file } == """
        content/a.md:2:11: error: feil broken-link
          | tittel: Blåbær
          |           ^
          help: rett det

        """)
  }

  @Test func `a diagnostic in a file that has gone is shown without its line`() {
    #expect(
      DiagnosticReport([diagnostic(.brokenLink, 9, 1)]).text(in: .en) { _ in nil }
        == "content/a.md:9:1: error: wrong\n")
  }

  @Test func `of a very long line only the part round the caret is quoted`() {
    let long = SourceFile(path: "content/a.md", bytes: Array(String(repeating: "x", count: 400_000).utf8))
    let lines = DiagnosticReport([diagnostic(.brokenLink, 1, 200_000)]).text(in: .nb) { _ in long }.split(
      separator: "\n")
    #expect(lines[1].count == 106)
    #expect(lines[2].count - 1 == "  | ".count + 51)
  }

  @Test func `columns count code points and lines end in any of three ways`() {
    let file = SourceFile(path: "a", bytes: [0xEF, 0xBB, 0xBF] + Array("æ\r\nøå\rx\n".utf8))
    #expect(file.location(atByte: 0) == SourceLocation(file: "a", line: 1, column: 1))
    #expect(file.location(atByte: 6) == SourceLocation(file: "a", line: 2, column: 2))
    #expect(file.location(atByte: 9) == SourceLocation(file: "a", line: 3, column: 1))
    #expect(file.line(2) == "øå")
    #expect(file.line(5) == nil)
  }

  @Test(arguments: [("titel", "tittel"), ("ingres", "ingress"), ("Ansvarleg", "Ansvarlig"), ("xyzzy", nil)])
  func `the nearest name is suggested only when it is near`(word: String, expected: String?) {
    #expect(nearest(to: word, in: ["tittel", "ingress", "Ansvarlig", "dato"]) == expected)
  }
}
