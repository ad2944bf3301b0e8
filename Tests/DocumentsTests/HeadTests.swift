import Diagnostics
import Testing

@testable import Documents

/// Front matter as others write it, and as it is written here.
struct HeadTests {
  @Test func `TOML is read as far as front matter goes`() {
    let entries = TOMLReader.entries(
      """
      title = "Ein \\"tittel\\"" # den
      draft = false
      tags = ['a', "b",]
      [params.farge]
      bakgrunn = 'rød'
      """)
    #expect(
      entries == [
        HeadEntry("title", .text("Ein \"tittel\"")), HeadEntry("draft", .bool(false)),
        HeadEntry("tags", .list([.text("a"), .text("b")])),
        HeadEntry("params", .map([HeadEntry("farge", .map([HeadEntry("bakgrunn", .text("rød"))]))])),
      ])
  }

  @Test(arguments: [
    "title = ", "title = \"", "a = [", "[", "= 3", "a = '''b", "a = \"\\u00", "[[x]]\na=1", "bare tekst",
  ])
  func `TOML that is cut short is read to its end`(text: String) {
    #expect(TOMLReader.entries(text).count <= 1)
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
