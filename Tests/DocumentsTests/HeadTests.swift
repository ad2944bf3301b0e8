import Diagnostics
import Testing

@testable import Documents

/// Front matter as others write it, and as it is written here.
struct HeadTests {
  private func head(_ text: String) throws -> [HeadEntry] {
    try TOMLHead.entries(text, line: 2, of: "a.md")
  }

  @Test func `TOML is read with its tables, lists, days and numbers`() throws {
    let entries = try head(
      """
      title = "Ein \\"tittel\\"" # den
      draft = false
      date = 2026-01-02T03:04:05+01:00
      dag = 2026-01-02
      weight = 1_0
      tags = ['a', "b",]
      ordtak = \"""
        «Æ»\"""
      [params.farge]
      bakgrunn = 'rød'
      [[resources]]
      src = "a.jpg"
      [[resources]]
      src = "b.jpg"
      """)
    #expect(
      entries == [
        HeadEntry("dag", .text("2026-01-02")), HeadEntry("date", .text("2026-01-02T03:04:05+01:00")),
        HeadEntry("draft", .bool(false)), HeadEntry("ordtak", .text("  «Æ»")),
        HeadEntry("params", .map([HeadEntry("farge", .map([HeadEntry("bakgrunn", .text("rød"))]))])),
        HeadEntry(
          "resources",
          .list([.map([HeadEntry("src", .text("a.jpg"))]), .map([HeadEntry("src", .text("b.jpg"))])])),
        HeadEntry("tags", .list([.text("a"), .text("b")])), HeadEntry("title", .text("Ein \"tittel\"")),
        HeadEntry("weight", .text("10")),
      ])
  }

  @Test(arguments: [
    ("a = 1\ntitle = ", 3), ("title = \"", 2), ("a = [", 2), ("[", 2), ("= 3", 2), ("a = '''b", 2),
    ("a = \"\\u00", 2), ("bare tekst", 2), ("a = 1\na = 2", 3), (String(repeating: "a=[", count: 5000), 2),
  ])
  func `a mistake in TOML is told with its line`(text: String, line: Int) {
    #expect {
      _ = try head(text)
    } throws: { error in
      (error as? Diagnostic)?.rule == .invalidTOML && (error as? Diagnostic)?.location.line == line
    }
  }

  @Test(arguments: [
    ("Vanlig", "Vanlig"), ("A: b", "\"A: b\""), ("- a", "\"- a\""), ("ja #1", "\"ja #1\""), ("", "\"\""),
    ("a\\b", "a\\b"), ("\"a\\b", "'\"a\\b'"), ("2026", "2026"), ("«Sitat»", "«Sitat»"),
    ("a\nb", "\"a\\nb\""),
  ])
  func `a value has quotes where YAML would read something else`(text: String, expected: String) {
    #expect(YAMLLines.lines(of: "tittel", .text(text), indent: "") == ["tittel: " + expected])
  }

  @Test func `shortcodes are rewritten and unknown ones are kept`() {
    let (text, changes) = Shortcodes.rewritten(
      #"a {{< youtube id="x1" >}} b {{% box %}} [c]({{< ref "/d.md" >}}) {{ . }} {{< åpen"#)
    #expect(
      text
        == #"a [Film på YouTube](https://www.youtube.com/watch?v=x1) b `{{% box %}}` [c](/d.md) {{ . }} {{< åpen"#
    )
    #expect(changes.map(\.isKept) == [false, true, false])
  }

  @Test(arguments: [
    ("Bilde av en havn. Foto: Kari Nes", "Bilde av en havn.", "Foto: Kari Nes"),
    ("En havn (foto: Kari Nes", "En havn", "Foto: Kari Nes"),
    ("Telefoto: nei", "Telefoto: nei", nil),
    ("Illustrasjon: Per", "", "Illustrasjon: Per"),
  ])
  func `who made a picture is told from what it shows`(text: String, shown: String, credit: String?) {
    let split = PictureCredit.split(text)
    #expect(split.shown == shown)
    #expect(split.credit == credit)
  }

  @Test(arguments: [
    ("Plan 2026–2028", "2026–2028"), ("Plan 2026-28", "2026–2028"), ("Plan for 2026", "2026"),
    ("Avd. 254", nil),
  ])
  func `the years are found in a title`(title: String, period: String?) {
    #expect(Period.find(in: title) == period)
  }
}
