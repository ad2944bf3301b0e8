import Testing

@testable import Values

struct NorwegianOrderTests {
  @Test(arguments: [
    ["", "A", "a", "á", "b", "č", "d", "đ", "z", "ž", "æ", "ø", "å"],
    ["Sak 9", "Sak 10", "Sak 10 b", "Sak 010 c", "Sak 99999999999999999999", "Sak 100000000000000000000"],
    ["Berg", "Bjørn", "Zorn", "Ærlig", "Ødegård", "Aasen", "Åsen"],
    ["Mal", "Mäl", "Møl", "Mål"], ["Xylofon", "Über", "Yen"], ["Oslo", "Otta", "Øst", "Östersund"],
    ["de", "dé", "dea"], ["arbeid", "arbeid og fritid", "arbeidsliv"], ["ordfører", "«Ordskifte»"],
  ])
  func `texts come in the alphabet's order`(texts: [String]) {
    #expect(NorwegianOrder.sorted(texts.reversed(), by: { $0 }) == texts)
  }

  @Test func `NFC and NFD differ only in the last resort`() {
    #expect(NorwegianOrder.precedes("Å", "A\u{30A}b"))
    #expect(NorwegianOrder.precedes("A\u{30A}", "Åb"))
    #expect(NorwegianOrder.precedes("z", "o\u{308}"))
  }

  @Test(arguments: [
    ("Étude", "E"), ("e\u{301}tude", "E"), ("Ñandú", "N"), ("Aasen", "Å"), ("aA", "Å"), ("A-a", "A"),
    ("Ås", "Å"),
    ("A\u{30A}s", "Å"), ("ærlig", "Æ"), ("Älv", "Æ"), ("Öst", "Ø"), ("Über", "Y"), ("Árran", "A"),
    ("čáhci", "Č"),
    ("Œuvre", "O"), ("Æther", "Æ"), ("«Øy»", "Ø"), ("– zz", "Z"), ("日本", "日"), ("4H", nil), ("…", nil),
    ("", nil),
  ])
  func `a text stands under the letter that it is sorted as`(text: String, letter: String?) {
    #expect(NorwegianOrder.letter(of: text) == letter)
  }

  @Test func `no text comes before itself, and of two one comes first`() {
    let texts = ["", "a", "A", "aa", "å", "\u{30A}", "日本", "😀", "1", "01", "…"]
    for left in texts {
      for right in texts where left != right {
        #expect(NorwegianOrder.precedes(left, right) != NorwegianOrder.precedes(right, left))
      }
      #expect(!NorwegianOrder.precedes(left, left))
    }
  }

  @Test func `the short way to a key gives the key of the long way`() {
    let parts = [
      "", "a", "A", "å", "Å", "a\u{30A}", "Æ", "ø", "ö", "z", "Z", "0", "07", "120", " ", "–", "«", "-", ".",
      "日",
    ]
    for first in parts {
      for second in parts {
        for third in parts {
          let text = first + second + third
          var long: [UInt8] = []
          NorwegianOrder.appendLetters(text, to: &long)
          #expect(NorwegianOrder.key(text) == long + [0] + Array(text.utf8))
        }
      }
    }
  }
}
