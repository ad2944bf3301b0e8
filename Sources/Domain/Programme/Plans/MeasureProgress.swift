package import Values

/// The progress of a measure on a day. That it is late follows from its deadline and is no status.
extension Measure {
  package var isDone: Bool { terms.status == .done }

  /// True for a measure that was given up: the decision is not going to be carried out.
  package var isWithdrawn: Bool { terms.status == .cancelled }

  /// True for work through the whole period, which never ends.
  package var isContinuous: Bool { terms.due.isContinuous }

  /// True when its last day has passed, and it is neither done nor withdrawn.
  package func isLate(on today: CalendarDate) -> Bool {
    guard let last = terms.due.date, last < today else { return false }
    return !isDone && !isWithdrawn
  }

  /// True when it has no deadline of any kind: no day, no period, no other text.
  package var isUndated: Bool { terms.dueText.isEmpty || terms.dueText.isDash }
}
