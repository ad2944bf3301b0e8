import Testing

@testable import Values

struct KronerTests {
  @Test(arguments: [
    "", "kr", "-5", "− 5", "10k", "1,5 mill", "ca. 10 000", "10 00", "1 0000", "10.50", "10,000",
    "10 000.000,5",
    "10.000 000", "10 000 per år", "99999999999999999999", "9 007 199 254 740 992",
    "999 999 999 999 999 999 999",
    "kr 10 kr", "10 000 €", "9007199254740991,50",
  ])
  func `what is not one amount in kroner is refused`(text: String) {
    #expect(Kroner(reading: text) == nil)
  }

  @Test(arguments: [
    ("0", 0), ("10 000", 10_000), ("10000", 10_000), ("10.000,-", 10_000), ("10 000 kr", 10_000),
    ("kr 10 000", 10_000),
    ("NOK 10 000", 10_000), ("10 000 NOK", 10_000), ("kr. 25.000", 25_000), ("10\u{A0}000", 10_000),
    ("10\u{2009}000 kroner", 10_000), ("10\u{202F}000,–", 10_000), ("1.234.567", 1_234_567),
    ("10 000,50", 10_001),
    ("10 000,49 kr", 10_000), (" KR 500,- ", 500), ("5000 kr.", 5000),
    ("9 007 199 254 740 991", 9_007_199_254_740_991),
  ])
  func `an amount is read in the forms Norwegians write`(text: String, amount: Int) {
    #expect(Kroner(reading: text)?.amount == amount)
  }

  @Test func `a sum stops at the largest amount`() throws {
    let small = try #require(Kroner(reading: "1"))
    #expect(Kroner.sum(of: [.largest, .largest, small]) == .largest)
    #expect(Kroner.sum(of: [small, small]).amount == 2)
    #expect(Kroner.sum(of: []) == .zero)
  }

  @Test(arguments: [
    (0, "0 kr"), (9000, "9000 kr"), (10_000, "10 000 kr"), (1_234_567, "1 234 567 kr"),
  ])
  func `an amount of five digits or more is written in groups of three`(amount: Int, text: String) throws {
    let kroner = try #require(Kroner(reading: String(amount)))
    #expect(kroner.formatted(in: .nb) == text.map { $0 == " " ? "\u{A0}" : String($0) }.joined())
  }

  @Test func `a number is written as its language has it`() {
    #expect(9000.formatted(in: .en) == "9,000")
    #expect(Int.min.formatted(in: .nb).hasPrefix("\u{2212}9\u{A0}223"))
  }
}
