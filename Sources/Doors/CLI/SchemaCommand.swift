internal import FeedbackServer
internal import ArgumentParser
internal import Building
internal import Diagnostics
internal import Keys
internal import System

struct SchemaCommand: LocalizedCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Skriv ut hvilke nøkler som finnes, for kodeeditorer.",
    discussion: """
      Et JSON Schema (utkast 7) laget av de samme tabellene som innholdet leses
      med. Kodeeditorer bruker det til å foreslå nøkler og vise hva de er til.

      Eksempler:
        standpunkt schema site                 skriver skjemaet for site.yml ut
        standpunkt schema --output .vscode     legger alle tre i en mappe
      """)

  @Argument(
    help: ArgumentHelp(
      "frontmatter (sidens hode), site (site.yml) eller server (server.yml).", valueName: "hva"))
  var subject: Subject?

  @Option(
    help: ArgumentHelp("Legg skjemaet i denne mappa, eller alle om ikke ett er nevnt.", valueName: "mappe"))
  var output: String?

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp("Språket på forklaringene: nb, nn eller en.", valueName: "språk"))
  var language = MessageLanguage.nb

  var messageLanguage: MessageLanguage { language }

  func run() throws {
    guard let output else {
      guard let subject else {
        let all = Subject.allCases.map(\.rawValue).joined(separator: ", ")
        throw Standpunkt.WrongUse(
          nb: "Skriv hvilket skjema du vil ha, eller --output for å få alle: \(all)",
          nn: "Skriv kva skjema du vil ha, eller --output for å få alle: \(all)",
          en: "Write which schema you want, or --output to get all: \(all)")
      }
      return Terminal.standardOutput.write(subject.schema.json(in: language))
    }
    for subject in subject.map({ [$0] }) ?? Subject.allCases {
      let path = "\(output)/\(subject.schema.fileName)"
      try Workspace.write(subject.schema.json(in: language), to: path)
      Terminal.standardOutput.write("\(path)\n")
    }
  }
}

/// A file whose schema can be printed.
enum Subject: String, CaseIterable, ExpressibleByArgument {
  case frontMatter = "frontmatter"
  case site, server

  var schema: EditorSchema {
    switch self {
    case .frontMatter: .frontMatter
    case .site: .site
    case .server: .server
    }
  }
}
