internal import Values
internal import Keys
internal import Authoring
internal import Diagnostics
internal import Programme

/// Finds out what `new` is to write, of the command line and of the person at the keyboard.
struct NewPageInterview {
  private let command: NewCommand
  private let folders: ContentFolders
  private let questions = Questions()

  init(_ command: NewCommand, folders: ContentFolders) {
    self.command = command
    self.folders = folders
  }

  /// The new page; before it the section it is to lie in, when the site has none for its kind.
  func archetypes() throws -> [Archetype] {
    let kind = try kind()
    try refuseStrayOptions(for: kind)
    let today = try WorkspaceOptions.day(command.date)
    let title = try title()
    var section: Archetype?
    var page: Archetype
    switch try place(for: kind) {
    case .folder(let folder): page = try archetype(kind, title, in: folder, on: today)
    case .oneOf(let fitting):
      page = try archetype(kind, title, in: try folder(among: fitting), on: today)
    case .newSection(let name):
      var made = try archetype(.section, name, in: "", on: today)
      made.contains = kind
      section = made
      page = try archetype(kind, title, in: "", below: made, on: today)
    }
    // Only the page: a section made for it is the site's, and may come to hold others.
    if let language = command.language { page.language = language }
    switch kind {
    case .news: if command.date == nil { page.date = try date(usual: today) }
    case .plan: page.period = try period(usual: today)
    case .section: page.contains = try contains()
    case .page, .policy: break
    }
    return [section, page].compactMap(\.self)
  }

  private func archetype(
    _ kind: PageKind, _ title: String, in folder: String, below section: Archetype? = nil,
    on today: CalendarDate
  ) throws -> Archetype {
    do throws(Archetype.Fault) {
      let outline = folders.outline
      if let section {
        return try Archetype(kind, title: title, below: section, of: outline, today: today)
      }
      return try Archetype(kind, title: title, in: folder, of: outline, today: today)
    } catch .noTitle {
      throw Standpunkt.WrongUse(message: "--title: tittelen er tom.")
    } catch .noAddress {
      throw Standpunkt.WrongUse(
        message: "--title \(title): tittelen har verken bokstaver eller tall, så den gir ikke noe filnavn.")
    }
  }

  private func refuseStrayOptions(for kind: PageKind) throws {
    if command.period != nil, kind != .plan {
      throw Standpunkt.WrongUse(message: "--period hører til en plan.")
    }
    if command.contains != nil, kind != .section {
      throw Standpunkt.WrongUse(message: "--contains hører til en seksjon.")
    }
  }
}

/// The questions, each asked only when the command line does not answer it.
extension NewPageInterview {
  private func kind() throws -> PageKind {
    if let kind = command.kind { return kind }
    return try questions.answer(
      "Hva slags side? (side, sak, nyhet, plan eller seksjon)", flag: "Typen", reading: Self.kind)
  }

  private func title() throws -> String {
    try command.title
      ?? questions.answer("Hva er tittelen?", flag: "--title") {
        $0.isEmpty ? .nonsense("Siden må ha en tittel.") : .value($0)
      }
  }

  private func date(usual: CalendarDate) throws -> CalendarDate {
    try questions.answer("Hvilken dato?", flag: "--date", usual: usual.iso) { typed in
      switch DateReading(typed) {
      case .date(let date): .value(date)
      case .impossible(let reason): .nonsense("Datoen finnes ikke: \(reason.hint.nb)")
      case .notADate: .nonsense("Skriv datoen slik: 5. mai 2026")
      }
    }
  }

  private func period(usual: CalendarDate) throws -> String {
    try command.period
      ?? questions.answer("Hvilke år gjelder planen for?", flag: "--period", usual: String(usual.year)) {
        .value($0)
      }
  }

  private func contains() throws -> PageKind {
    try command.contains
      ?? questions.answer(
        "Hva slags sider skal ligge i mappa? (side, sak, nyhet eller plan)", flag: "--contains",
        usual: "side",
        reading: Self.kind)
  }

  private static func kind(_ typed: String) -> Questions.Reading<PageKind> {
    PageKind(argument: typed).map { .value($0) }
      ?? .nonsense("Skriv side, sak, nyhet, plan eller seksjon.")
  }
}

extension NewPageInterview {
  private func place(for kind: PageKind) throws -> ArchetypePlace {
    guard let typed = command.folder else { return ArchetypePlace(of: kind, on: folders.outline) }
    if let folder = folders.folder(typed) { return .folder(folder) }
    let suggestion = nearest(to: typed, in: folders.names).map { " Mente du \($0)?" } ?? ""
    throw Standpunkt.WrongUse(
      message: "--in \(typed): det er ingen slik mappe i \(folders.displayPath)/.\(suggestion)")
  }

  private func folder(among fitting: [String]) throws -> String {
    let top = "."
    let chosen = try questions.choice(
      "I hvilken mappe?", flag: "--in", among: fitting.map { $0.isEmpty ? top : $0 })
    return chosen == top ? "" : chosen
  }
}
