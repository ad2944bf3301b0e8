import Foundation
import Testing

@testable import System

struct TimeZoneRulesTests {
  @Test(arguments: [
    "Europe/Oslo", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Auckland",
    "Europe/Dublin",
    "America/St_Johns", "Pacific/Chatham", "UTC", "Asia/Tokyo",
  ])
  func `offsets are those that others know`(name: String) throws {
    let rules = try #require(TimeZoneRules(named: name))
    let known = try #require(TimeZone(identifier: name))
    var moment = 0
    while moment < 3_900_000_000 {
      let offset = known.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
      if rules.offset(at: moment) != offset {
        Issue.record("\(name) at \(moment): \(rules.offset(at: moment)), not \(offset)")
        return
      }
      moment += 1_234_567
    }
  }

  @Test
  func `the clock in Norway changes at one in the night, UTC, on the last Sundays of March and October`() {
    // 29 March and 25 October 2026.
    for (moment, before, after) in [(1_774_746_000, 3600, 7200), (1_792_890_000, 7200, 3600)] {
      #expect(TimeZoneRules.norway.offset(at: moment - 1) == before)
      #expect(TimeZoneRules.norway.offset(at: moment) == after)
    }
  }

  @Test func `Norway's rule is the database's`() throws {
    let rules = try #require(TimeZoneRules(named: "Europe/Oslo"))
    for moment in stride(from: 852_076_800, to: 4_000_000_000, by: 1_800_001) {
      #expect(rules.offset(at: moment) == TimeZoneRules.norway.offset(at: moment))
    }
    #expect(TimeZoneRules(named: "Europe/Oslo", in: "/nei")?.offset(at: 1_780_000_000) == 7200)
  }

  @Test func `a day begins at local midnight`() {
    // 31 December 2026, 23:00 UTC.
    #expect(TimeZoneRules.norway.day(at: 1_798_758_000) == (2027, 1, 1))
    #expect(TimeZoneRules.norway.day(at: 1_798_757_999) == (2026, 12, 31))
    #expect(TimeZoneRules.utc.day(at: 951_782_400) == (2000, 2, 29))
    #expect(TimeZoneRules.utc.day(at: -1) == (1969, 12, 31))
  }

  @Test(arguments: [
    "", "Nei/Finnes", "../etc/passwd", "/etc/localtime", "Europe", "Europe/", "posixrules/..", "tzdata.zi",
  ])
  func `a name that is none has no rules`(name: String) { #expect(TimeZoneRules(named: name) == nil) }

  @Test func `a file that is cut off or changed anywhere traps nothing`() throws {
    let bytes = try FileSystem.read("/usr/share/zoneinfo/Europe/Oslo", atMost: 1 << 20, followsLinks: true)
    for count in 0..<bytes.count { _ = TimeZoneRules(compiled: Array(bytes[..<count])) }
    for index in bytes.indices {
      for value: UInt8 in [0, 0x7F, 0xFF] {
        var changed = bytes
        changed[index] = value
        _ = TimeZoneRules(compiled: changed)?.offset(at: 1_780_000_000)
      }
    }
  }

  @Test(arguments: [
    ("JST-9", 1_780_000_000, 32_400), ("<-03>3", 1_780_000_000, -10_800),
    ("NST3:30NDT,M3.2.0,M11.1.0", 1_780_000_000, -9000),
    ("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_767_225_600, 39_600), ("XXX0YYY,J60,J300", 1_772_323_199, 0),
    ("XXX0YYY,J60,J300", 1_772_330_400, 3600), ("IST-1GMT0,M10.5.0,M3.5.0/1", 1_767_225_600, 0),
  ])
  func `a rule holds every year`(text: String, moment: Int, offset: Int) {
    #expect(SummerTimeRule(text)?.offset(at: moment) == offset)
  }

  @Test(arguments: [
    "", "CE", "CET", "CET-", "CET-1CEST,", "CET-1CEST,M13.1.0,M1.1.0", "CET-1CEST,M3.5.0", "<A", "A-1",
    "CET-1x",
  ])
  func `other texts are no rules`(text: String) { #expect(SummerTimeRule(text) == nil) }
}
