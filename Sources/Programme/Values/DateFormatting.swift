extension CalendarDate {
  /// The date in full: `19. januar 2023`, `19 January 2023`, `ođđajagemánu 19. b. 2023`.
  ///
  /// South and Lule Sámi sites show Norwegian dates.
  package func formatted(in language: Language) -> String {
    let name = MonthNames.name(of: month, in: language)
    return switch language {
    case .nb, .nn, .sma, .smj: "\(day). \(name) \(year)"
    case .se: "\(MonthNames.genitive(name)) \(day). b. \(year)"
    case .en: "\(day) \(name) \(year)"
    }
  }

  /// `januar 2023`, `January 2023`, `ođđajagemánnu 2023`.
  package func monthAndYear(in language: Language) -> String {
    "\(MonthNames.name(of: month, in: language)) \(year)"
  }
}
