internal import ArgumentParser
internal import Building
internal import Diagnostics
internal import System

struct BuildCommand: LocalizedCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Bygg nettstedene (også: bygg).",
    discussion: "Et nettsted med feil blir stående som det var; de andre bygges.", aliases: ["bygg"])

  @OptionGroup var options: WorkspaceOptions

  @Option(help: ArgumentHelp("Bygg hit i stedet for i site/.", valueName: "mappe"))
  var output: String?

  var messageLanguage: MessageLanguage { options.fallbackLanguage }

  func run() throws {
    let start = MachineClock.monotonicSeconds()
    let workspace = try options.open()
    let folders = try options.chosen(in: workspace)
    let target = output.map { $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    if let target, !workspace.mayBeBuiltInto(target) {
      throw Standpunkt.WrongUse(
        nb: "--output \(target): bygg i en mappe for seg selv, ikke i en som holder innholdet.",
        nn: "--output \(target): bygg i ei mappe for seg sjølv, ikkje i ei som held innhaldet.",
        en: "--output \(target): build into a folder of its own, not into one that holds the content.")
    }
    let build: Build
    do {
      build = try Build(workspace, options: try options.buildOptions(output: target ?? options.defaultOutput))
    } catch let failure as FileError {
      Terminal.standardError.write("standpunkt: \(failure.message[messageLanguage])\n")
      throw ExitCode(3)
    }
    var outcome = CommandOutcome()
    var last: BuiltSite?
    for folder in folders {
      last = nil
      let bar = ProgressBar(start: start, label: folder.name)
      let built = build.run(folder, progress: bar.update)
      bar.finish()
      outcome.add(built.report, strict: options.strict)
      show(built.report, workspace: workspace)
      last = built
    }
    withExtendedLifetime(last) { end(outcome, start: start) }
  }

  private func show(_ report: SiteReport, workspace: Workspace) {
    let language = options.language ?? report.language
    // Only `check` shows notes.
    let shown = DiagnosticReport(report.diagnostics.filter { $0.severity != .note })
    Terminal.standardError.write(shown.text(in: language, source: workspace.source))
    if let failure = report.failure {
      Terminal.standardError.write("standpunkt: \(failure.message[language])\n")
    }
    Terminal.standardOutput.write(BuildSummary(report, strict: options.strict).text(in: language))
  }

  /// Ends the process at once, without freeing the last site.
  private func end(_ outcome: CommandOutcome, start: Double) -> Never {
    if outcome.exitCode == nil {
      let seconds = MachineClock.monotonicSeconds() - start
      Terminal.standardOutput.write(BuildSummary.time(seconds, in: messageLanguage))
    }
    Self.exit(withError: outcome.exitCode)
  }
}

/// The outcome of a command that goes through several sites.
struct CommandOutcome {
  private var hasErrors = false
  private var hasFailed = false

  mutating func add(_ report: SiteReport, strict: Bool) {
    if report.failure != nil { hasFailed = true }
    if report.hasErrors { hasErrors = true }
    if strict, report.diagnostics.contains(where: { $0.severity == .warning }) { hasErrors = true }
  }

  /// Nil for success.
  var exitCode: ExitCode? { hasFailed ? ExitCode(3) : hasErrors ? ExitCode(1) : nil }
}
