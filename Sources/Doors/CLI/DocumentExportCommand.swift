internal import System
internal import Authoring
internal import ArgumentParser
internal import Diagnostics

struct DocumentExportCommand: LocalizedCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Gjør en side til et Word-dokument (også: eksporter).",
    discussion: """
      En handlingsplan blir til én tabell på liggende ark, med en rad på tvers for hvert mål. Andre sider blir som de er.
      """,
    aliases: ["eksporter"])

  @Argument(help: ArgumentHelp("Siden.", valueName: "content/…/side.md"))
  var page: String

  @OptionGroup var place: DocumentOptions

  @Option(name: .customLong("to"), help: "Hva slags dokument: docx eller odt.")
  var format = DocumentExport.Format.docx

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Dokumentet (ellers sidens navn, i mappa du står i).", valueName: "fil"))
  var output: String?

  @Flag(help: "Skriv over dokumentet hvis det finnes.")
  var force = false

  var messageLanguage: MessageLanguage { place.options.fallbackLanguage }

  func run() throws {
    let workspace = try place.options.open()
    let site = try place.site(in: workspace, of: page)
    let name = page.split(separator: "/").last.map { $0.hasSuffix(".md") ? $0.dropLast(3) : $0 } ?? "side"
    let output = output ?? "\(name).\(format.rawValue)"
    do {
      try DocumentExport(site: site).run(
        page, to: format, output: output, overwrites: force, programs: DocumentOptions.programs,
        temporaryFolder: Environment.temporaryFolder)
    } catch {
      throw place.ended(error)
    }
    Terminal.standardOutput.write(output + "\n")
  }
}

extension DocumentExport.Format: ExpressibleByArgument {}
