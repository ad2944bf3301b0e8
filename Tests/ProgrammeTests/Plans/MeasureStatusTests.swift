import Testing

@testable import Programme

struct MeasureStatusTests {
  @Test(arguments: ["", "Løpende", "Kontinuerlig", "forsinket", "OK", "?", "delvis ferdig", "ferdig?"])
  func `a word that says nothing of progress is no status`(text: String) {
    #expect(MeasureStatus(reading: text) == nil)
  }

  @Test(arguments: [
    ("Ikke startet", MeasureStatus.notStarted), ("ikke-startet", .notStarted), ("Ikkje starta", .notStarted),
    ("Not started", .notStarted), ("Planlagt", .notStarted), ("I gang", .inProgress), ("Pågår", .inProgress),
    ("pa\u{30A}ga\u{30A}r", .inProgress), ("Påbegynt", .inProgress), ("Under  arbeid", .inProgress),
    ("In progress", .inProgress), ("FERDIG.", .done), ("Fullført", .done), ("Gjennomført", .done),
    ("Utført", .done),
    ("Done", .done), ("Utsatt", .postponed), ("Utsett", .postponed), ("Avlyst", .cancelled),
    ("Utgår", .cancelled),
    ("Utgått", .cancelled), ("Droppet", .cancelled), ("Cancelled", .cancelled),
  ])
  func `a status is read in its spellings`(text: String, status: MeasureStatus) {
    #expect(MeasureStatus(reading: text) == status)
  }

  @Test(arguments: MeasureStatus.allCases)
  func `every status reads its own name`(status: MeasureStatus) {
    #expect(MeasureStatus(reading: status.rawValue) == status)
  }
}
