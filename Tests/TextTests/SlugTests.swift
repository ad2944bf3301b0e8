import Testing

@testable import Text

struct SlugTests {
  @Test(arguments: ["", " ", "---", "…", "\u{301}", "\u{AD}", "日本"])
  func `a text without Latin letters or digits has no slug`(text: String) {
    #expect(Slug(text) == nil)
  }

  @Test(arguments: [
    ("Arbeidsliv", "arbeidsliv"), ("  Økt påvirkning! ", "okt-pavirkning"), ("Ære være", "aere-vaere"),
    ("Čáhčesuolu, Đŋšŧž", "cahcesuolu-dnstz"), ("Äöü Straße", "aou-strasse"),
    ("éèêñç ł Þór Guðrún œuvre ı", "eeenc-l-thor-gudrun-oeuvre-i"), ("ﬁnansiering", "finansiering"),
    ("8-timersdagen (1919)", "8-timersdagen-1919"), ("arbeids\u{AD}liv", "arbeidsliv"), ("A😀B", "a-b"),
    ("Șț Ẽ Ǆ", "st-e-dz"), ("a\u{A0}b", "a-b"),
  ])
  func `a slug is lower-case ASCII with single hyphens`(text: String, slug: String) {
    #expect(Slug(text)?.text == slug)
  }

  @Test(arguments: [
    ("økt på\u{301}", "økt pa\u{30A}\u{301}"), ("Åse", "A\u{30A}se"), ("čáš", "c\u{30C}a\u{301}s\u{30C}"),
    ("ǯ", "\u{292}\u{30C}"), ("ö", "o\u{308}"),
  ])
  func `the same name in NFC and NFD has the same slug`(composed: String, decomposed: String) {
    #expect(Slug(composed) == Slug(decomposed))
    #expect(Slug(composed) != nil)
  }

  @Test(arguments: ["", "-a", "a-", "a--b", "A", "å", "a/b", "a b", "..", "a.b"])
  func `an address that is no slug is refused`(text: String) {
    #expect(!Slug.isPathSegment(text))
    #expect(Slug(exactly: text) == nil)
  }

  @Test(arguments: ["a", "1", "lo-og-2023"])
  func `an address that is a slug is taken as it is`(text: String) {
    #expect(Slug(exactly: text)?.text == text)
    #expect(Slug(text)?.text == text)
  }

  @Test func `bytes that are not UTF-8 separate words`() {
    var output = UTF8Buffer()
    output.append("s-" as StaticString)
    func append(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer { Slug.append($0, to: &output) } }
    #expect(append([0x61, 0xFF, 0x62, 0xC3, 0x63, 0x80, 0x64, 0xE2, 0x80]))
    #expect(String(decoding: output.bytes, as: UTF8.self) == "s-a-b-c-d")
    #expect(!append([0xC3]))
    #expect(String(decoding: output.bytes, as: UTF8.self) == "s-a-b-c-d")
  }

  @Test func `every letter with a mark has the slug of its letter and mark`() throws {
    let marks = (0x300...0x330).compactMap(Unicode.Scalar.init(_:) as (Int) -> Unicode.Scalar?)
    // Swift compares strings by canonical equivalence, so this finds each letter's decomposed form.
    var decomposed: [String: String] = [:]
    for base in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZøæØÆ" {
      for mark in marks { decomposed["\(base)\(mark)"] = "\(base)" }
    }
    var count = 0
    for value in [0xC0...0x24F, 0x1E00...0x1EFF].joined() {
      let letter = String(try #require(Unicode.Scalar(value)))
      guard let base = decomposed[letter] else { continue }
      count += 1
      #expect(Slug(letter) == Slug(base), "\(letter)")
    }
    #expect(count > 250)
  }
}
