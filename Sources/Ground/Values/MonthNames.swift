/// The months' names in the site languages.
package enum MonthNames {
  /// The month that a lower-case word names in full, 1–12.
  package static func month(named word: String) -> Int? { full[word] }

  /// The month that a lower-case word is short for, without its stop, 1–12.
  package static func month(shortenedTo word: String) -> Int? { short[word] }

  /// The month's name, as it stands beside a year alone; in lower case where the language has it so.
  ///
  /// - Parameter month: 1–12.
  package static func name(of month: Int, in language: Language) -> String {
    let names = names(in: language)
    precondition(names.indices.contains(month - 1), "a month is 1–12")
    return names[month - 1]
  }

  private static func names(in language: Language) -> [String] {
    switch language {
    case .nb, .nn, .sma, .smj: norwegian
    case .se: northSami
    case .en: english
    }
  }

  private static let norwegian = [
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "desember",
  ]
  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  private static let northSami = [
    "ođđajagemánnu", "guovvamánnu", "njukčamánnu", "cuoŋománnu", "miessemánnu", "geassemánnu",
    "suoidnemánnu", "borgemánnu", "čakčamánnu", "golggotmánnu", "skábmamánnu", "juovlamánnu",
  ]

  private static let short = [
    "jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "okt": 10, "oct": 10, "nov": 11, "des": 12, "dec": 12,
  ]

  private static let full: [String: Int] = {
    var months: [String: Int] = [:]
    for names in [norwegian, english.map { $0.lowercased() }, northSami, northSami.map(genitive)] {
      for (index, name) in names.enumerated() { months[name] = index + 1 }
    }
    return months
  }()

  /// North Sámi says `ođđajagemánu 19. b.`: the month's 19th day.
  static func genitive(_ name: String) -> String { name.hasSuffix("mánnu") ? name.dropLast(3) + "nu" : name }
}
