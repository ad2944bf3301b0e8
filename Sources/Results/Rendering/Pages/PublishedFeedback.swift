package import FeedbackContract
package import Values

/// Results and comments that the organisation has published, shown on the pages that they are about.
package struct PublishedFeedback: Sendable {
  /// The answers to an issue, already rounded by the endpoint.
  package struct Result: Sendable, Hashable {
    /// The wording that readers were asked about.
    package let wording: WordingHash
    /// In per cent.
    package let agree: Int
    /// The number of answers.
    package let count: Int

    package init(wording: WordingHash, agree: Int, count: Int) {
      (self.wording, self.agree, self.count) = (wording, agree, count)
    }
  }

  /// A comment that an editor let through.
  package struct Comment: Sendable, Hashable {
    package let id: String
    package let name: String
    /// Plain, its paragraphs a line each.
    package let text: String
    package let date: CalendarDate

    package init(id: String, name: String, text: String, date: CalendarDate) {
      (self.id, self.name, self.text, self.date) = (id, name, text, date)
    }
  }

  /// By the issues' ids.
  package var results: [String: Result] = [:]
  /// By the pages' ids, oldest first.
  package var comments: [String: [Comment]] = [:]

  package init() {}
}

extension PublishedFeedback.Result {
  /// True when so many answered, on either side, that nobody can tell who answered what.
  var isShown: Bool {
    let agreed = (agree * count + 50) / 100
    return PublicationThreshold.isReached(agree: agreed, disagree: count - agreed)
  }
}
