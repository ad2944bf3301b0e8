import Feedback
import Testing

struct DayTests {
  @Test(arguments: [(0, "1970-01-01"), (19_782, "2024-02-29"), (20_148, "2025-03-01"), (-1, "1969-12-31")])
  func `a day is written as ISO 8601 has it`(number: Int, text: String) {
    #expect(Day(number: number).description == text)
    #expect(Day(text) == Day(number: number))
  }

  @Test(arguments: ["2025-02-29", "2025-13-01", "2025-1-1", "2025-01-32", "20250101", "", "+025-01-01"])
  func `a day that is none is refused`(text: String) { #expect(Day(text) == nil) }

  @Test func `midnight is where the clocks stand`() {
    // Summer time began 2027-03-28 at 01:00 UTC.
    let change = Moment(seconds: 1_806_195_600)
    let clock = ServerClock(
      now: { change }, uptime: { Uptime(seconds: 0) }, offset: { $0 < change ? 3600 : 7200 })
    let before = change.adding(seconds: -3600)
    #expect(clock.day(of: before).description == "2027-03-28")
    #expect(clock.midnight(after: before) == change.adding(seconds: 21 * 3600))
    #expect(clock.midnight(after: change.adding(seconds: -7201)) == change.adding(seconds: -7200))
  }
}
