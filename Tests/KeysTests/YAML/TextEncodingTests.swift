import Diagnostics
import Testing

@testable import Keys

private func report(_ bytes: [UInt8]) -> String {
  let file = SourceFile(path: "a.md", bytes: bytes)
  return DiagnosticReport([encodingProblem(in: file)].compactMap(\.self)).text(in: .nb) { _ in file }
}

@Test func `a file saved as Windows-1252 is refused at its first foreign letter`() {
  let bytes = Array("---\ntittel: æ".utf8) + [0x20, 0xF8, 0x6B] + Array("t\n---\n".utf8)
  #expect(
    report(bytes) == """
      a.md:2:11: error: filen er ikke lagret som UTF-8: tegnet her, trolig «ø», er byten 0xF8
        | tittel: æ �kt
        |           ^
        help: lagre filen som UTF-8 (i Notisblokk: Lagre som, Koding: UTF-8)

      """)
}

@Test func `a byte that is no letter in Windows-1252 is only numbered`() {
  #expect(
    report([0x61, 0x93]) == """
      a.md:1:2: error: filen er ikke lagret som UTF-8: tegnet her er byten 0x93
        | a�
        |  ^
        help: lagre filen som UTF-8 (i Notisblokk: Lagre som, Koding: UTF-8)

      """)
}

@Test(arguments: [
  [0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x2D, 0x00, 0x2D, 0x00], [0, 0x2D, 0, 0x2D],
])
func `a file saved as UTF-16 is refused, with or without a mark`(bytes: [UInt8]) {
  #expect(report(bytes).hasPrefix("a.md:1:1: error: filen er lagret som UTF-16 («Unicode» i Notisblokk)\n"))
}

@Test(
  arguments: [
    [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
    [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x8C],
    [0xE2, 0x28, 0xA1], [0xF0, 0x9F, 0x28, 0xB9],
  ])
func `what is not quite UTF-8 is refused at its first byte`(bytes: [UInt8]) {
  #expect(report(Array("12345678æ".utf8) + bytes + [0x61]).hasPrefix("a.md:1:10: error:"))
  #expect(report(Array("12345678æ".utf8) + bytes).hasPrefix("a.md:1:10: error:"))
}

@Test(arguments: [
  "", "a", "æøå", "\u{0}", "a\u{0}bc\u{0}", "🌹\u{10FFFF}\u{D7FF}\u{E000}\u{800}\u{80}", "1234567æ12345678🌹",
])
func `all of Unicode is accepted`(text: String) {
  #expect(report(Array(text.utf8)) == "")
}
