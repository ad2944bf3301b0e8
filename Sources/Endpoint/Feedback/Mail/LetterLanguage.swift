/// The languages that letters are in; Sami pages have theirs in bokmål, as the consent.
enum LetterLanguage {
  case nb, nn, en

  /// - Parameter page: of the page that the form stood on.
  init(_ page: String) {
    self =
      switch page {
      case "nn": .nn
      case "en": .en
      default: .nb
      }
  }

  func choose(nb: String, nn: String, en: String) -> String {
    switch self {
    case .nb: nb
    case .nn: nn
    case .en: en
    }
  }

  /// `24. november kl. 13.05`, as clocks on the wall show it.
  func time(_ moment: Moment, _ clock: ServerClock) -> String {
    let date = clock.day(of: moment).description.split(separator: "-").compactMap { Int($0) }
    let local = moment.seconds + clock.offset(moment)
    let minutes = (local % 86_400 + 86_400) % 86_400 / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let (hour, minute) = (two(minutes / 60), two(minutes % 60))
    let (month, day) = (months[date[1] - 1], date[2])
    return choose(
      nb: "\(day). \(month) kl. \(hour).\(minute)", nn: "\(day). \(month) kl. \(hour).\(minute)",
      en: "\(day) \(month) at \(hour):\(minute)")
  }

  private var months: [String] {
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    let norwegian = [
      "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
      "november", "desember",
    ]
    return self == .en ? english : norwegian
  }
}
