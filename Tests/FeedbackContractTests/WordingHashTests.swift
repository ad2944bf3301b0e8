import Testing

@testable import FeedbackContract

struct WordingHashTests {
  private let hash = WordingHash(question: "Er du enig?", commitments: ["bygge boliger", "i hele byen"])

  @Test(arguments: ["", "0123", "0123456789ABCDEF", "0123456789abcdeg", "0123456789abcdef0", "æøåæøåæø"])
  func `only sixteen lower-case hexadecimal digits are a hash`(text: String) {
    #expect(WordingHash(text) == nil)
  }

  @Test func `a hash is read from what it writes, and is the same in every run`() {
    #expect(WordingHash(hash.description) == hash)
    #expect(hash.description == "8ba06ccd83cedada")
  }

  @Test(arguments: [
    ["Bygge boliger!", "– i  hele byen."], ["«bygge» boliger", "i hele\u{A0}byen\n"],
    ["bygge bo\u{AD}liger …", "I HELE BYEN"], ["  bygge, boliger", "i (hele) byen"],
  ])
  func `case, space and punctuation are no part of the wording`(commitments: [String]) {
    #expect(WordingHash(question: "er du enig", commitments: commitments) == hash)
  }

  @Test(arguments: [
    ["bygge boliger"], ["i hele byen", "bygge boliger"], ["bygge boliger i hele byen"],
    ["bygge bolig", "er i hele byen"], ["bygge boliger", "i hele byen", ""], ["byggeboliger", "i hele byen"],
  ])
  func `other words, another order or another division is another wording`(commitments: [String]) {
    #expect(WordingHash(question: "Er du enig?", commitments: commitments) != hash)
  }

  @Test(arguments: [
    ("ØKE til 2,5 %", "øke til 2 5 %"), ("§ 4, annet ledd", "§ 4 annet ledd"), ("LO’s E-POST", "lo s e post"),
    ("−5 grader", "−5 grader"), ("!!!", ""), ("a_b`c´d", "a b c d"), ("Čáhcesuolu 😀", "čáhcesuolu 😀"),
    ("ÀÖ×ØÞ ß÷ÿ", "àö×øþ ß÷ÿ"), ("İȺȾ", "i̇ⱥⱦ"), ("日本", "日本"), ("‰ ½", "‰ ½"),
  ])
  func `the canonical text keeps what is read aloud`(text: String, folded: String) {
    var bytes: [UInt8] = []
    WordingHash.appendFolded(text, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == folded + "\n")
  }
}
