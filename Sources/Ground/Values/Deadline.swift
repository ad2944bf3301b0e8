/// The deadline of a measure.
package enum Deadline: Sendable, Hashable {
  /// No deadline is given.
  case none
  /// By the end of a day.
  case date(CalendarDate, asWritten: String)
  /// The work goes on through the whole period.
  case continuous(asWritten: String)
  /// Anything else, as it is written.
  case text(String)

  /// Reads a deadline: a day, a period (its last day counts), a word for continuous, or text to keep.
  ///
  /// - Throws: ``ImpossibleDate`` for a day or period that there is not, as `31.02.2023`.
  package init(parsing text: some StringProtocol) throws(ImpossibleDate) {
    let written = String(text.spaceTrimmed)
    guard !written.isEmpty else {
      self = .none
      return
    }
    guard var tokens = DateTokens(written) else {
      self = .text(written)
      return
    }
    if tokens.isContinuous {
      self = .continuous(asWritten: written)
    } else if let date = try tokens.readDeadline() {
      self = .date(date, asWritten: written)
    } else {
      self = .text(written)
    }
  }

  package var date: CalendarDate? {
    if case .date(let date, _) = self { date } else { nil }
  }

  package var isContinuous: Bool { if case .continuous = self { true } else { false } }

  /// The deadline as the editor wrote it; nil when there is none.
  package var asWritten: String? {
    switch self {
    case .none: nil
    case .date(_, let written), .continuous(let written), .text(let written): written
    }
  }
}

extension DateTokens {
  fileprivate var isContinuous: Bool {
    var rest = self
    return rest.takeWord(in: Self.continuous) && rest.takeEnd()
  }

  fileprivate mutating func readDeadline() throws(ImpossibleDate) -> CalendarDate? {
    while takeWord(in: Self.leadingWords) {}
    var rest = self
    switch DateReading.read(&rest) {
    case .date(let date): return date
    case .impossible(let reason): throw reason
    case .notADate: return try lastDayOfPeriod()
    }
  }

  private static let continuous: Set<String> = [
    "kontinuerlig", "kontinuerleg", "løpende", "løpande", "fortløpende", "fortløpande", "continuous",
    "continuously", "continual", "ongoing", "jotkkolaš", "jotkkolaččat",
  ]

  /// Words before a date or a period that leave its last day the deadline.
  private static let leadingWords: Set<String> = [
    "innen", "innan", "i", "løpet", "av", "ved", "utgangen", "slutten", "senest", "seinest", "til", "året",
    "by", "the", "end", "of", "in", "within", "during",
  ]
}
