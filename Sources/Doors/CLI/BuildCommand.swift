internal import System
internal import Building
internal import ArgumentParser
internal import Diagnostics
internal import Programme

struct BuildCommand: LocalizedCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Bygg nettstedene (også: bygg).",
    discussion: "Et nettsted med feil blir stående som det var; de andre bygges.", aliases: ["bygg"])

  @OptionGroup var options: WorkspaceOptions

  @Option(help: ArgumentHelp("Bygg hit i stedet for i site/.", valueName: "mappe"))
  var output: String?

  var messageLanguage: MessageLanguage { options.fallbackLanguage }

  func run() throws {
    let start = Clock.seconds()
    let workspace = try options.open()
    let folders = try options.chosen(in: workspace)
    let target = output.map { $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    if let target, !workspace.mayBeBuiltInto(target) {
      throw Standpunkt.WrongUse(
        nb: "--output \(target): bygg i en mappe for seg selv, ikke i en som holder innholdet.",
        nn: "--output \(target): bygg i ei mappe for seg sjølv, ikkje i ei som held innhaldet.",
        en: "--output \(target): build into a folder of its own, not into one that holds the content.")
    }
    let build = try Build(
      workspace, options: try options.buildOptions(output: target ?? options.defaultOutput))
    var outcome = CommandOutcome()
    for (index, folder) in folders.enumerated() {
      let bar = ProgressBar(start: start, label: folder.name)
      build.run(folder, progress: bar.update) { report in
        bar.finish()
        outcome.add(report, strict: options.strict)
        show(report, workspace: workspace)
        if index == folders.count - 1 { end(outcome, start: start) }
      }
    }
    end(outcome, start: start)
  }

  private func show(_ report: SiteReport, workspace: Workspace) {
    let language = options.language ?? report.language
    // Notes are for whoever asks: `check` shows them.
    let shown = DiagnosticReport(report.diagnostics.filter { $0.severity != .note })
    Terminal.standardError.write(shown.text(in: language, source: workspace.source))
    if let failure = report.failure {
      Terminal.standardError.write("standpunkt: \(failure.message[language])\n")
    }
    Terminal.standardOutput.write(BuildSummary(report, strict: options.strict).text(in: language))
  }

  /// Ends the program at once: memory that the last site took is not given back first.
  private func end(_ outcome: CommandOutcome, start: Double) -> Never {
    if outcome.exitCode == nil {
      let seconds = Clock.seconds() - start
      Terminal.standardOutput.write(BuildSummary.time(seconds, in: messageLanguage))
    }
    Self.exit(withError: outcome.exitCode)
  }
}

/// The exit code of a command that has gone through several sites.
struct CommandOutcome {
  private var hasErrors = false
  private var hasFailed = false

  mutating func add(_ report: SiteReport, strict: Bool) {
    if report.failure != nil { hasFailed = true }
    if report.hasErrors { hasErrors = true }
    if strict, report.diagnostics.contains(where: { $0.severity == .warning }) { hasErrors = true }
  }

  /// Nil when all is well.
  var exitCode: ExitCode? { hasFailed ? ExitCode(3) : hasErrors ? ExitCode(1) : nil }
}
