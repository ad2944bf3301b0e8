import Testing

@testable import Theming

private func words(_ text: String) -> [String] {
  var reader = WordReader()
  var words: [String] = []
  reader.read(text) { word, _ in words.append(String(decoding: word, as: UTF8.self)) }
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

  @Test func `the same word has the same number however it was written`() {
    var reader = WordReader()
    var numbers: Set<UInt32> = []
    for text in ["håp", "Håp", "HÅP", "ha\u{30A}p", "h\u{AD}åp"] { reader.read(text) { numbers.insert($1) } }
    #expect(numbers.count == 1)
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
      reader.read(text) { word, hash in
        let number = table.index(of: word, hash: hash)
        #expect(
          numbers.updateValue(number, forKey: String(decoding: word, as: UTF8.self)) ?? number == number)
      }
    }
    #expect(table.count == 20_000)
    // The same number for all makes every word look for a place.
    var crowded = WordTable()
    for (place, word) in ["alfa", "beta", "alfa", "gamma"].enumerated() {
      let number = Array(word.utf8).withUnsafeBufferPointer { crowded.index(of: $0, hash: 7) }
      #expect(number == [0, 1, 0, 2][place])
    }
    #expect(crowded.sorted() == [0, 1, 2])
  }
}
