import Foundation
import Testing
import Values

struct NorwegianTimeTests {
  @Test
  func `the clock changes at one in the night, UTC, on the last Sundays of March and October`() {
    // 29 March and 25 October 2026.
    for (moment, before, after) in [(1_774_746_000, 3600, 7200), (1_792_890_000, 7200, 3600)] {
      #expect(NorwegianTime.offset(at: moment - 1) == before)
      #expect(NorwegianTime.offset(at: moment) == after)
    }
  }

  @Test func `offsets are those of the time zone database`() throws {
    let oslo = try #require(TimeZone(identifier: "Europe/Oslo"))
    for moment in stride(from: 852_076_800, to: 4_000_000_000, by: 1_800_001) {
      let offset = oslo.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
      #expect(NorwegianTime.offset(at: moment) == offset)
    }
  }

  @Test(arguments: [
    (1_798_758_000, "2027-01-01"), (1_798_757_999, "2026-12-31"), (-3601, "1969-12-31"), (-3600, "1970-01-01"),
  ])
  func `a day begins at local midnight`(moment: Int, day: String) {
    #expect(NorwegianTime.day(at: moment)?.iso == day)
  }

  @Test(arguments: [Int(Int32.max) * 1000, -100_000_000_000]) func `a clock gone wild shows no day`(moment: Int) {
    #expect(NorwegianTime.day(at: moment) == nil)
  }
}
