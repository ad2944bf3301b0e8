internal import Diagnostics
internal import Keys
internal import Values

/// The example text of a new page, below its front matter.
struct ArchetypeBody {
  let text: String

  init(_ archetype: Archetype, site: SiteConfiguration) {
    let language = archetype.language.messageLanguage
    text =
      switch archetype.kind {
      case .page: "\(Self.prose[language])\n"
      case .section: "<!-- \(Self.aboveTheList[site.language.messageLanguage]) -->\n"
      case .news: "\(Self.news[language])\n"
      case .policy:
        """
        \(Self.reasons[language])

        ## \(OwnLeadIn(siteName: site.name, language: archetype.language).markdown)

        - \(Self.firstPoint[language])

        """
      case .plan: Self.plan(archetype, site: site)
      }
  }

  private static func plan(_ archetype: Archetype, site: SiteConfiguration) -> String {
    let language = archetype.language.messageLanguage
    let responsible = site.responsible.first?.name.value ?? board[language]
    let lastDay = CalendarDate(year: lastYear(of: archetype), month: 12, day: 31) ?? archetype.today
    let cells = [
      firstMeasure[language], responsible.escapedForMarkdown, lastDay.formatted(in: archetype.language),
      notStarted[language], "",
    ]
    return """
      \(purpose[language])

      ## 1. \(firstGoal[language])

      | \(columns[language].joined(separator: " | ")) |
      |\(columns[language].map { _ in "---" }.joined(separator: "|"))|
      | \(cells.joined(separator: " | ")) |

      """
  }

  /// The plan's last year: 2028 for 2026–2028.
  private static func lastYear(of archetype: Archetype) -> Int {
    let digits = archetype.period.suffix(4)
    guard digits.count == 4, let year = Int(digits), 1000...9999 ~= year else { return archetype.today.year }
    return year
  }
}

extension ArchetypeBody {
  private struct Columns {
    let nb: [String]
    let nn: [String]
    let en: [String]

    subscript(language: MessageLanguage) -> [String] {
      switch language {
      case .nb: nb
      case .nn: nn
      case .en: en
      }
    }
  }

  private static let columns = Columns(
    nb: ["Tiltak", "Ansvar", "Frist", "Status", "Kommentar"],
    nn: ["Tiltak", "Ansvar", "Frist", "Status", "Kommentar"],
    en: ["Measure", "Owner", "Deadline", "Status", "Comment"])

  private static let prose = LocalizedText(
    nb: "Skriv teksten her.", nn: "Skriv teksten her.", en: "Write the text here.")
  private static let aboveTheList = LocalizedText(
    nb: "Det du skriver her, står over lista av sider i mappa.",
    nn: "Det du skriv her, står over lista av sider i mappa.",
    en: "What you write here stands above the list of pages in the folder.")
  private static let news = LocalizedText(
    nb: "Skriv nyheten her. Begynn med det viktigste.", nn: "Skriv nyheita her. Byrj med det viktigaste.",
    en: "Write the news here. Begin with what matters most.")
  private static let reasons = LocalizedText(
    nb: "Skriv noen avsnitt om hvorfor dette er viktig.",
    nn: "Skriv nokre avsnitt om kvifor dette er viktig.",
    en: "Write some paragraphs on why this matters.")
  private static let firstPoint = LocalizedText(
    nb: "skrive det første punktet her, slik at det følger etter «vil»",
    nn: "skrive det første punktet her, slik at det følgjer etter «vil»",
    en: "write the first point here, so that it follows “will”")
  private static let purpose = LocalizedText(
    nb: "Skriv noen linjer om hva planen er til for.", nn: "Skriv nokre linjer om kva planen er til for.",
    en: "Write some lines on what the plan is for.")
  private static let firstGoal = LocalizedText(
    nb: "Det første målet", nn: "Det første målet", en: "The first goal")
  private static let firstMeasure = LocalizedText(
    nb: "Skriv det første tiltaket her", nn: "Skriv det første tiltaket her",
    en: "Write the first measure here")
  private static let board = LocalizedText(nb: "Styret", nn: "Styret", en: "The board")
  private static let notStarted = LocalizedText(
    nb: "ikke startet", nn: "ikkje starta", en: "not started")
}
