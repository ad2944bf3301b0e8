internal import Diagnostics
internal import Feedback
internal import FeedbackSQLite

extension Restoration.Outcome {
  /// The success message: a sentence for each thing that whoever restores has to know.
  var message: LocalizedText {
    let sentences = [done, again, keptWhere, certainty, keys].compactMap(\.self)
    func joined(_ language: MessageLanguage) -> String {
      sentences.map { $0[language] }.joined(separator: " ")
    }
    return LocalizedText(nb: joined(.nb), nn: joined(.nn), en: joined(.en))
  }

  private var done: LocalizedText {
    LocalizedText(
      nb: "\(site) er lagt tilbake.", nn: "\(site) er lagd tilbake.", en: "\(site) is put back.")
  }

  private var again: LocalizedText? {
    guard let erased else {
      return LocalizedText(
        nb:
          "Lageret som var der, kunne ikke leses, så det som er slettet siden kopien ble tatt, må slettes på nytt.",
        nn:
          "Lageret som var der, kunne ikkje lesast, så det som er sletta sidan kopien vart teken, må slettast på nytt.",
        en: "The store that was there could not be read, so what was erased after the copy was taken must be "
          + "erased again by hand.")
    }
    guard kept != nil else { return nil }
    return LocalizedText(
      nb: "\(erased) \(erased == 1 ? "oppføring" : "oppføringer") som var slettet siden, er slettet igjen.",
      nn: "\(erased) \(erased == 1 ? "oppføring" : "oppføringar") som var sletta sidan, er sletta igjen.",
      en: "\(erased) \(erased == 1 ? "record" : "records") erased since then "
        + "\(erased == 1 ? "is" : "are") erased again.")
  }

  private var keptWhere: LocalizedText? {
    guard let kept else { return nil }
    return LocalizedText(
      nb: "Lageret som var der, er nå \(kept). Slett det når du ser at alt er på plass.",
      nn: "Lageret som var der, er no \(kept). Slett det når du ser at alt er på plass.",
      en: "The store that was there is now \(kept). Delete it when you see that all is well.")
  }

  private var certainty: LocalizedText? {
    guard !isSiteCertain else { return nil }
    return LocalizedText(
      nb: "Kopien er fra før kopier sa hvilket nettsted de er av. Se etter at det er \(site) sine svar.",
      nn: "Kopien er frå før kopiar sa kva nettstad dei er av. Sjå etter at det er \(site) sine svar.",
      en:
        "The copy is from before copies said which site they are of. See that these are the answers to \(site)."
    )
  }

  private var keys: LocalizedText? {
    guard !hasKeys else { return nil }
    return LocalizedText(
      nb:
        "Fila keys mangler i mappa. Legg den tilbake før du starter serveren, ellers virker ikke lenkene i gamle "
        + "e-poster.",
      nn:
        "Fila keys manglar i mappa. Legg henne tilbake før du startar serveren, elles verkar ikkje lenkjene i gamle "
        + "e-postar.",
      en:
        "The file keys is missing from the folder. Put it back before you start the server, or links in old "
        + "e-mails will not work.")
  }
}

extension Restoration.Fault {
  static func noFolder(_ path: String) -> Self {
    Self(
      message: LocalizedText(
        nb: "Det er ingen mappe som heter \(path).", nn: "Det er inga mappe som heiter \(path).",
        en: "There is no folder called \(path)."), isWrongUse: true)
  }

  static func folder(_ fault: DataFolder.Fault) -> Self {
    guard case .isHeld(let path) = fault else { return machine(fault) }
    return Self(
      message: LocalizedText(
        nb: "Serveren bruker \(path). Stopp den før du legger tilbake en sikkerhetskopi.",
        nn: "Serveren bruker \(path). Stopp han før du legg tilbake ein tryggingskopi.",
        en: "The server is using \(path). Stop it before you put a backup back."), isWrongUse: false)
  }

  /// The copy is of another site than the one that was named.
  static func otherSite(_ owner: String, _ path: String) -> Self {
    Self(
      message: LocalizedText(
        nb: "\(path) er en kopi av \(owner), og legges ikke tilbake som noe annet.",
        nn: "\(path) er ein kopi av \(owner), og blir ikkje lagd tilbake som noko anna.",
        en: "\(path) is a copy of \(owner), and is not put back as anything else."), isWrongUse: false)
  }

  /// The copy is of a site that the folder has no store of, and no site was named.
  static func strangeSite(_ owner: String, _ path: String, _ sites: [String]) -> Self {
    let known = sites.joined(separator: ", ")
    return Self(
      message: LocalizedText(
        nb:
          "\(path) er en kopi av \(owner), og mappa har bare \(known). Skriv --site \(owner) hvis den skal hit.",
        nn:
          "\(path) er ein kopi av \(owner), og mappa har berre \(known). Skriv --site \(owner) viss han skal hit.",
        en:
          "\(path) is a copy of \(owner), and the folder has only \(known). Write --site \(owner) if it belongs "
          + "here."), isWrongUse: false)
  }

  /// The copy does not say which site it is of, and there is not just one to choose.
  static func needsSite(_ path: String, _ sites: [String]) -> Self {
    if !sites.isEmpty { return Self(message: ControlFault.needsSite(sites).message, isWrongUse: true) }
    return Self(
      message: LocalizedText(
        nb: "\(path) sier ikke hvilket nettsted den er av. Si det med --site.",
        nn: "\(path) seier ikkje kva nettstad han er av. Sei det med --site.",
        en: "\(path) does not say which site it is of. Say so with --site."), isWrongUse: true)
  }

  static func unknownSite(_ site: String, _ sites: [String]) -> Self {
    Self(message: ControlFault.unknownSite(site, sites).message, isWrongUse: true)
  }

  static func backup(_ fault: BackupFault, _ path: String) -> Self {
    Self(message: fault.message(path), isWrongUse: false)
  }

  static func machine(_ error: any Error) -> Self {
    Self(message: ControlFault(error).message, isWrongUse: false)
  }
}
