internal import ArgumentParser
internal import Authoring
internal import Building
internal import Diagnostics
internal import Keys
internal import Programme
internal import System
internal import Values

struct NewCommand: LocalizedCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begynn på en ny side (også: ny).",
    discussion: """
      Spør om det som ikke står på kommandolinja, skriver fila der den hører
      hjemme, og sier hvor det er. Fila er et utkast med et eksempel på det som
      skal stå der. Ingen fil blir skrevet over.

      Eksempler:
        standpunkt ny sak --title "Buss til Sandneset"
        standpunkt ny nyhet --title "Fullt hus" --date "5. mai 2026"
        standpunkt ny plan --title "Handlingsplan" --period 2026–2028
        standpunkt ny seksjon --title "Leserbrev" --contains nyhet
      """, aliases: ["ny"])

  @Argument(
    help: ArgumentHelp("side, sak, nyhet, plan eller seksjon; engelske navn går også.", valueName: "type"))
  var kind: PageKind?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Sidens tittel. Filnavnet lages av den.", valueName: "tekst"))
  var title: String?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("Mappa siden skal ligge i, på nettstedet.", valueName: "mappe"))
  var folder: String?

  @Option(
    help: ArgumentHelp("Nyhetens dato, og dagen det regnes fra (ellers i dag, norsk tid).", valueName: "dato")
  )
  var date: String?

  @Option(help: ArgumentHelp("Årene en plan gjelder for.", valueName: "periode"))
  var period: String?

  @Option(help: ArgumentHelp("Hva slags sider en seksjon skal ha.", valueName: "type"))
  var contains: PageKind?

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      "Språket på siden, ellers mappas eller nettstedets, og på meldingene.", valueName: "språk"))
  var language: Language?

  @Option(help: ArgumentHelp("Nettstedet siden skal være på, når det er flere.", valueName: "mappe"))
  var site: String?

  @Option(help: ArgumentHelp("Mappa med content/ og themes/.", valueName: "mappe"))
  var workspace = "."

  @Flag(help: "Vis hva som ville blitt skrevet, og hvor, men skriv ingenting.")
  var dryRun = false

  /// The page's language: someone who asks for a page in English reads English.
  var messageLanguage: MessageLanguage { language?.messageLanguage ?? .nb }

  func run() throws {
    do {
      let folders = try ContentFolders(try chosenSite())
      let pages = try NewPageInterview(self, folders: folders).archetypes()
      for page in pages {
        if let occupant = folders.occupant(of: page.path) {
          throw Standpunkt.WrongUse(
            nb: "\(occupant) har den adressen allerede, og får stå. Velg en annen tittel.",
            nn: "\(occupant) har den adressa allereie, og får stå. Vel ein annan tittel.",
            en: "\(occupant) has that address already, and is left as it is. Choose another title.")
        }
      }
      if dryRun { return show(pages, in: folders) }
      for page in pages {
        try folders.write(page)
        Terminal.standardOutput.write("\(folders.displayPath)/\(page.path.text)\n")
      }
      Terminal.standardOutput.write(Self.nextSteps(pages)[messageLanguage])
    } catch let unreadable as ContentFolders.UnreadableSite {
      let workspace = try WorkspaceOptions.open(workspace)
      let report = DiagnosticReport(unreadable.diagnostics)
      Terminal.standardError.write(report.text(in: messageLanguage, source: workspace.source))
      throw ExitCode(1)
    }
  }

  private func chosenSite() throws -> SiteFolder {
    let workspace = try WorkspaceOptions.open(workspace)
    if let site { return try WorkspaceOptions.site(site, in: workspace) }
    if workspace.sites.count == 1 { return workspace.sites[0] }
    let question = LocalizedText(nb: "Hvilket nettsted?", nn: "Kva for ein nettstad?", en: "Which site?")
    let name = try Questions(in: messageLanguage).choice(
      question, flag: "--site", among: workspace.sites.map(\.name))
    return try WorkspaceOptions.site(name, in: workspace)
  }

  private func show(_ pages: [Archetype], in folders: ContentFolders) {
    for page in pages {
      Terminal.standardOutput.write("\(folders.displayPath)/\(page.path.text):\n\n\(page.text)\n")
    }
    let nothing = LocalizedText(
      nb: "Ingenting er skrevet.", nn: "Ingenting er skrive.", en: "Nothing was written.")
    Terminal.standardOutput.write(nothing[messageLanguage] + "\n")
  }

  private static func nextSteps(_ pages: [Archetype]) -> LocalizedText {
    let draft = pages.lazy.compactMap(\.draftLine).first
    return LocalizedText(
      nb: "\nSkriv videre i fila, og se siden i nettleseren med:\n  standpunkt preview\n"
        + (draft.map { "Siden er et utkast til du sletter linja «\($0)».\n" } ?? ""),
      nn: "\nSkriv vidare i fila, og sjå sida i nettlesaren med:\n  standpunkt preview\n"
        + (draft.map { "Sida er eit utkast til du slettar linja «\($0)».\n" } ?? ""),
      en: "\nWrite on in the file, and see the page in the browser with:\n  standpunkt preview\n"
        + (draft.map { "The page is a draft until you delete the line “\($0)”.\n" } ?? ""))
  }
}

extension PageKind: ExpressibleByArgument {
  /// Parses the kind's Norwegian or English word, in any case.
  package init?(argument: String) {
    let folded = argument.lowercased()
    guard let kind = Self.allCases.first(where: { $0.spellings.nb == folded || $0.spellings.en == folded })
    else { return nil }
    self = kind
  }

  package static var allValueStrings: [String] { allCases.map(\.spellings.nb) }

  package var defaultValueDescription: String { spellings.nb }
}

extension Language: ExpressibleByArgument {}
