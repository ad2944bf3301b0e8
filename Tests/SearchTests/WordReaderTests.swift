import Text
import Testing

@testable import Search

private func words(_ text: String) -> [String] {
  var reader = WordReader()
  var words: [String] = []
  reader.read(text) { word in words.append(String(decoding: word, as: UTF8.self)) }
  return words
}

struct WordReaderTests {
  @Test(arguments: [
    ("Heltid for alle!", ["heltid", "for", "alle"]),
    ("8-timersdagen i 2030", ["timersdagen", "2030"]),
    ("ÆRLIG, Øy og Ås", ["ærlig", "øy", "og", "ås"]),
    ("Sjöström, Bär", ["sjøstrøm", "bær"]),
    ("Čáhppes đ ŋŋ Šiila ruoŧŧa", ["cahppes", "nn", "siila", "ruotta"]),
    ("hel\u{AD}tid\u{200B}s", ["heltids"]),
    ("a\u{30A}r so\u{308}t e\u{301}n", ["år", "søt", "en"]),
    ("Straße, œuvre", ["strasse", "oeuvre"]),
    ("«Ja»–nei…kanskje·", ["ja", "nei", "kanskje"]),
    ("å i x", []),
    ("EU", ["eu"]),
    ("Москва", ["москва"]),
    ("", []),
  ])
  func `a text is taken apart`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func `a word has one form however it was written`() {
    #expect(Set(["håp", "Håp", "HÅP", "ha\u{30A}p", "h\u{AD}åp"].map(words)) == [["håp"]])
  }

  @Test(arguments: ["a", "A", "å", "aå", "Å\u{AD}"])
  func `of a word without end only the beginning counts`(piece: String) {
    let found = words(String(repeating: piece, count: 100_000) + " neste")
    #expect(found.count == 2)
    #expect(found[0].utf8.count <= WordReader.longest && found[0].utf8.count >= WordReader.longest - 1)
    #expect(found[1] == "neste")
  }
}

struct WordTableTests {
  @Test func `many words keep their numbers`() {
    var table = WordTable()
    var reader = WordReader()
    var numbers: [String: Int] = [:]
    let text = (0..<20_000).map { "ord\($0)" }.joined(separator: " ")
    for _ in 0..<2 {
      reader.read(text) { word in
        let number = table.index(of: word)
        #expect(
          numbers.updateValue(number, forKey: String(decoding: word, as: UTF8.self)) ?? number == number)
      }
    }
    #expect(table.count == 20_000)
    #expect(table.sorted().map { String(decoding: table[$0], as: UTF8.self) } == numbers.keys.sorted())
  }

  @Test func `words that begin and end alike are kept apart, whatever their length`() {
    var table = WordTable()
    for length in 1...40 {
      for middle in ["a", "b"] {
        let word = String(repeating: "x", count: length) + middle + String(repeating: "x", count: length)
        let number = word.withBytes { table.index(of: $0) }
        #expect(number == table.count - 1)
        #expect(word.withBytes { table.index(of: $0) } == number)
      }
    }
  }
}
