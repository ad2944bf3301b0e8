import Text
import Testing

@testable import Exports

struct DeadlineCalendarTests {
  @Test(arguments: [
    "", "a", String(repeating: "a", count: 67), String(repeating: "a", count: 68),
    String(repeating: "å", count: 200),
    String(repeating: "a", count: 66) + "æøå", String(repeating: "😀", count: 60),
    String(repeating: "a,", count: 90),
    String(repeating: "en\n", count: 90),
  ])
  func `a line is at most 75 octets, cuts no character, and comes back unfolded`(text: String) {
    for prefix in ["", "x", "xx", "xxx"] {
      var buffer = UTF8Buffer()
      buffer.appendCalendarLine("SUMMARY", text: prefix + text)
      expectFolded(buffer.bytes)
      let unfolded = String(decoding: buffer.bytes, as: UTF8.self).replacing("\r\n ", with: "")
      let escaped = text.replacing(",", with: "\\,").replacing("\n", with: "\\n")
      #expect(unfolded == "SUMMARY:\(prefix)\(escaped)\r\n")
    }
  }

  @Test(arguments: [
    (#"a\b;c,d:"e""#, #"a\\b\;c\,d:"e""#), ("a\r\nb\rc\nd", #"a\nb\nc\nd"#),
    ("a\u{0}\u{7F}\u{1B}b\tc", "ab\tc"),
    ("BEGIN:VEVENT\r\nEND", #"BEGIN:VEVENT\nEND"#),
  ])
  func `nothing in a text can end its line`(text: String, written: String) {
    var buffer = UTF8Buffer()
    buffer.appendCalendarLine("X", text: text)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "X:\(written)\r\n")
  }

  private func plan(_ rows: String, matter: String = "") -> String {
    """
    -- plan.md --
    ---
    tittel: Plan; for alle
    type: plan\(matter)
    ---
    | Tiltak | Ansvar | Frist | Status | Kommentar |
    |---|---|---|---|---|
    \(rows)
    """
  }

  @Test func `measures with a date are whole days, done and cancelled ones marked, the rest left out`() throws
  {
    let file = try machineFile(
      "plan/frister.ics",
      of: plan(
        """
        | Male, pusse | Leder og Styret | 31.12.2026 | ferdig | Blått; helst |
        | Feire | | 1. mai 2027 | avlyst | |
        | Hvile | | Løpende | | |
        | Vente | | når vi kan | | |
        """))
    #expect(
      file?.replacing("\r\n", with: "\n") == #"""
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Standpunkt//Frister//NO
        CALSCALE:GREGORIAN
        X-WR-CALNAME:Plan\; for alle – Nordvik
        BEGIN:VEVENT
        UID:a872e30e3a89c283951f66797ff5a905@nordvik
        DTSTAMP:20000101T000000Z
        DTSTART;VALUE=DATE:20261231
        DTEND;VALUE=DATE:20270101
        SUMMARY:✓ Male\, pusse
        DESCRIPTION:Ansvarlig: Leder\, Styret\nStatus: ferdig\nBlått\; helst
        URL:https://nordvik.example/plan/#tiltak-1
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        UID:b43e44075b27559ec4a8fd2143bfab96@nordvik
        DTSTAMP:20000101T000000Z
        DTSTART;VALUE=DATE:20270501
        DTEND;VALUE=DATE:20270502
        SUMMARY:Feire
        DESCRIPTION:Status: avlyst
        URL:https://nordvik.example/plan/#tiltak-2
        STATUS:CANCELLED
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR

        """#)
  }

  @Test func `an event keeps its identifier when its date and words change, and no other has it`() throws {
    func identifiers(_ rows: String) throws -> [String] {
      let file = try #require(try machineFile("plan/frister.ics", of: plan(rows)))
      return file.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }.map(String.init)
    }
    let before = try identifiers("| Male | | 1.2.2027 | | |\n| Pusse | | 1.2.2027 | | |")
    let after = try identifiers("| Male alt | | 3.4.2028 | utsatt | Ny |\n| Pusse | | 1.2.2027 | | |")
    #expect(before == after)
    #expect(Set(before).count == 2)
  }

  @Test(arguments: [
    ("", "20000101"), ("\ndato: 2026-01-02", "20260102"),
    ("\ndato: 2026-01-02\nvedtatt: 2026-01-03", "20260103"),
    ("\noppdatert: 2026-02-04\nvedtatt: 2026-01-03", "20260204"),
  ])
  func `an event was last revised when its plan says it was, and not when the site was built`(
    matter: String, day: String
  ) throws {
    let file = try machineFile("plan/frister.ics", of: plan("| Male | | 1.2.2027 | | |", matter: matter))
    #expect(file?.contains("\r\nDTSTAMP:\(day)T000000Z\r\n") == true)
  }

  @Test func `the last day there is has no day after it`() throws {
    let file = try #require(try machineFile("plan/frister.ics", of: plan("| Male | | 31.12.9999 | | |")))
    #expect(file.contains("DTSTART;VALUE=DATE:99991231\r\nSUMMARY"))
  }

  @Test func `labels are in the page's language`() throws {
    let nn = try machineFile(
      "plan/frister.ics", of: plan("| M | Leder | 1.2.2027 | | |", matter: "\nspråk: nn"))
    let en = try machineFile(
      "plan/frister.ics", of: plan("| M | Leder | 1.2.2027 | | |", matter: "\nspråk: en"))
    #expect(nn?.contains("DESCRIPTION:Ansvarleg: Leder\r\n") == true)
    #expect(en?.contains("DESCRIPTION:Responsible: Leder\r\n") == true)
  }

  @Test func `every line of a long calendar is folded`() throws {
    let long = String(repeating: "Få økt påvirkning på ærlige spørsmål, ", count: 20)
    let file = try #require(
      try machineFile("plan/frister.ics", of: plan("| \(long) | Leder | 1.2.2027 | | \(long) |")))
    expectFolded(Array(file.utf8))
  }

  private func expectFolded(_ bytes: [UInt8]) {
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      #expect(index > 0 && bytes[index - 1] == UInt8(ascii: "\r"))
      let line = bytes[start..<index - 1]
      #expect(line.count <= 75)
      #expect(!line.contains(UInt8(ascii: "\r")))
      #expect(String(validating: line, as: UTF8.self) != nil)
      start = index + 1
    }
    #expect(start == bytes.count)
  }
}
