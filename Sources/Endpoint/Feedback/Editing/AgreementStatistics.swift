internal import Values
package import FeedbackContract

/// The answers to an issue, in all and over time, with nothing that could lead back to a few.
package struct AgreementStatistics: Sendable {
  /// Whole weeks, at least one, that enough answered in.
  package struct Period: Sendable, Hashable {
    package let first: Day
    package let last: Day
    package let agreement: RoundedAgreement
  }

  package let issue: EndpointManifest.Issue
  /// To the wording that the page shows now, until yesterday; nil when there are too few.
  package let all: RoundedAgreement?
  /// The oldest first, each beginning where the one before ended. Once a period is over it never changes.
  package let periods: [Period]

  /// - Parameter counters: any; those of the issue's wording now are taken.
  init(_ issue: EndpointManifest.Issue, _ counters: [Counter], today: Day) {
    self.issue = issue
    var days: [Day: AgreementCount] = [:]
    for counter in counters
    where counter.key.issue == issue.id && counter.key.wording == issue.wording && counter.key.day < today {
      days[counter.key.day, default: AgreementCount(agree: 0, disagree: 0)].add(counter)
    }
    all = RoundedAgreement(days.values.reduce(AgreementCount(agree: 0, disagree: 0), +))
    periods = Self.periods(days, today: today)
  }

  /// Weeks are put together until enough have answered, so that no period shows a few; what is left over waits.
  private static func periods(_ days: [Day: AgreementCount], today: Day) -> [Period] {
    var periods: [Period] = []
    var sum = AgreementCount(agree: 0, disagree: 0)
    var first: Day?
    let weeks = Dictionary(grouping: days.keys, by: \.monday).sorted { $0.key < $1.key }
    for (monday, answered) in weeks {
      let sunday = Day(number: monday.number + 6)
      guard sunday < today else { break }
      sum = answered.reduce(sum) { $0 + (days[$1] ?? AgreementCount(agree: 0, disagree: 0)) }
      let begin = first ?? monday
      first = begin
      guard let rounded = RoundedAgreement(sum) else { continue }
      periods.append(Period(first: begin, last: sunday, agreement: rounded))
      first = Day(number: sunday.number + 1)
      sum = AgreementCount(agree: 0, disagree: 0)
    }
    return periods
  }
}

extension RoundedAgreement {
  package var total: Int { agree + disagree }

  /// The per cents that agree. It follows from the rounded figures, and so says no more than they do.
  package var percent: Int { (agree * 100 + total / 2) / total }
}

extension AgreementCount {
  static func + (left: Self, right: Self) -> Self {
    AgreementCount(agree: left.agree + right.agree, disagree: left.disagree + right.disagree)
  }

  fileprivate mutating func add(_ counter: Counter) {
    switch counter.key.answer {
    case .enig: self = self + AgreementCount(agree: counter.count, disagree: 0)
    case .uenig: self = self + AgreementCount(agree: 0, disagree: counter.count)
    }
  }
}

extension Day {
  /// The first day of its week.
  var monday: Day { Day(number: number - (date.weekday.rawValue - 1)) }
}

extension EditorActions {
  /// In the order of the site's pages.
  package func statistics() async throws(StoreFault) -> [AgreementStatistics] {
    let counters = Dictionary(grouping: try await store.counters(), by: \.key.issue)
    let today = services.clock.today
    return manifest.issues.map { AgreementStatistics($0, counters[$0.id] ?? [], today: today) }
  }
}
