internal import Values

/// The status of a measure. Lateness follows from its deadline, and is none.
package enum MeasureStatus: String, Sendable, Hashable, CaseIterable {
  case notStarted = "ikke-startet"
  case inProgress = "pågår"
  case done = "ferdig"
  case postponed = "utsatt"
  case cancelled = "avlyst"

  /// Reads a status in any spelling of bokmål, nynorsk, North Sámi or English; nil for any other text.
  package init?(reading text: some StringProtocol) {
    guard text.utf8.count <= 100 else { return nil }
    var spelling = Array(text.foldedPhrase.utf8)
    while spelling.last == UInt8(ascii: ".") { spelling.removeLast() }
    for index in spelling.indices where spelling[index] == UInt8(ascii: "-") { spelling[index] = 0x20 }
    guard let status = Self.spellings[String(decoding: spelling, as: UTF8.self)] else { return nil }
    self = status
  }

  private static let spellings = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { status in status.spellings.map { ($0, status) } })

  private var spellings: [String] {
    switch self {
    case .notStarted:
      [
        "ikke startet", "ikke påbegynt", "ikke begynt", "ikke igangsatt", "ikkje starta", "ikkje påbyrja",
        "ikkje byrja", "ikkje sett i gang", "planlagt", "not started", "planned", "ii álggahuvvon",
      ]
    case .inProgress:
      [
        "pågår", "pågående", "pågåande", "i gang", "igang", "påbegynt", "påbyrja", "startet", "starta",
        "igangsatt", "under arbeid", "i arbeid", "in progress", "started", "underway", "under way",
        "jođus", "álggahuvvon",
      ]
    case .done:
      [
        "ferdig", "fullført", "gjennomført", "utført", "avsluttet", "avslutta", "oppnådd", "i mål", "done",
        "completed", "complete", "finished", "gárvvis", "čađahuvvon",
      ]
    case .postponed:
      ["utsatt", "utsett", "på vent", "postponed", "deferred", "on hold", "maŋiduvvon"]
    case .cancelled:
      [
        "avlyst", "utgår", "utgått", "droppet", "droppa", "kansellert", "skrinlagt", "cancelled", "canceled",
        "dropped", "šluhttejuvvon",
      ]
    }
  }
}
