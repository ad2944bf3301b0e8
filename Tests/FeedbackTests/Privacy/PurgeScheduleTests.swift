import Feedback
import FeedbackSupport
import Testing

struct PurgeScheduleTests {
  private let time = TestClock()
  private let day = 24 * 3600

  @Test func `a server that ran on, however long between, purges`() {
    var schedule = PurgeSchedule()
    func isAllowed() -> Bool { schedule.allowsPurge(by: time.clock) }
    for seconds in [0, 3600, 40 * day] {
      time.pass(seconds: seconds)
      #expect(isAllowed())
    }
  }

  @Test func `a clock set by no more than a day, or back, purges`() {
    var schedule = PurgeSchedule()
    func isAllowed() -> Bool { schedule.allowsPurge(by: time.clock) }
    _ = isAllowed()
    for seconds in [day, -400 * day] {
      time.set(by: seconds)
      #expect(isAllowed())
    }
  }

  @Test func `a purge after a leap waits until the clock has stood so for a day`() {
    var schedule = PurgeSchedule()
    func isAllowed() -> Bool { schedule.allowsPurge(by: time.clock) }
    _ = isAllowed()
    time.set(by: day + 1)
    for _ in 0..<24 {
      #expect(!isAllowed())
      time.pass(seconds: 3600)
    }
    #expect(isAllowed())
    time.pass(seconds: 3600)
    #expect(isAllowed())
  }

  @Test func `a clock that is put right is trusted at once, and another leap waits a day of its own`() {
    var schedule = PurgeSchedule()
    func isAllowed() -> Bool { schedule.allowsPurge(by: time.clock) }
    _ = isAllowed()
    time.set(by: 400 * day)
    #expect(!isAllowed())
    time.pass(seconds: 20 * 3600)
    time.set(by: -400 * day)
    #expect(isAllowed())
    time.pass(seconds: 3600)
    time.set(by: 400 * day)
    #expect(!isAllowed())
    time.pass(seconds: 23 * 3600)
    #expect(!isAllowed())
  }
}
