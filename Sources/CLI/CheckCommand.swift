internal import ArgumentParser
internal import Diagnostics
internal import Programme
internal import Publishing

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Let etter feil uten å bygge (også: sjekk).", aliases: ["sjekk"])

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, github, sarif
  }

  @OptionGroup var options: WorkspaceOptions

  @Option(help: "Hvordan funnene skrives: text, json, github eller sarif.")
  var format = Format.text

  func run() throws {
    let workspace = try options.open()
    let folders = try options.chosen(in: workspace)
    var outcome = Outcome()
    var findings: [Diagnostic] = []
    var language = options.language
    do {
      let build = try Build(workspace, options: try options.buildOptions(output: options.defaultOutput))
      for folder in folders {
        let report = build.check(folder)
        outcome.add(report, strict: options.strict)
        findings += report.diagnostics
        language = language ?? report.language
        if let failure = report.failure {
          Terminal.standardError.write("standpunkt: \(failure.message[language ?? .nb])\n")
        }
      }
    } catch let failure as FileError {
      Terminal.standardError.write("standpunkt: \(failure.message[options.fallbackLanguage])\n")
      throw ExitCode(3)
    }
    let report = DiagnosticReport(findings)
    Terminal.standardOutput.write(text(of: report, in: language ?? .nb, workspace: workspace))
    if let code = outcome.exitCode { throw code }
  }

  private func text(of report: DiagnosticReport, in language: MessageLanguage, workspace: Workspace) -> String
  {
    switch format {
    case .text: report.text(in: language, source: workspace.source) + counts(of: report)[language]
    case .json: FindingFormats.json(report, in: language)
    case .github: FindingFormats.github(report, in: language)
    case .sarif: FindingFormats.sarif(report, in: language, version: Standpunkt.version)
    }
  }

  private func counts(of report: DiagnosticReport) -> LocalizedText {
    let (errors, warnings) = (report.count(.error), report.count(.warning))
    return LocalizedText(
      nb: "\(errors) feil, \(warnings) advarsler\n", nn: "\(errors) feil, \(warnings) åtvaringar\n",
      en: "\(errors) errors, \(warnings) warnings\n")
  }
}
