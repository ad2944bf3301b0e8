internal import ArgumentParser
internal import Authoring
internal import Diagnostics
internal import Programme
internal import System

struct InitCommand: LocalizedCommand {
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

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp("Språket på meldingene: nb, nn eller en.", valueName: "språk"))
  var language: MessageLanguage?

  var messageLanguage: MessageLanguage { language ?? .nb }

  private var questions: Questions { Questions(in: messageLanguage) }

  func run() throws {
    let root = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    if root.isEmpty {
      throw Standpunkt.WrongUse(
        nb: "<mappe> er tom. Skriv et navn, eller . for denne mappa.",
        nn: "<mappe> er tom. Skriv eit namn, eller . for denne mappa.",
        en: "<mappe> is empty. Write a name, or . for this folder.")
    }
    try refuseFullFolder(root)
    let today = try WorkspaceOptions.day(date)
    let kind = try chosenKind()
    let name = try chosenName()
    guard var site = StarterSite(kind, name: name, today: today) else {
      throw Standpunkt.WrongUse(
        nb: "--name \(name): navnet har verken bokstaver eller tall, så det gir ingen adresse.",
        nn: "--name \(name): namnet har verken bokstavar eller tal, så det gir inga adresse.",
        en: "--name \(name): the name has neither letters nor digits, so it gives no address.")
    }
    if themes { site.addThemes() }
    try site.write(to: root)
    Terminal.standardOutput.write(Self.nextSteps(root)[messageLanguage])
  }

  private func refuseFullFolder(_ root: String) throws {
    let obstacles = try StarterSite.obstacles(in: root)
    guard !obstacles.isEmpty else { return }
    let shown = obstacles.prefix(5).joined(separator: ", ") + (obstacles.count > 5 ? " …" : "")
    throw Standpunkt.WrongUse(
      nb: "Mappa \(root) er ikke tom. Her ligger: \(shown)",
      nn: "Mappa \(root) er ikkje tom. Her ligg: \(shown)",
      en: "The folder \(root) is not empty. It holds: \(shown)")
  }

  private func chosenKind() throws -> StarterSite.Kind {
    if let kind { return kind }
    let question = LocalizedText(
      nb: "Hvem er nettstedet for?", nn: "Kven er nettstaden for?", en: "Who is the site for?")
    let name = try questions.choice(
      question, flag: "--kind", among: StarterSite.Kind.allCases.map(\.rawValue))
    guard let kind = StarterSite.Kind(rawValue: name) else {
      preconditionFailure("only these could be chosen")
    }
    return kind
  }

  private func chosenName() throws -> String {
    if let name { return name }
    let question = LocalizedText(
      nb: "Hva heter organisasjonen?", nn: "Kva heiter organisasjonen?",
      en: "What is the organisation called?")
    return try questions.answer(question, to: .verbatim("--name")) { typed in
      if !typed.isEmpty { return .value(typed) }
      return .nonsense(
        LocalizedText(
          nb: "Nettstedet må ha et navn.", nn: "Nettstaden må ha eit namn.", en: "The site must have a name.")
      )
    }
  }

  private static func nextSteps(_ root: String) -> LocalizedText {
    let isHere = root == "."
    let commands = (isHere ? "" : "  cd \(root)\n") + "  standpunkt preview\n"
    return LocalizedText(
      nb:
        "Nettstedet ligger i \(isHere ? "denne mappa" : root).\n\nSe nettstedet i nettleseren med:\n\(commands)\n"
        + "Hvordan du går videre, står i README.md.\n",
      nn:
        "Nettstaden ligg i \(isHere ? "denne mappa" : root).\n\nSjå nettstaden i nettlesaren med:\n\(commands)\n"
        + "Korleis du går vidare, står i README.md.\n",
      en:
        "The site lies in \(isHere ? "this folder" : root).\n\nSee the site in the browser with:\n\(commands)\n"
        + "README.md says how to go on.\n")
  }
}

extension StarterSite.Kind: ExpressibleByArgument {}
