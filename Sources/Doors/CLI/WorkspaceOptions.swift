internal import System
internal import Values
internal import Keys
internal import Building
internal import ArgumentParser
internal import Diagnostics
internal import Programme


/// The options that building and checking share.
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

  /// What messages that belong to no site are written in.
  var fallbackLanguage: MessageLanguage { language ?? .nb }

  func open() throws -> Workspace { try Self.open(workspace) }

  static func open(_ folder: String) throws -> Workspace {
    let root = Self.root(folder)
    do {
      return try Workspace(root: root)
    } catch Workspace.Fault.noContent {
      throw Standpunkt.WrongUse(
        message: "Det er ingen mappe som heter content/ i \(root == "." ? "denne mappa" : root).")
    } catch Workspace.Fault.noSite {
      throw Standpunkt.WrongUse(
        message: "Verken content/ eller noen mappe i den har en fil som heter site.yml.")
    }
  }

  /// `site/` in the workspace.
  var defaultOutput: String { workspace == "." ? "site" : root + "/site" }

  var root: String { Self.root(workspace) }

  private static func root(_ folder: String) -> String {
    folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }

  /// The sites that were asked for; all when none was.
  func chosen(in workspace: Workspace) throws -> [SiteFolder] {
    try sites.isEmpty ? workspace.sites : sites.map { try Self.site($0, in: workspace) }
  }

  static func site(_ name: String, in workspace: Workspace) throws -> SiteFolder {
    if let site = workspace.sites.first(where: { $0.name == name }) { return site }
    let names = workspace.sites.map(\.name)
    if names == [""] {
      throw Standpunkt.WrongUse(
        message: "--site \(name): content/ er selv nettstedet, og det eneste her. Sløyf --site.")
    }
    let known = names.joined(separator: ", ")
    let suggestion = nearest(to: name, in: names).map { "Mente du \($0)? " } ?? ""
    throw Standpunkt.WrongUse(
      message: "Det er ikke noe nettsted i content/\(name)/. \(suggestion)Her er: \(known)")
  }

  func buildOptions(output: String) throws -> BuildOptions {
    BuildOptions(
      edition: Edition(today: try today(), showsHeldBack: drafts), isStrict: strict, baseURL: try url(),
      output: output,
      toolIdentity: Self.toolIdentity, imageTool: Environment.program(named: "vipsthumbnail"))
  }

  private func today() throws -> CalendarDate { try Self.day(date) }

  /// The day that was asked for, in any Norwegian form; today when none was.
  static func day(_ date: String?) throws -> CalendarDate {
    if let date {
      switch DateReading(date) {
      case .date(let day): return day
      case .impossible(let reason):
        throw Standpunkt.WrongUse(message: "--date \(date): datoen finnes ikke: \(reason.hint.nb)")
      case .notADate: throw Standpunkt.WrongUse(message: "--date \(date): skriv datoen slik: 2026-01-19")
      }
    }
    guard let today = norwegianDay() else {
      throw Standpunkt.WrongUse(message: "Maskinens klokke viser ingen dato; bruk --date.")
    }
    return today
  }

  /// Today in Norway; nil when the machine's clock shows no date of this calendar.
  private static func norwegianDay() -> CalendarDate? {
    let day = TimeZoneRules.norway.day(at: MachineClock.milliseconds() / 1000)
    return CalendarDate(year: day.year, month: day.month, day: day.day)
  }

  private func url() throws -> BaseURL? {
    guard let baseURL else { return nil }
    guard let url = BaseURL(reading: baseURL) else {
      throw Standpunkt.WrongUse(message: "--base-url \(baseURL): adressen må begynne med https://")
    }
    return url
  }

  /// The version and the program file itself: a program that was built anew may write other bytes.
  private static var toolIdentity: String {
    Environment.ownProgram.map { "\(Standpunkt.version) \($0)" } ?? Standpunkt.version
  }
}

extension MessageLanguage: ExpressibleByArgument {}
