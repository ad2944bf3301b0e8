internal import ArgumentParser
internal import Diagnostics
internal import System

/// The program. Exit codes: 0 success, 1 errors in the content, 2 wrong usage, 3 a failure of the machine.
@main
struct Standpunkt: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standpunkt",
    abstract: "Bygger nettsteder av programmer og handlingsplaner.",
    discussion: """
      Innholdet er Markdown-filer i mappa content/, og nettstedene bygges i mappa site/.

      Eksempler:
        standpunkt init vårt-lag        lager et lite nettsted å begynne med
        standpunkt vis                  viser dem i nettleseren mens du skriver
        standpunkt ny sak               begynner på en ny side
        standpunkt bygg                 bygger alle nettsteder i mappa du står i
        standpunkt bygg --drafts        tar med kladder og sider med framtidig dato
        standpunkt sjekk                leter etter feil uten å bygge
        standpunkt importer plan.docx   gjør et Word-dokument til en side
        standpunkt hvorfor /politikk/   forteller hva som lager en side
        standpunkt server --data data   tar imot svar, kommentarer og innspill
        standpunkt feedback queue …     leser det som er kommet inn

      Svarkoder: 0 alt er bra, 1 innholdet har feil, 2 feil bruk, 3 maskinen sa stopp.
      """,
    version: version,
    subcommands: [
      InitCommand.self, PreviewCommand.self, NewCommand.self, BuildCommand.self, CheckCommand.self,
      WhyCommand.self, ImportCommand.self, DocumentExportCommand.self, SchemaCommand.self, ServeCommand.self,
      FeedbackCommand.self,
    ])

  static let version = "0.1.0"

  /// Wrong use that only a command's run can show. Unlike a `ValidationError`, it is printed without the usage.
  struct WrongUse: Error {
    let message: LocalizedText

    init(_ message: LocalizedText) { self.message = message }

    init(nb: String, nn: String, en: String) { message = LocalizedText(nb: nb, nn: nn, en: en) }
  }

  static func main() {
    var language = MessageLanguage.nb
    do {
      var command = try parseAsRoot()
      if let command = command as? any LocalizedCommand { language = command.messageLanguage }
      try command.run()
    } catch let code as ExitCode {
      exit(withError: code)
    } catch let error as WrongUse {
      Terminal.standardError.write("Error: \(error.message[language])\n")
      exit(withError: ExitCode(2))
    } catch let failure as FileError {
      Terminal.standardError.write("standpunkt: \(failure.message[language])\n")
      exit(withError: ExitCode(3))
    } catch {
      // Wrong usage exits with 2, however it is found.
      let isHelp = exitCode(for: error) == .success
      if isHelp { exit(withError: error) }
      Terminal.standardError.write(fullMessage(for: error) + "\n")
      exit(withError: ExitCode(2))
    }
  }
}

/// A command with messages in more than one language.
protocol LocalizedCommand: ParsableCommand {
  /// The language of messages that belong to no site.
  var messageLanguage: MessageLanguage { get }
}
