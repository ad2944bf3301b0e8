/// The offsets of local time from UTC, by the rules of one time zone.
///
/// A value, where the C library has one time zone for the whole process and changes it under every thread.
package struct TimeZoneRules: Sendable {
  /// The moments at which the offset changed, in seconds since 1970, in order.
  private var changes: [Int] = []
  /// The offset before the first change and after each, in seconds.
  private var offsets: [Int] = [0]
  /// The rule that holds after the last change; nil when that offset stays.
  private var later: SummerTimeRule?

  package static let utc = TimeZoneRules()

  /// Norway's, by the rule for summer time that has held since 1996; it needs no database.
  package static let norway = TimeZoneRules(later: SummerTimeRule("CET-1CEST,M3.5.0,M10.5.0/3"))

  private init(later: SummerTimeRule? = nil) { self.later = later }

  /// Reads a time zone's rules from the machine's database.
  ///
  /// - Parameters:
  ///   - name: as `Europe/Oslo`, which needs no database.
  ///   - database: the folder of compiled files, RFC 8536.
  /// - Returns: nil when the name is not in the database.
  package init?(named name: String, in database: String = "/usr/share/zoneinfo") {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }) else { return nil }
    // Names are often links to others. A file that cannot be read is no zone.
    if let bytes = try? FileSystem.read("\(database)/\(name)", atMost: 1 << 20, followsLinks: true),
      let rules = TimeZoneRules(compiled: bytes)
    {
      self = rules
    } else if name == "UTC" {
      self = .utc
    } else if name == "Europe/Oslo" {
      self = .norway
    } else {
      return nil
    }
  }

  /// - Parameter moment: in seconds since 1970.
  /// - Returns: in seconds; positive east of Greenwich.
  package func offset(at moment: Int) -> Int {
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= moment { low = middle + 1 } else { high = middle }
    }
    if low == changes.count, let later { return later.offset(at: moment) }
    return offsets[low]
  }

  /// The calendar day at a moment.
  package func day(at moment: Int) -> (year: Int, month: Int, day: Int) {
    CivilDay.date(ofDay: (moment + offset(at: moment)).dividedDown(by: 86_400))
  }
}

extension TimeZoneRules {
  /// Reads a file of the database (TZif, version 1 and later).
  init?(compiled bytes: [UInt8]) {
    guard let first = Header(bytes, at: 0) else { return nil }
    var header = first
    if first.version >= UInt8(ascii: "2") {
      // The first block is for programs that know no other; the same follows in 64 bits.
      guard let second = Header(bytes, at: first.end(timeSize: 4)) else { return nil }
      header = second
    }
    let timeSize = first.version >= UInt8(ascii: "2") ? 8 : 4
    let end = header.end(timeSize: timeSize)
    guard header.typeCount > 0, end <= bytes.count else { return nil }
    func number(at start: Int, size: Int) -> Int {
      let unsigned = bytes[start..<start + size].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return size == 8 ? Int(Int64(bitPattern: unsigned)) : Int(Int32(bitPattern: UInt32(unsigned)))
    }
    let kinds = header.start + header.timeCount * timeSize
    let types = kinds + header.timeCount
    func offset(ofType type: Int) -> Int? {
      type < header.typeCount ? number(at: types + type * 6, size: 4) : nil
    }
    guard let before = offset(ofType: 0) else { return nil }
    offsets = [before]
    for index in 0..<header.timeCount {
      let time = number(at: header.start + index * timeSize, size: timeSize)
      guard let offset = offset(ofType: Int(bytes[kinds + index])), time > changes.last ?? .min else {
        return nil
      }
      changes.append(time)
      offsets.append(offset)
    }
    if timeSize == 8, end < bytes.count {
      let rule = bytes[(end + 1)...].prefix { $0 != UInt8(ascii: "\n") }
      later = SummerTimeRule(String(decoding: rule, as: UTF8.self))
    }
  }

  private struct Header {
    let version: UInt8
    /// The offset of the block that the header counts.
    let start: Int
    let timeCount: Int
    let typeCount: Int
    private let rest: (characters: Int, leaps: Int, standards: Int, universals: Int)

    init?(_ bytes: [UInt8], at offset: Int) {
      guard offset >= 0, offset <= bytes.count - 44, bytes[offset...].starts(with: "TZif".utf8) else {
        return nil
      }
      func count(_ place: Int) -> Int {
        let start = offset + 20 + place * 4
        return bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      }
      version = bytes[offset + 4]
      start = offset + 44
      (timeCount, typeCount) = (count(3), count(4))
      rest = (count(5), count(2), count(1), count(0))
    }

    func end(timeSize: Int) -> Int {
      start + timeCount * (timeSize + 1) + typeCount * 6 + rest.characters + rest.leaps * (timeSize + 4)
        + rest.standards + rest.universals
    }
  }
}
