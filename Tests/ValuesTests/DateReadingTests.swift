import Diagnostics
import Testing

@testable import Values

struct DateReadingTests {
  @Test(arguments: [
    "", "Kontinuerlig", "19. januar", "januar 2023", "2023", "19.1", "1.2.3", "19.01.2023 kl. 18",
    "19.01.20234",
    "x 19.01.2023", "19.–20. januar 2023", "-1.1.2023", "19.01.2023.1", "99999999999999999999.1.2023",
    "19.01.99999999999999999999", "١٩.٠١.٢٠٢٣",
  ])
  func `a text that is not one day is no date`(text: String) {
    #expect(DateReading(text) == .notADate)
  }

  @Test(arguments: [
    ("31.02.2023", ImpossibleDate.noSuchDay(month: 2, year: 2023)),
    ("31. april 2023", .noSuchDay(month: 4, year: 2023)), ("0. mai 2023", .noSuchDay(month: 5, year: 2023)),
    ("2023-02-29", .noSuchDay(month: 2, year: 2023)), ("2023-13-32", .noSuchMonth(13)),
    ("40.13.2023", .noSuchMonth(13)), ("19.00.2023", .noSuchMonth(0)), ("19.01.0000", .noSuchYear),
  ])
  func `a day that there is not is impossible`(text: String, reason: ImpossibleDate) {
    #expect(DateReading(text) == .impossible(reason))
  }

  @Test(arguments: [("05.13.2023", 2023, 5, 13), ("01/19/2023", 2023, 1, 19), ("2023-13-01", 2023, 1, 13)])
  func `a month before its day is impossible, with the date it then is`(text: String, y: Int, m: Int, d: Int)
    throws
  {
    #expect(DateReading(text) == .impossible(.monthBeforeDay(try date(y, m, d))))
  }

  @Test(arguments: [
    "19. januar 2023", "19 januar 2023", "19. jan. 2023", "19. jan 2023", "19.01.2023", "19.1.2023",
    "19.1.23",
    "19/1-2023", "19/1 2023", "19/1-23", "19-01-2023", "2023-01-19", "2023.01.19", "2023/1/19",
    "19 January 2023",
    "January 19, 2023", "19th of January 2023", "19. JANUAR 2023", " 19.\u{A0}januar  2023 ",
    "19.januar 2023",
    "torsdag 19. januar 2023", "tor. den 19. januar 2023.", "19. ođđajagemánnu 2023", "19–01–2023",
    "ođđajagemánu 19. b. 2023", "19. b. ođđajagema\u{301}nu 2023", "19. januar, 2023",
  ])
  func `a day is read in every form Norwegians write`(text: String) throws {
    #expect(DateReading(text) == .date(try date(2023, 1, 19)))
  }

  @Test(
    arguments: zip(
      1...12,
      [
        "ođđajagemánnu", "guovvamánnu", "njukčamánnu", "cuoŋománnu", "miessemánnu", "geassemánnu",
        "suoidnemánnu",
        "borgemánnu", "čakčamánnu", "golggotmánnu", "skábmamánnu", "juovlamánnu",
      ]))
  func `every month is read in North Sámi, in the genitive too`(month: Int, name: String) throws {
    let expected = DateReading.date(try date(2023, month, 2))
    #expect(DateReading("2. \(name) 2023") == expected)
    #expect(DateReading(try date(2023, month, 2).formatted(in: .se)) == expected)
  }

  @Test(arguments: Language.allCases, 1...12)
  func `every date a theme writes is read again`(language: Language, month: Int) throws {
    let date = try date(2024, month, 28)
    #expect(DateReading(date.formatted(in: language)) == .date(date))
  }

  @Test func `a date is written as each language writes it`() throws {
    let date = try date(2023, 1, 19)
    #expect(date.formatted(in: .nb) == "19. januar 2023")
    #expect(date.formatted(in: .en) == "19 January 2023")
    #expect(date.formatted(in: .se) == "ođđajagemánu 19. b. 2023")
  }

  @Test func `a hint says what to write`() throws {
    #expect(ImpossibleDate.noSuchDay(month: 2, year: 2023).hint.nb == "februar 2023 har 28 dager")
    #expect(ImpossibleDate.noSuchDay(month: 4, year: 2023).hint.nn == "april har 30 dagar")
    #expect(
      ImpossibleDate.monthBeforeDay(try date(2023, 5, 13)).hint.nb
        == "dagen står før måneden; mente du 13. mai 2023 (2023-05-13)?")
  }
}
