import Diagnostics
import Values
import Programme
import TestSupport
import Testing

@testable import Building

/// The numbers of a plan that was adopted stay with their measures.
struct AdoptedNumbersTests {
  private let folder: TemporaryFolder
  private let options: BuildOptions

  init() throws {
    folder = try TemporaryFolder()
    let today = try #require(CalendarDate(year: 2026, month: 11, day: 22))
    options = BuildOptions(
      edition: Edition(today: today), output: folder.path + "/site", toolIdentity: "test")
    try folder.write("navn: Nordvik\nnettsted: https://nordvik.example/\n", to: "content/site.yml")
    try folder.write("---\ntittel: Nordvik\n---\n", to: "content/index.md")
  }

  /// The rules of a build's errors.
  private func build(_ measures: [String], adopted: String? = "2026-01-10") throws -> [Diagnostic] {
    let rows = measures.map { "| \($0) | Leder |\n" }.joined()
    let key = adopted.map { "vedtatt: \($0)\n" } ?? ""
    try folder.write(
      "---\ntittel: Plan\ntype: plan\n\(key)---\n\n## 1.1 Flere med\n\n| Tiltak | Ansvar |\n|---|---|\n\(rows)",
      to: "content/plan.md")
    let workspace = try Workspace(root: folder.path)
    let report = try Build(workspace, options: options).run(workspace.sites[0]).report
    return report.diagnostics.filter { $0.severity == .error }
  }

  @Test func `a measure put in before others takes their numbers`() throws {
    #expect(try build(["Ringe", "Besøke", "Skrive"]).isEmpty)
    let found = try build(["Ringe", "Synge", "Besøke", "Skrive"])
    #expect(found.map(\.rule) == [.movedNumber])
    #expect(found.first?.location == SourceLocation(file: "content/plan.md", line: 12, column: 1))
    #expect(
      found.first?.message.nb.contains("«tiltak-1-1-2» var tiltaket «Besøke», og 1 til er flyttet") == true)
    // It is said again as long as it is so, and by a check too.
    #expect(try build(["Ringe", "Synge", "Besøke", "Skrive"]).count == 1)
    #expect(try build(["Ringe", "Besøke", "Skrive", "Synge"]).isEmpty)
  }

  @Test func `a measure taken away gives its number to the next`() throws {
    _ = try build(["Ringe", "Besøke", "Skrive"])
    #expect(try build(["Ringe", "Skrive"]).map(\.rule) == [.movedNumber])
    #expect(try build(["Ringe", "Skrive {#tiltak-1-1-3}"]).isEmpty)
  }

  @Test func `a measure that only reads otherwise is the same`() throws {
    _ = try build(["Ringe", "Besøkke", "Skrive"])
    #expect(try build(["Ringe alle", "Besøke", "Skrive"]).isEmpty)
  }

  @Test func `a plan adopted anew, or not yet, is numbered anew`() throws {
    _ = try build(["Ringe", "Besøke"])
    #expect(try build(["Besøke", "Ringe"], adopted: "2026-06-01").isEmpty)
    #expect(try build(["Ringe", "Besøke"], adopted: nil).isEmpty)
    #expect(try build(["Besøke", "Ringe"], adopted: nil).isEmpty)
  }

  @Test func `what was written down is read as it was, and what was not is passed over`() {
    let text = "plan\t2026-01-10\n\ttiltak-1\tRinge\n"
    #expect(AdoptedNumbers(text).text == text)
    #expect(AdoptedNumbers("tull\n\ta\tb\nx\ty\tz\n").text == "")
  }
}
