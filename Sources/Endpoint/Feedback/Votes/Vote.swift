package import FeedbackContract

/// An answer to «Er du enig med oss?».
package enum Answer: String, Sendable, Hashable, CaseIterable { case enig, uenig }

/// One counter: how many gave one answer to one wording of one issue on one day. It is all that is kept of a
/// vote.
package struct CounterKey: Sendable, Hashable {
  package let issue: String
  package let wording: WordingHash
  package let day: Day
  package let answer: Answer

  package init(issue: String, wording: WordingHash, day: Day, answer: Answer) {
    (self.issue, self.wording, self.day, self.answer) = (issue, wording, day, answer)
  }
}

/// A counter and what it stands at.
package struct Counter: Sendable, Hashable {
  package let key: CounterKey
  package let count: Int

  package init(key: CounterKey, count: Int) {
    (self.key, self.count) = (key, count)
  }
}
