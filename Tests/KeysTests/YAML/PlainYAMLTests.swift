import Diagnostics
import Testing

@testable import Keys

/// What is read without the library must be what the library makes of it. A comment below a text takes all of it to
/// the library.
struct PlainYAMLTests {
  private func account(_ yaml: String) -> String {
    let file = SourceFile(path: "a.yml", bytes: Array(yaml.utf8))
    let (root, diagnostics) = YAMLDocument.parse(file.bytes.indices, line: 2, of: file)
    return "\(root.map { "\($0)" } ?? "nothing") \(diagnostics.map { "\($0.location) \($0.rule)" })"
  }

  private func isPlain(_ yaml: String) -> Bool {
    let bytes = Array(yaml.utf8)
    return PlainYAML.entries(bytes.indices, line: 2, of: bytes) != nil
  }

  private func expectSame(_ yaml: String) {
    let commented = yaml + (yaml.hasSuffix("\n") ? "" : "\n") + "# slutt\n"
    #expect(account(yaml) == account(commented), "\(yaml.debugDescription)")
  }

  private static let matter = """
    tittel: Vi er best, ikke sant? «Ja» – kl. 12:30
    språk: nb
    tema: [miljø, arbeidsliv, å være-her]
    dato: 2026-11-22
    rekkefølge: 7
    """

  @Test func `front matter of keys and texts is read without the library`() {
    #expect(isPlain(Self.matter))
    expectSame(Self.matter)
  }

  @Test func `every prefix of front matter is read as the library reads it`() {
    let text = Self.matter.unicodeScalars
    for end in text.indices where isPlain(String(text[..<end])) { expectSame(String(text[..<end])) }
  }

  @Test func `a key that stands twice is refused`() {
    #expect(isPlain("a: b\nc: d\na: e\n"))
    expectSame("a: b\nc: d\na: e\n")
  }

  @Test func `lines put together by chance are read as the library reads them`() {
    let keys = [
      "a: ", "b: ", "språk: ", "Åpen-dør: ", "a b: ", "a:b: ", "1: ", "- ", "a:", "\"a\": ", "? a: ", "",
      "  a: ",
    ]
    let beginnings = [
      "ord", "Ord og ", "å", "2026-", "[", "[a, ", "[å, b", "\"", "- ", "«", "&a", "*a", "!a", "|", ">", "",
    ]
    let pieces = [
      "ord", "b", "Å", "\u{10D}", "7", " ", " ", ", ", ", ", ",", ".", "-", " - ", "/", ":", ": ", ";", "(",
      ")", "?",
      "!", "'", "\"", "%", "«", "»", "\u{2013}", "]", "]", "[", "#", " #", "{", "}", "&", "*", "|", ">", "@",
      "`", "~",
      "\\", "=", "\t", "\u{85}", "\u{A0}", "\u{AD}", "\u{2028}", "\u{FEFF}", "\u{1F642}", "e\u{301}",
    ]
    var state: UInt64 = 4
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var plain = 0
    for round in 0..<8000 {
      // The first of each list are those of front matter as nearly everybody writes it.
      let isTame = !round.isMultiple(of: 4)
      var text = ""
      for _ in 0...next(4) {
        text += keys[next(isTame ? 4 : keys.count)] + beginnings[next(isTame ? 7 : beginnings.count)]
        for _ in 0..<next(6) { text += pieces[next(isTame ? 30 : pieces.count)] }
        text += text.hasSuffix(" ") ? "slutt\n" : "\n"
      }
      if isPlain(text) {
        plain += 1
        expectSame(text)
      }
    }
    #expect(plain > 500)
  }
}
