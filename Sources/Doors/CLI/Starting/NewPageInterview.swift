internal import Authoring
internal import Diagnostics
internal import Keys
internal import Programme
internal import Values

/// The page that `new` is to write, from the command line and from answers at the keyboard.
struct NewPageInterview {
  private let command: NewCommand
  private let folders: ContentFolders
  private let questions: Questions

  init(_ command: NewCommand, folders: ContentFolders) {
    (self.command, self.folders) = (command, folders)
    questions = Questions(in: command.messageLanguage)
  }

  /// The new page, after the section for it where the site has none for its kind.
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
    // Not the section's language: it may come to hold other pages.
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
      if let section { return try Archetype(kind, title: title, below: section, of: outline, today: today) }
      return try Archetype(kind, title: title, in: folder, of: outline, today: today)
    } catch .noTitle {
      throw Standpunkt.WrongUse(
        nb: "--title: tittelen er tom.", nn: "--title: tittelen er tom.", en: "--title: the title is empty.")
    } catch .noAddress {
      throw Standpunkt.WrongUse(
        nb: "--title \(title): tittelen har verken bokstaver eller tall, så den gir ikke noe filnavn.",
        nn: "--title \(title): tittelen har verken bokstavar eller tal, så han gir ikkje noko filnamn.",
        en: "--title \(title): the title has neither letters nor digits, so it gives no file name.")
    }
  }

  private func refuseStrayOptions(for kind: PageKind) throws {
    if command.period != nil, kind != .plan {
      throw Standpunkt.WrongUse(
        nb: "--period hører til en plan.", nn: "--period høyrer til ein plan.", en: "--period is for a plan.")
    }
    if command.contains != nil, kind != .section {
      throw Standpunkt.WrongUse(
        nb: "--contains hører til en seksjon.", nn: "--contains høyrer til ein seksjon.",
        en: "--contains is for a section.")
    }
  }
}

// Questions that the command line leaves open.
extension NewPageInterview {
  private func kind() throws -> PageKind {
    if let kind = command.kind { return kind }
    return try questions.answer(
      LocalizedText(
        nb: "Hva slags side? (side, sak, nyhet, plan eller seksjon)",
        nn: "Kva slags side? (side, sak, nyhet, plan eller seksjon)",
        en: "What kind of page? (page, policy, news, plan or section)"),
      to: LocalizedText(nb: "Typen", nn: "Typen", en: "The kind"), reading: Self.kind)
  }

  private func title() throws -> String {
    if let title = command.title { return title }
    let question = LocalizedText(
      nb: "Hva er tittelen?", nn: "Kva er tittelen?", en: "What is the title?")
    return try questions.answer(question, to: .verbatim("--title")) { typed in
      if !typed.isEmpty { return .value(typed) }
      return .nonsense(
        LocalizedText(
          nb: "Siden må ha en tittel.", nn: "Sida må ha ein tittel.", en: "The page must have a title."))
    }
  }

  private func date(usual: CalendarDate) throws -> CalendarDate {
    let question = LocalizedText(nb: "Hvilken dato?", nn: "Kva dato?", en: "Which date?")
    return try questions.answer(question, to: .verbatim("--date"), usual: usual.iso) { typed in
      switch DateReading(typed) {
      case .date(let date): .value(date)
      case .impossible(let reason):
        .nonsense(
          LocalizedText(
            nb: "Datoen finnes ikke: \(reason.hint.nb)", nn: "Datoen finst ikkje: \(reason.hint.nn)",
            en: "There is no such date: \(reason.hint.en)"))
      case .notADate:
        .nonsense(
          LocalizedText(
            nb: "Skriv datoen slik: 5. mai 2026", nn: "Skriv datoen slik: 5. mai 2026",
            en: "Write the date like this: 2026-05-05"))
      }
    }
  }

  private func period(usual: CalendarDate) throws -> String {
    if let period = command.period { return period }
    let question = LocalizedText(
      nb: "Hvilke år gjelder planen for?", nn: "Kva år gjeld planen for?", en: "Which years is the plan for?")
    return try questions.answer(question, to: .verbatim("--period"), usual: String(usual.year)) { .value($0) }
  }

  private func contains() throws -> PageKind {
    if let kind = command.contains { return kind }
    let question = LocalizedText(
      nb: "Hva slags sider skal ligge i mappa? (side, sak, nyhet eller plan)",
      nn: "Kva slags sider skal liggje i mappa? (side, sak, nyhet eller plan)",
      en: "What kind of pages is the folder to hold? (page, policy, news or plan)")
    return try questions.answer(question, to: .verbatim("--contains"), usual: "side", reading: Self.kind)
  }

  private static func kind(_ typed: String) -> Questions.Reading<PageKind> {
    PageKind(argument: typed).map { .value($0) }
      ?? .nonsense(
        LocalizedText(
          nb: "Skriv side, sak, nyhet, plan eller seksjon.",
          nn: "Skriv side, sak, nyhet, plan eller seksjon.",
          en: "Write page, policy, news, plan or section."))
  }
}

extension NewPageInterview {
  private func place(for kind: PageKind) throws -> ArchetypePlace {
    guard let typed = command.folder else { return ArchetypePlace(of: kind, on: folders.outline) }
    if let folder = folders.folder(typed) { return .folder(folder) }
    let suggestion = LocalizedText.didYouMean(nearest(to: typed, in: folders.names))
    throw Standpunkt.WrongUse(
      nb: "--in \(typed): det er ingen slik mappe i \(folders.displayPath)/.\(suggestion.nb)",
      nn: "--in \(typed): det finst inga slik mappe i \(folders.displayPath)/.\(suggestion.nn)",
      en: "--in \(typed): there is no such folder in \(folders.displayPath)/.\(suggestion.en)")
  }

  private func folder(among fitting: [String]) throws -> String {
    let top = "."
    let question = LocalizedText(nb: "I hvilken mappe?", nn: "I kva mappe?", en: "In which folder?")
    let chosen = try questions.choice(
      question, flag: "--in", among: fitting.map { $0.isEmpty ? top : $0 })
    return chosen == top ? "" : chosen
  }
}
