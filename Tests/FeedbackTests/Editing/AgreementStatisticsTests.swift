import FeedbackContract
import Feedback
import FeedbackSupport
import Testing

/// How issues stand over time, without small numbers. 2027-02-28 is a Sunday.
struct AgreementStatisticsTests {
  let site: TestSite

  init() throws { site = try TestSite() }

  private func count(_ agree: Int, _ disagree: Int, _ day: String, wording: String = TestSite.wording)
    async throws
  {
    var changes: [CounterKey: Int] = [:]
    for (answer, amount) in [(Answer.enig, agree), (.uenig, disagree)] where amount > 0 {
      let key = CounterKey(
        issue: "politikk/skole", wording: try #require(WordingHash(wording)), day: try #require(Day(day)),
        answer: answer)
      changes[key] = amount
    }
    try await site.store.add(changes)
  }

  private func periods() async throws -> [String] {
    let desk = EditorDesk(try #require(site.endpoint.site("rogna")), editor: .commandLine)
    let issue = try #require(try await desk.statistics().first { $0.issue.id == "politikk/skole" })
    return issue.periods.map { "\($0.first) \($0.last) \($0.agreement.percent) \($0.agreement.total)" }
      + [issue.all.map { "\($0.percent) \($0.total)" } ?? "for få"]
  }

  @Test func `weeks are put together until enough have answered`() async throws {
    try await count(20, 5, "2027-01-06")
    try await count(0, 5, "2027-01-13")
    try await count(3, 2, "2027-01-20")
    try await count(60, 30, "2027-02-03")
    try await count(29, 0, "2027-02-10")
    #expect(
      try await periods() == ["2027-01-04 2027-01-17 67 30", "2027-01-18 2027-02-07 68 95", "73 150"])
  }

  @Test func `a week that is not over, and today, wait`() async throws {
    try await count(40, 10, "2027-02-26")
    #expect(try await periods() == ["80 50"])
    try await count(40, 10, "2027-02-28")
    #expect(try await periods() == ["80 50"])
    site.time.pass(seconds: 86_400)
    #expect(try await periods() == ["2027-02-22 2027-02-28 80 100", "80 100"])
  }

  @Test(arguments: [(25, 4), (29, 0), (0, 400), (4, 400), (400, 4)])
  func `few answers in all, or on one side, say nothing`(agree: Int, disagree: Int) async throws {
    try await count(agree, disagree, "2027-01-06")
    #expect(try await periods() == ["for få"])
  }

  @Test func `answers to an earlier wording are others`() async throws {
    try await count(40, 10, "2027-01-06", wording: TestSite.earlierWording)
    #expect(try await periods() == ["for få"])
  }

  @Test func `a share is of what is rounded, and a period once over never changes`() async throws {
    try await count(33, 8, "2027-01-06")
    let before = try await periods()
    #expect(before == ["2027-01-04 2027-01-10 78 45", "78 45"])
    try await count(1, 0, "2027-01-12")
    #expect(try await periods().first == before.first)
  }
}
