internal import ArgumentParser
internal import Building
internal import Diagnostics
internal import Keys
internal import Programme
internal import System
internal import Values

/// The options of both `build` and `check`.
struct WorkspaceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Mappa med content/ og themes/.", valueName: "mappe"))
  var workspace = "."

  @Option(
    name: .customLong("site"), help: ArgumentHelp("Bare dette nettstedet; kan gjentas.", valueName: "mappe"))
  var sites: [String] = []

  @Flag(help: "Ta med kladder og sider som ikke er publisert ennå, eller ikke lenger.")
  var drafts = false

  @Option(help: ArgumentHelp("Bygg som om det var denne dagen (ellers i dag, norsk tid).", valueName: "dato"))
  var date: String?

  @Option(help: ArgumentHelp("Bruk denne adressen i stedet for nettsted i site.yml.", valueName: "https://…"))
  var baseURL: String?

  @Flag(help: "Regn advarsler som feil.")
  var strict = false

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp("Språket på meldingene: nb, nn eller en.", valueName: "språk"))
  var language: MessageLanguage?

  /// The language of messages that belong to no site.
  var fallbackLanguage: MessageLanguage { language ?? .nb }

  /// - Throws: ``Standpunkt/WrongUse`` for a folder without sites, or a ``FileError``.
  func open() throws -> Workspace { try Self.open(workspace) }

  static func open(_ folder: String) throws -> Workspace {
    let root = Self.root(folder)
    do {
      return try Workspace(root: root)
    } catch Workspace.Fault.noContent {
      let isHere = root == "."
      throw Standpunkt.WrongUse(
        nb: "Det er ingen mappe som heter content/ i \(isHere ? "denne mappa" : root).",
        nn: "Det finst inga mappe som heiter content/ i \(isHere ? "denne mappa" : root).",
        en: "There is no folder called content/ in \(isHere ? "this folder" : root).")
    } catch Workspace.Fault.noSite {
      throw Standpunkt.WrongUse(
        nb: "Verken content/ eller noen mappe i den har en fil som heter site.yml.",
        nn: "Verken content/ eller noka mappe i ho har ei fil som heiter site.yml.",
        en: "Neither content/ nor any folder in it has a file called site.yml.")
    }
  }

  /// The default output folder: `site/` in the workspace.
  var defaultOutput: String { workspace == "." ? "site" : root + "/site" }

  var root: String { Self.root(workspace) }

  private static func root(_ folder: String) -> String {
    folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }

  /// The sites that were asked for, all by default. Throws ``Standpunkt/WrongUse`` for one that does not exist.
  func chosen(in workspace: Workspace) throws -> [SiteFolder] {
    try sites.isEmpty ? workspace.sites : sites.map { try Self.site($0, in: workspace) }
  }

  static func site(_ name: String, in workspace: Workspace) throws -> SiteFolder {
    if let site = workspace.sites.first(where: { $0.name == name }) { return site }
    let names = workspace.sites.map(\.name)
    if names == [""] {
      throw Standpunkt.WrongUse(
        nb: "--site \(name): content/ er selv nettstedet, og det eneste her. Sløyf --site.",
        nn: "--site \(name): content/ er sjølv nettstaden, og den einaste her. Sløyf --site.",
        en: "--site \(name): content/ is itself the site, and the only one here. Leave out --site.")
    }
    let known = names.joined(separator: ", ")
    let suggestion = LocalizedText.didYouMean(nearest(to: name, in: names))
    throw Standpunkt.WrongUse(
      nb: "Det er ikke noe nettsted i content/\(name)/.\(suggestion.nb) Her er: \(known)",
      nn: "Det finst ingen nettstad i content/\(name)/.\(suggestion.nn) Her er: \(known)",
      en: "There is no site in content/\(name)/.\(suggestion.en) Here are: \(known)")
  }

  /// - Throws: ``Standpunkt/WrongUse`` for an invalid date or address.
  func buildOptions(output: String) throws -> BuildOptions {
    BuildOptions(
      edition: Edition(today: try today(), showsHeldBack: drafts), isStrict: strict, baseURL: try url(),
      output: output,
      toolIdentity: Self.toolIdentity, imageTool: Environment.program(named: "vipsthumbnail"))
  }

  private func today() throws -> CalendarDate { try Self.day(date) }

  /// The day asked for, in any Norwegian form, else today. Throws ``Standpunkt/WrongUse`` for a text that is no date.
  static func day(_ date: String?) throws -> CalendarDate {
    if let date {
      switch DateReading(date) {
      case .date(let day): return day
      case .impossible(let reason):
        throw Standpunkt.WrongUse(
          nb: "--date \(date): datoen finnes ikke: \(reason.hint.nb)",
          nn: "--date \(date): datoen finst ikkje: \(reason.hint.nn)",
          en: "--date \(date): there is no such date: \(reason.hint.en)")
      case .notADate:
        throw Standpunkt.WrongUse(
          nb: "--date \(date): skriv datoen slik: 2026-01-19",
          nn: "--date \(date): skriv datoen slik: 2026-01-19",
          en: "--date \(date): write the date like this: 2026-01-19")
      }
    }
    guard let today = NorwegianTime.day(at: MachineClock.milliseconds() / 1000) else {
      throw Standpunkt.WrongUse(
        nb: "Maskinens klokke viser ingen dato; bruk --date.",
        nn: "Klokka på maskina viser ingen dato; bruk --date.",
        en: "The machine's clock shows no date; use --date.")
    }
    return today
  }

  private func url() throws -> BaseURL? {
    guard let baseURL else { return nil }
    guard let url = BaseURL(reading: baseURL) else {
      throw Standpunkt.WrongUse(
        nb: "--base-url \(baseURL): adressen må begynne med https://",
        nn: "--base-url \(baseURL): adressa må begynne med https://",
        en: "--base-url \(baseURL): the address must begin with https://")
    }
    return url
  }

  /// The version and the identity of the program's file: a rebuilt program may write other bytes.
  private static var toolIdentity: String {
    Environment.ownProgram.map { "\(Standpunkt.version) \($0)" } ?? Standpunkt.version
  }
}

extension MessageLanguage: ExpressibleByArgument {}

extension LocalizedText {
  /// A text that is the same in every language, as an option or a file's name.
  static func verbatim(_ text: String) -> LocalizedText { LocalizedText(nb: text, nn: text, en: text) }

  /// A question after a sentence, with the space before it; empty without a suggestion.
  static func didYouMean(_ suggestion: String?) -> LocalizedText {
    guard let suggestion else { return verbatim("") }
    return LocalizedText(
      nb: " Mente du \(suggestion)?", nn: " Meinte du \(suggestion)?", en: " Did you mean \(suggestion)?")
  }
}
