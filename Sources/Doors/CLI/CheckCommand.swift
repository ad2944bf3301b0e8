internal import Values
internal import ArgumentParser
internal import Building
internal import Diagnostics
internal import Programme
internal import Review
internal import Session
internal import System

struct CheckCommand: LocalizedCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Let etter feil uten å bygge (også: sjekk).", aliases: ["sjekk"])

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, github, sarif }

  @OptionGroup var options: WorkspaceOptions

  @Option(help: "Hvordan funnene skrives: text, json, github eller sarif.")
  var format = Format.text

  @Flag(help: "Slå opp ordene i ordbøkene på maskinen (hunspell). Stopper aldri noe.")
  var spelling = false

  @Flag(
    help: "Skriv tiltakene som ingen har ansvar for, som en tabell for regneark (CSV), og ikke noe annet.")
  var unassigned = false

  var messageLanguage: MessageLanguage { options.fallbackLanguage }

  func run() throws {
    let workspace = try options.open()
    let folders = try options.chosen(in: workspace)
    var outcome = CommandOutcome()
    var diagnostics: [Diagnostic] = []
    var pages: [PageManuscript] = []
    var language = options.language
    let hunspell = spelling ? HunspellSearch.found() : nil
    if spelling, hunspell == nil {
      tell(
        LocalizedText(
          nb:
            "hunspell er ikke installert, så ordene er ikke slått opp (Debian og Ubuntu: apt install hunspell hunspell-no)",
          nn:
            "hunspell er ikkje installert, så orda er ikkje slått opp (Debian og Ubuntu: apt install hunspell hunspell-no)",
          en:
            "hunspell is not installed, so no words are looked up (Debian and Ubuntu: apt install hunspell hunspell-no)"
        ),
        in: messageLanguage)
    }
    let build = try Build(workspace, options: try options.buildOptions(output: options.defaultOutput))
    for folder in folders {
      if unassigned {
        pages += try build.snapshot(folder).shownPages(in: build.options.edition)
        continue
      }
      let report = build.check(folder)
      outcome.add(report, strict: options.strict)
      diagnostics += report.diagnostics
      if let hunspell {
        diagnostics += try spellingDiagnostics(in: folder, of: build, by: hunspell, report.language)
      }
      language = language ?? report.language
      if let failure = report.failure {
        Terminal.standardError.write("standpunkt: \(failure.message[language ?? .nb])\n")
      }
    }
    if unassigned {
      return Terminal.standardOutput.write(
        String(decoding: OpenMeasure.unassignedCSV(pages), as: UTF8.self))
    }
    let report = DiagnosticReport(diagnostics)
    Terminal.standardOutput.write(text(of: report, in: language ?? .nb, workspace: workspace))
    if let code = outcome.exitCode { throw code }
  }

  private func spellingDiagnostics(
    in folder: SiteFolder, of build: Build, by hunspell: Hunspell, _ language: MessageLanguage
  ) throws -> [Diagnostic] {
    let snapshot = try build.snapshot(folder)
    let report = try snapshot.spelling(by: hunspell, in: build.workspace, edition: build.options.edition)
    let language = options.language ?? language
    for (missing, pages) in report.unchecked.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      tell(
        LocalizedText(
          nb:
            "\(folder.displayPath): maskinen har ingen ordbok for språket \(missing.rawValue), så \(pages) av sidene er ikke slått opp",
          nn:
            "\(folder.displayPath): maskina har inga ordbok for språket \(missing.rawValue), så \(pages) av sidene er ikkje slått opp",
          en:
            "\(folder.displayPath): the machine has no dictionary for \(missing.rawValue), so \(pages) of the pages are not looked up"
        ),
        in: language)
    }
    for failed in report.failed {
      tell(
        LocalizedText(
          nb: "\(folder.displayPath): hunspell ga ikke noe svar for språket \(failed.rawValue)",
          nn: "\(folder.displayPath): hunspell gav ikkje noko svar for språket \(failed.rawValue)",
          en: "\(folder.displayPath): hunspell gave no answer for \(failed.rawValue)"), in: language)
    }
    return report.diagnostics
  }

  private func tell(_ message: LocalizedText, in language: MessageLanguage) {
    Terminal.standardError.write("standpunkt: \(message[language])\n")
  }

  private func text(of report: DiagnosticReport, in language: MessageLanguage, workspace: Workspace) -> String
  {
    switch format {
    case .text: report.text(in: language, source: workspace.source) + counts(of: report)[language]
    case .json: DiagnosticFormats.json(report, in: language)
    case .github: DiagnosticFormats.github(report, in: language)
    case .sarif: DiagnosticFormats.sarif(report, in: language, version: Standpunkt.version)
    }
  }

  private func counts(of report: DiagnosticReport) -> LocalizedText {
    let (errors, warnings, notes) = (report.count(.error), report.count(.warning), report.count(.note))
    let rest =
      notes == 0
      ? LocalizedText(nb: "", nn: "", en: "")
      : LocalizedText(
        nb: ", \(notes) \(notes == 1 ? "merknad" : "merknader")",
        nn: ", \(notes) \(notes == 1 ? "merknad" : "merknader")",
        en: ", \(notes) \(notes == 1 ? "note" : "notes")")
    return LocalizedText(
      nb: "\(errors) feil, \(warnings) advarsler\(rest.nb)\n",
      nn: "\(errors) feil, \(warnings) åtvaringar\(rest.nn)\n",
      en: "\(errors) errors, \(warnings) warnings\(rest.en)\n")
  }
}
