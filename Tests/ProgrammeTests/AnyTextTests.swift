import Programme
import Text
import Testing

@testable import Values

struct AnyTextTests {
  private static let texts = [
    #"Leder\nestleder. Frikjøpte tillitsvalgte, 1. nestleder; Kultur- og oppvekstansvarlig / Pensjonister og uføre.\#n"#,
    "torsdag 19. januar 2023, 31.02.2023 Q5 2023 uke 99 99999999999999999999 kvartal 0000 i løpet av våren 2023.",
    "kr 10.000.000.000.000.000.000,50 kr ,- 9 007 199 254 740 991 \u{202F}−1",
    "3.1 1 Kartlegge 1.. .1 99999999999999999999.99999999999999999999. 1. mai",
    "«Nok er nok!» Vi vil: K. Hansen. Bl.a. skal vi i perioden : Č. \u{301}\u{30A}a\u{30A}Å😀👩🏽‍🚒\u{200D}\u{FEFF}\u{0}\r\n",
  ]

  @Test func `no part of any text stops a reader`() {
    let directory = ResponsibleDirectory([
      (name: "Pensjonister og uføre", also: ["", ".", #"Leder\nestleder"#])
    ])
    let phrases = LeadInPhrases(language: .nn, extra: ["", ":", "å"])
    for text in Self.texts {
      let scalars = text.unicodeScalars
      for index in scalars.indices {
        for part in [String(scalars[..<index]), String(scalars[index...])] {
          #expect(Slug(part).map { Slug.isPathSegment($0.text) } ?? true)
          _ = DateReading(part)
          _ = try? Deadline(parsing: part)
          _ = Kroner(reading: part)
          _ = MeasureStatus(reading: part)
          _ = GoalNumber.read(heading: part)
          _ = phrases.match(lastSentenceOf: part)
          _ = OrganisationNumber(part)
          #expect(directory.parties(in: part).allSatisfy { !$0.name.isEmpty })
          #expect(!NorwegianOrder.precedes(part, part))
        }
      }
    }
  }

  @Test(arguments: ["9", "a ", "a. A ", "å", "\u{301}", "vil:", "1.", "og ", "\\", "-", "A.", "\n"])
  func `a text as large as a file is read in a moment`(piece: String) {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure {
      _ = Slug(text)
      _ = DateReading(text)
      _ = try? Deadline(parsing: text)
      _ = Kroner(reading: text)
      _ = MeasureStatus(reading: text)
      _ = GoalNumber.read(heading: text)
      _ = LeadInPhrases(language: .nb).match(lastSentence(of: text))
      _ = OrganisationNumber(text)
      _ = ResponsibleDirectory([(name: "a a b", also: [])]).parties(in: text)
      _ = NorwegianOrder.key(text)
    }
    #expect(time < .seconds(10))
  }
}
