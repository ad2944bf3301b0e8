internal import System
internal import Authoring
internal import ArgumentParser
internal import Diagnostics
internal import Programme

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Lag et lite, helt nettsted å begynne med.",
    discussion: """
      Mappa får innstillinger, forside, saker, en plan, en nyhet og sider om
      dere, alt med oppdiktet tekst. Den må være tom, eller ikke finnes fra før.

      Eksempel:
        standpunkt init vårt-lag --kind parti --name "Fjellvik bygdeliste"
      """)

  @Argument(help: ArgumentHelp("Mappa nettstedet skal lages i.", valueName: "mappe"))
  var folder: String

  @Option(help: ArgumentHelp("Hvem nettstedet er for: fagforening eller parti.", valueName: "hvem"))
  var kind: StarterSite.Kind?

  @Option(parsing: .unconditional, help: ArgumentHelp("Organisasjonens navn.", valueName: "navn"))
  var name: String?

  @Flag(help: "Legg programmets utseender i themes/, så de kan endres.")
  var themes = false

  @Option(help: ArgumentHelp("Dagen nyheten og planen får (ellers i dag, norsk tid).", valueName: "dato"))
  var date: String?

  func run() throws {
    let root = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    if root.isEmpty {
      throw Standpunkt.WrongUse(message: "<mappe> er tom. Skriv et navn, eller . for denne mappa.")
    }
    do {
      try refuseFullFolder(root)
      let today = try WorkspaceOptions.day(date)
      let kind = try chosenKind()
      let name = try chosenName()
      guard var site = StarterSite(kind, name: name, today: today) else {
        throw Standpunkt.WrongUse(
          message: "--name \(name): navnet har verken bokstaver eller tall, så det gir ingen adresse.")
      }
      if themes { site.addThemes() }
      try site.write(to: root)
      Terminal.standardOutput.write(Self.whatNow(root))
    } catch let failure as FileError {
      Terminal.standardError.write("standpunkt: \(failure.message[.nb])\n")
      throw ExitCode(3)
    }
  }

  private func refuseFullFolder(_ root: String) throws {
    let obstacles = try StarterSite.obstacles(in: root)
    guard !obstacles.isEmpty else { return }
    let shown = obstacles.prefix(5).joined(separator: ", ") + (obstacles.count > 5 ? " …" : "")
    throw Standpunkt.WrongUse(message: "Mappa \(root) er ikke tom. Her ligger: \(shown)")
  }

  private func chosenKind() throws -> StarterSite.Kind {
    if let kind { return kind }
    let name = try Questions().choice(
      "Hvem er nettstedet for?", flag: "--kind", among: StarterSite.Kind.allCases.map(\.rawValue))
    guard let kind = StarterSite.Kind(rawValue: name) else {
      preconditionFailure("only these could be chosen")
    }
    return kind
  }

  private func chosenName() throws -> String {
    try name
      ?? Questions().answer("Hva heter organisasjonen?", flag: "--name") {
        $0.isEmpty ? .nonsense("Nettstedet må ha et navn.") : .value($0)
      }
  }

  private static func whatNow(_ root: String) -> String {
    "Nettstedet ligger i \(root == "." ? "denne mappa" : root).\n\nSe nettstedet i nettleseren med:\n"
      + (root == "." ? "" : "  cd \(root)\n")
      + "  standpunkt preview\n\nHvordan du går videre, står i README.md.\n"
  }
}

extension StarterSite.Kind: ExpressibleByArgument {}
