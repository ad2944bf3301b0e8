internal import Diagnostics
internal import Encoding
internal import Hashing
internal import Programme

/// `frister.ics`: the measures of a plan that have a date, as whole days in a calendar to subscribe to.
struct DeadlineCalendar {
  private let site: Site
  private let page: Page
  private let measures: [(measure: Measure, date: CalendarDate)]

  /// - Returns: nil when none of the plan's measures has a date.
  init?(of plan: ActionPlan, on page: Page, site: Site) {
    self.site = site
    self.page = page
    measures = plan.measures.compactMap { measure in measure.due.date.map { (measure, $0) } }
    if measures.isEmpty { return nil }
  }

  var output: MachineFile {
    MachineFile(
      path: page.address.directory + "frister.ics", mediaType: "text/calendar; charset=utf-8"
    ) { [self] buffer, whenFull in
      buffer.appendCalendarLine("BEGIN", "VCALENDAR")
      buffer.appendCalendarLine("VERSION", "2.0")
      buffer.appendCalendarLine("PRODID", "-//Standpunkt//Frister//NO")
      buffer.appendCalendarLine("CALSCALE", "GREGORIAN")
      buffer.appendCalendarLine("X-WR-CALNAME", text: "\(page.title) – \(site.configuration.name)")
      for (measure, date) in measures {
        append(measure, on: date, to: &buffer)
        try buffer.flushIfFull(whenFull)
      }
      buffer.appendCalendarLine("END", "VCALENDAR")
    }
  }

  private func append(_ measure: Measure, on date: CalendarDate, to buffer: inout UTF8Buffer) {
    buffer.appendCalendarLine("BEGIN", "VEVENT")
    buffer.appendCalendarLine("UID", identifier(of: measure))
    // When the event was last revised. It is not known of one measure, and a clock would make every build
    // another, so it is the day that the site is built for.
    buffer.appendCalendarLine("DTSTAMP", "\(site.today.basic)T000000Z")
    buffer.appendCalendarLine("DTSTART;VALUE=DATE", date.basic)
    if let next = date.adding(days: 1) { buffer.appendCalendarLine("DTEND;VALUE=DATE", next.basic) }
    buffer.appendCalendarLine("SUMMARY", text: measure.status == .done ? "✓ \(measure.text)" : measure.text)
    let description = description(of: measure)
    if !description.isEmpty { buffer.appendCalendarLine("DESCRIPTION", text: description) }
    var url = UTF8Buffer()
    url.append("\(site.configuration.url)\(page.address.directory)#")
    url.appendPath(measure.id)
    buffer.appendCalendarLine("URL", String(decoding: url.bytes, as: UTF8.self))
    if measure.status == .cancelled { buffer.appendCalendarLine("STATUS", "CANCELLED") }
    // A deadline keeps nobody busy.
    buffer.appendCalendarLine("TRANSP", "TRANSPARENT")
    buffer.appendCalendarLine("END", "VEVENT")
  }

  /// The same for a measure as long as its anchor stands, whatever becomes of its date and words.
  private func identifier(of measure: Measure) -> String {
    let name = "\(site.id)\n\(page.address.pageID)\n\(measure.id)"
    return "\(ContentHash(of: Array(name.utf8)))@\(site.id)"
  }

  private func description(of measure: Measure) -> String {
    let language = page.language.messageLanguage
    var lines: [String] = []
    if !measure.responsible.isEmpty {
      lines.append("\(Self.responsible[language]): \(measure.responsible.joined(separator: ", "))")
    }
    if !measure.statusText.isEmpty { lines.append("Status: \(measure.statusText)") }
    if !measure.comment.isEmpty { lines.append(measure.comment) }
    return lines.joined(separator: "\n")
  }

  private static let responsible = LocalizedText(nb: "Ansvarlig", nn: "Ansvarleg", en: "Responsible")
}

extension CalendarDate {
  /// `20230119`, ISO 8601's basic form.
  fileprivate var basic: String { String(decoding: iso.utf8.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self) }
}
