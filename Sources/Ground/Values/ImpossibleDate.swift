package import Diagnostics

/// The reason why a text that is written as a date is none.
package enum ImpossibleDate: Error, Sendable, Hashable {
  case noSuchYear
  case noSuchMonth(Int)
  /// The day and the month stand the other way around; the date they then are.
  case monthBeforeDay(CalendarDate)
  case noSuchDay(month: Int, year: Int)
  /// A quarter, a week or another part of the year, past the year's last.
  case noSuchPart(last: Int)

  /// The mistake and its remedy, for the help line.
  package var hint: LocalizedText {
    switch self {
    case .noSuchYear:
      LocalizedText(
        nb: "året må være mellom 1 og 9999", nn: "året må vere mellom 1 og 9999",
        en: "the year must be between 1 and 9999")
    case .noSuchMonth(let month):
      LocalizedText(
        nb: "det finnes ingen måned \(month); dagen står før måneden, som i 19.01.2023",
        nn: "det finst ingen månad \(month); dagen står før månaden, som i 19.01.2023",
        en: "there is no month \(month); the day comes before the month, as in 19.01.2023")
    case .monthBeforeDay(let date):
      LocalizedText(
        nb: "dagen står før måneden; mente du \(date.formatted(in: .nb)) (\(date.iso))?",
        nn: "dagen står før månaden; meinte du \(date.formatted(in: .nn)) (\(date.iso))?",
        en: "the day comes before the month; did you mean \(date.formatted(in: .en)) (\(date.iso))?")
    case .noSuchDay(let month, let year):
      Self.noSuchDay(month: month, year: year)
    case .noSuchPart(let last):
      LocalizedText(
        nb: "nummeret må være fra 1 til \(last) dette året",
        nn: "nummeret må vere frå 1 til \(last) dette året",
        en: "the number must be from 1 to \(last) in that year")
    }
  }

  private static func noSuchDay(month: Int, year: Int) -> LocalizedText {
    let last = CalendarDate.days(inMonth: month, of: year)
    // February is the only month whose length depends on the year.
    func name(_ language: Language) -> String {
      let name = MonthNames.name(of: month, in: language)
      return month == 2 ? "\(name) \(year)" : name
    }
    return LocalizedText(
      nb: "\(name(.nb)) har \(last) dager", nn: "\(name(.nn)) har \(last) dagar",
      en: "\(name(.en)) has \(last) days")
  }
}
