import Testing

@testable import Values

struct DeadlineTests {
  @Test(arguments: ["", " \u{A0}\n"])
  func `an empty cell is no deadline`(text: String) throws {
    #expect(try Deadline(parsing: text) == .none)
  }

  @Test(arguments: [
    "31.02.2023", "innen 30. februar 2023", "05.13.2023", "5. kvartal 2023", "Q0 2023", "uke 53 2023",
    "3. halvår 2023",
  ])
  func `an impossible date is an error`(text: String) {
    #expect(throws: ImpossibleDate.self) { try Deadline(parsing: text) }
  }

  @Test(arguments: [
    "Kontinuerlig", " Kontinuerlig.", "KONTINUERLIG", "Løpende", "Løpande", "Kontinuerleg", "Ongoing",
    "Fortløpende",
    "L\u{F8}pende\u{A0}",
  ])
  func `a word for continuous is no date`(text: String) throws {
    guard case .continuous(let written) = try Deadline(parsing: text) else {
      Issue.record("\(text)")
      return
    }
    #expect(written == String(text.spaceTrimmed))
  }

  @Test(arguments: [
    ("19 januar 2023", "2023-01-19"), ("innen 1. mai 2023", "2023-05-01"), ("Innen 01.05.23", "2023-05-01"),
    ("januar 2023", "2023-01-31"), ("Feb. 2024", "2024-02-29"), ("1. kvartal 2023", "2023-03-31"),
    ("første kvartal 2023", "2023-03-31"), ("4 kvartal 2023", "2023-12-31"), ("Q1 2023", "2023-03-31"),
    ("2. tertial 2023", "2023-08-31"), ("1. halvår 2023", "2023-06-30"), ("first half of 2023", "2023-06-30"),
    ("innen utgangen av 2023", "2023-12-31"), ("innen 2023", "2023-12-31"), ("I løpet av 2023", "2023-12-31"),
    ("2023", "2023-12-31"), ("2023.", "2023-12-31"), ("våren 2023", "2023-05-31"),
    ("I løpet av våren 2023", "2023-05-31"),
    ("høsten 2023", "2023-11-30"), ("Hausten 2023", "2023-11-30"), ("sommeren 2023", "2023-08-31"),
    ("uke 12 2023", "2023-03-26"), ("uke 12, 2023", "2023-03-26"), ("by the end of May 2023", "2023-05-31"),
    ("innan utgangen av oktober 2023", "2023-10-31"), ("høst\u{A0}2023", "2023-11-30"),
    ("va\u{30A}ren 2023", "2023-05-31"),
  ])
  func `a period counts to its last day`(text: String, iso: String) throws {
    let deadline = try Deadline(parsing: text)
    #expect(deadline.date?.iso == iso)
    #expect(deadline.asWritten == text)
  }

  @Test(arguments: [
    "Før sommeren", "før 1. mai 2023", "hver måned", "1. mai", "årsmøtet 2023", "vinteren 2023", "5000",
    "ASAP", "2023–2024",
    "Kontinuerlig hele året", "innen", "januar", "31. februar", "99999999999999999999", "?", "våren 23",
    "a b c d e f g h i j k l m n o p q r s t u v w x y z",
  ])
  func `anything else is kept as it is written`(text: String) throws {
    #expect(try Deadline(parsing: "  \(text)\n") == .text(text))
  }
}
