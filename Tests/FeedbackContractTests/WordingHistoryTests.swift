import FeedbackContract
import Testing

struct WordingHistoryTests {
  private func worded(_ wordings: [String: String]) throws -> [EndpointManifest.Issue] {
    try wordings.sorted { $0.key < $1.key }.map { id, wording in
      EndpointManifest.Issue(
        id: id, title: id, question: "?", wording: try #require(WordingHash(wording)), path: "\(id)/",
        related: [],
        closes: nil)
    }
  }

  private let first = "0000000000000001"
  private let second = "0000000000000002"

  @Test func `a wording that is no longer shown is remembered for as long as it may be`() throws {
    var history = WordingHistory()
    var issues = try worded(["skole": first, "helse": first])
    history.update(&issues, today: "2027-01-01", oldest: "2026-10-03")
    #expect(issues.allSatisfy { $0.earlier.isEmpty })

    issues = try worded(["skole": second, "helse": first])
    history = WordingHistory(history.text)
    history.update(&issues, today: "2027-02-01", oldest: "2026-11-03")
    #expect(issues[0].earlier.isEmpty)
    #expect(issues[1].earlier.map(\.wording.description) == [first])
    #expect(issues[1].earlier.map(\.last) == ["2027-02-01"])

    history = WordingHistory(history.text)
    history.update(&issues, today: "2027-05-02", oldest: "2027-02-01")
    #expect(issues[1].earlier.map(\.last) == ["2027-02-01"])
    history.update(&issues, today: "2027-05-03", oldest: "2027-02-02")
    #expect(issues[1].earlier.isEmpty)
  }

  @Test func `a wording that comes back is no earlier one`() throws {
    var history = WordingHistory()
    for (wording, day) in [(first, "2027-01-01"), (second, "2027-01-02"), (first, "2027-01-03")] {
      var issues = try worded(["skole": wording])
      history.update(&issues, today: day, oldest: "2026-01-01")
      if day == "2027-01-03" { #expect(issues[0].earlier.map(\.wording.description) == [second]) }
    }
  }

  @Test func `an issue that is gone for a while comes back with what it was`() throws {
    var history = WordingHistory()
    var issues = try worded(["skole": first])
    history.update(&issues, today: "2027-01-01", oldest: "2026-01-01")
    var none: [EndpointManifest.Issue] = []
    history.update(&none, today: "2027-01-02", oldest: "2026-01-01")
    issues = try worded(["skole": second])
    history.update(&issues, today: "2027-01-03", oldest: "2026-01-01")
    #expect(issues[0].earlier.map(\.last) == ["2027-01-02"])
  }

  @Test func `what cannot be read is passed over`() {
    #expect(WordingHistory("tull\n\t\t\nskole\tx\t\n\nskole\t\(first)\t\n").text == "skole\t\(first)\t\n")
  }
}
