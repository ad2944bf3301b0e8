internal import Session
internal import ArgumentParser
internal import Building
internal import Diagnostics
internal import System

struct WhyCommand: LocalizedCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Fortell hva som lager en side, eller hvorfor den ikke er der (også: hvorfor).",
    discussion: """
      Eksempler:
        standpunkt hvorfor /politikk/skole/
        standpunkt hvorfor https://nordvik.example/politikk/skole/
        standpunkt hvorfor content/politikk/skole.md

      Svarkoder: 0 leserne ser siden, 1 de gjør det ikke, 2 feil bruk, 3 maskinen sa stopp.
      """, aliases: ["hvorfor"])

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: ArgumentHelp("En adresse på nettstedet, eller ei innholdsfil.", valueName: "adresse"))
  var address: String

  var messageLanguage: MessageLanguage { options.fallbackLanguage }

  func run() throws {
    guard !address.isEmpty else {
      throw Standpunkt.WrongUse(
        nb: "Skriv en adresse, som /politikk/skole/.", nn: "Skriv ei adresse, som /politikk/skole/.",
        en: "Write an address, as /politikk/skole/.")
    }
    let workspace = try options.open()
    let folders = try options.chosen(in: workspace)
    let build = try Build(workspace, options: try options.buildOptions(output: options.defaultOutput))
    let snapshots = try folders.map { try build.snapshot($0) }
    // An absolute address belongs to one site, a path perhaps to several.
    let owners = snapshots.filter { $0.owns(address) }
    let answers = (owners.isEmpty ? snapshots : owners).map { snapshot in
      (snapshot, snapshot.explanation(of: address, in: workspace, edition: build.options.edition))
    }
    let found = answers.filter { $0.1.answer != .missing }
    let told = found.isEmpty ? Array(answers.filter { !$0.1.facts.isEmpty }.prefix(3)) : found
    for (snapshot, explanation) in told.isEmpty ? Array(answers.prefix(1)) : told {
      Terminal.standardOutput.write(explanation.text(in: options.language ?? snapshot.language))
    }
    if !found.contains(where: { $0.1.answer == .shown }) { throw ExitCode(1) }
  }
}
