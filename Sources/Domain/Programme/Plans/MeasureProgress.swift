package import Values

/// How far a measure has come on a day.
///
/// That it is late follows from its deadline and is no status that somebody writes.
extension Measure {
  package var isDone: Bool { terms.status == .done }

  /// Given up: what was decided is not going to be done.
  package var isWithdrawn: Bool { terms.status == .cancelled }

  /// Goes on through the whole period, and so never ends.
  package var isContinuous: Bool { terms.due.isContinuous }

  /// Its last day has passed, and it is neither done nor withdrawn.
  package func isLate(on today: CalendarDate) -> Bool {
    guard let last = terms.due.date, last < today else { return false }
    return !isDone && !isWithdrawn
  }

  /// Nothing says by when: neither a day, nor that it goes on, nor anything else.
  package var isUndated: Bool { terms.dueText.isEmpty || terms.dueText.isDash }
}
