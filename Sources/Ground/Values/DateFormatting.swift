extension CalendarDate {
  /// The date in full: `19. januar 2023`, `19 January 2023`, `ođđajagemánu 19. b. 2023`.
  ///
  /// South and Lule Sámi sites show Norwegian dates.
  package func formatted(in language: Language) -> String {
    let name = MonthNames.name(of: month, in: language)
    switch language {
    case .nb, .nn, .sma, .smj:
      // Piece by piece, since plans have thousands of them and most then need no memory of their own.
      var text = Self.ordinals[day]
      text += name
      text += " "
      text += String(year)
      return text
    case .se: return "\(MonthNames.genitive(name)) \(day). b. \(year)"
    case .en: return "\(day) \(name) \(year)"
    }
  }

  /// `1. ` to `31. `, by day.
  private static let ordinals = (0...31).map { "\($0). " }
}
