internal import Keys
internal import Diagnostics
internal import Hashing
internal import Programme
internal import Text
internal import Values

/// `frister.ics`: the measures of a plan that have a date, as whole days in a calendar to subscribe to.
///
/// A class, as the lines of its events are written by closures, each of which would copy it.
///
/// Every event must say when it was last revised (RFC 5545, `DTSTAMP`). The day of the build would give a plan that
/// nobody touched other bytes each day, and its subscribers something new to fetch, so it is the day that the plan says
/// it was updated, else adopted or dated. A plan that gives none of them has a fixed day long ago: without `METHOD` a
/// calendar is read whole each time, and nothing is compared by it.
final class DeadlineCalendar: Sendable {
  private let siteName: String
  private let revised: CalendarDate?
  private let siteID: String
  private let directory: String
  private let pageID: String
  private let title: String
  /// The page's address, percent-encoded, with `#`.
  private let url: String
  /// The word for who is responsible, in the page's language.
  private let responsible: String
  private let plan: ActionPlan

  /// - Returns: nil when none of the plan's measures has a date.
  init?(of plan: ActionPlan, on page: Page, site: Site) {
    guard plan.hasCalendar else { return nil }
    self.plan = plan
    siteName = site.configuration.name
    revised = page.manuscript.frontMatter.updated ?? page.manuscript.frontMatter.adopted ?? page.date
    siteID = site.id.text
    directory = page.address.directory
    pageID = page.address.pageID
    title = page.title
    url = "\(site.configuration.url)\(directory)#"
    responsible = Self.responsible[page.language.messageLanguage]
  }

  var output: MachineFile {
    MachineFile(
      path: directory + "frister.ics", mediaType: "text/calendar; charset=utf-8"
    ) { [self] buffer, whenFull in
      buffer.appendCalendarLine("BEGIN", "VCALENDAR")
      buffer.appendCalendarLine("VERSION", "2.0")
      buffer.appendCalendarLine("PRODID", "-//Standpunkt//Frister//NO")
      buffer.appendCalendarLine("CALSCALE", "GREGORIAN")
      buffer.appendCalendarLine("X-WR-CALNAME", text: "\(title) – \(siteName)")
      for measure in plan.measures {
        guard let date = measure.due.date else { continue }
        append(measure, on: date, to: &buffer)
        try buffer.flushIfFull(whenFull)
      }
      buffer.appendCalendarLine("END", "VCALENDAR")
    }
  }

  private func append(_ measure: Measure, on date: CalendarDate, to buffer: inout UTF8Buffer) {
    buffer.appendCalendarLine("BEGIN", "VEVENT")
    buffer.appendCalendarLine("UID") { buffer in
      buffer.append(identifier(of: measure))
      buffer.append(UInt8(ascii: "@"))
      buffer.append(siteID)
    }
    buffer.appendCalendarLine("DTSTAMP") { buffer in
      if let revised {
        buffer.append(revised, separator: "")
      } else {
        buffer.append(Self.unknownRevision)
      }
      buffer.append("T000000Z" as StaticString)
    }
    buffer.appendCalendarLine("DTSTART;VALUE=DATE") { $0.append(date, separator: "") }
    if let next = date.adding(days: 1) {
      buffer.appendCalendarLine("DTEND;VALUE=DATE") { $0.append(next, separator: "") }
    }
    buffer.appendCalendarLine("SUMMARY") { buffer in
      if measure.isDone { buffer.append("✓ " as StaticString) }
      buffer.appendCalendarText(measure.text)
    }
    appendDescription(of: measure, to: &buffer)
    buffer.appendCalendarLine("URL") { buffer in
      buffer.append(url)
      buffer.appendPath(measure.id)
    }
    if measure.isWithdrawn { buffer.appendCalendarLine("STATUS", "CANCELLED") }
    // A deadline keeps nobody busy.
    buffer.appendCalendarLine("TRANSP", "TRANSPARENT")
    buffer.appendCalendarLine("END", "VEVENT")
  }

  /// Stands for the day of a plan that gives none.
  private static let unknownRevision: StaticString = "20000101"

  /// The same for a measure as long as its anchor stands, whatever becomes of its date and words.
  private func identifier(of measure: Measure) -> String {
    var name = UTF8Buffer(reserving: 128)
    name.append(siteID)
    name.append(UInt8(ascii: "\n"))
    name.append(pageID)
    name.append(UInt8(ascii: "\n"))
    name.append(measure.id)
    return name.withBytes { ContentHash(of: $0).description }
  }

  private func appendDescription(of measure: Measure, to buffer: inout UTF8Buffer) {
    if measure.responsible.isEmpty, measure.statusText.isEmpty, measure.comment.isEmpty { return }
    buffer.appendCalendarLine("DESCRIPTION") { buffer in
      var isFirst = true
      func startLine() {
        if !isFirst { buffer.append("\\n" as StaticString) }
        isFirst = false
      }
      if !measure.responsible.isEmpty {
        startLine()
        buffer.append(responsible)
        buffer.append(": " as StaticString)
        for (place, name) in measure.responsible.enumerated() {
          if place > 0 { buffer.append("\\, " as StaticString) }
          buffer.appendCalendarText(name)
        }
      }
      if !measure.statusText.isEmpty {
        startLine()
        buffer.append("Status: " as StaticString)
        buffer.appendCalendarText(measure.statusText)
      }
      if !measure.comment.isEmpty {
        startLine()
        buffer.appendCalendarText(measure.comment)
      }
    }
  }

  private static let responsible = LocalizedText(nb: "Ansvarlig", nn: "Ansvarleg", en: "Responsible")
}
