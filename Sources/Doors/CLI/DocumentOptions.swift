internal import Session
internal import ArgumentParser
internal import Authoring
internal import Building
internal import Diagnostics
internal import System

/// The options that importing and exporting share: a workspace, and one site of it.
struct DocumentOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Mappa med content/ og themes/.", valueName: "mappe"))
  var workspace = "."

  @Option(name: .customLong("site"), help: ArgumentHelp("Nettstedet, når det er flere.", valueName: "mappe"))
  var site: String?

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp("Språket på meldingene: nb, nn eller en.", valueName: "språk"))
  var language: MessageLanguage?

  /// The same options as those of `build` and `check`, with drafts shown.
  var options: WorkspaceOptions {
    var options = WorkspaceOptions()
    options.workspace = workspace
    options.sites = site.map { [$0] } ?? []
    options.drafts = true
    options.date = nil
    options.baseURL = nil
    options.strict = false
    options.language = language
    return options
  }

  /// The site that was named, else the one that a path lies in, else the only one.
  ///
  /// - Throws: ``Standpunkt/WrongUse`` when several are left.
  func site(in workspace: Workspace, of path: String?) throws -> SiteFolder {
    let chosen = try options.chosen(in: workspace)
    if chosen.count == 1 { return chosen[0] }
    if let path, let site = chosen.first(where: { path.contains("content/\($0.name)/") }) { return site }
    let names = chosen.map(\.name).joined(separator: ", ")
    throw Standpunkt.WrongUse(
      nb: "Her er flere nettsteder. Si hvilket med --site: \(names)",
      nn: "Her er fleire nettstader. Sei kva for ein med --site: \(names)",
      en: "There are several sites here. Say which with --site: \(names)")
  }

  /// The folders that programs are looked for in, with `:` between them: `PATH`.
  static var programs: String { Environment.value("PATH") ?? "" }

  /// The diagnostics that `check` gives for one page. Throws a ``FileError``.
  func diagnostics(of path: String, in workspace: Workspace, site: SiteFolder) throws -> [Diagnostic] {
    let build = try Build(workspace, options: try options.buildOptions(output: options.defaultOutput))
    let report = build.check(site)
    if let failure = report.failure { throw failure }
    return report.diagnostics.filter { $0.location.file == path }
  }

  /// Prints the diagnostics or the machine's error, and returns the error that ends the command.
  func ended(_ fault: ImportFault) -> any Error {
    let language = options.fallbackLanguage
    switch fault {
    case .findings(let diagnostics):
      Terminal.standardError.write(DiagnosticReport(diagnostics).text(in: language) { _ in nil })
      return ExitCode(1)
    case .unknownKind, .exists, .impossiblePath, .noPage:
      return Standpunkt.WrongUse(fault.message ?? .verbatim(""))
    case .noPandoc, .machine:
      Terminal.standardError.write("standpunkt: \(fault.message?[language] ?? "")\n")
      return ExitCode(3)
    }
  }
}
