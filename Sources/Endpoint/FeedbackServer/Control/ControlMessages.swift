internal import Diagnostics
internal import Feedback
internal import FeedbackSQLite
internal import System

extension ControlFault {
  static let unknownCommand = refused(
    LocalizedText(
      nb: "Serveren kjenner ikke denne kommandoen. Er den av en annen versjon?",
      nn: "Serveren kjenner ikkje denne kommandoen. Er han av ein annan versjon?",
      en: "The server does not know this command. Is it of another version?"))

  static func needsSite(_ sites: [String]) -> Self {
    let known = sites.joined(separator: ", ")
    return refused(
      LocalizedText(
        nb: "Si hvilket nettsted med --site. Her er: \(known)",
        nn: "Sei kva nettstad med --site. Her er: \(known)",
        en: "Say which site with --site. Here are: \(known)"))
  }

  static let noSites = refused(
    LocalizedText(
      nb: "Serveren har ingen nettsteder ennå. De kommer når et nettsted med tilbakemeldinger er bygd.",
      nn: "Serveren har ingen nettstader enno. Dei kjem når ein nettstad med tilbakemeldingar er bygd.",
      en: "The server has no sites yet. They come when a site with feedback is built."))

  static func unknownSite(_ site: String, _ sites: [String]) -> Self {
    let known = sites.joined(separator: ", ")
    return refused(
      LocalizedText(
        nb: "Serveren har ikke noe nettsted som heter \(site). Her er: \(known)",
        nn: "Serveren har ikkje nokon nettstad som heiter \(site). Her er: \(known)",
        en: "The server has no site called \(site). Here are: \(known)"))
  }

  /// - Parameter decided: how many of the others were decided on.
  static func unknownComments(_ ids: [String], decided: Int) -> Self {
    let list = ids.joined(separator: ", ")
    let rest = LocalizedText(
      nb: " De andre er avgjort.", nn: " Dei andre er avgjorde.", en: " The others are decided.")
    func and(_ language: MessageLanguage) -> String { decided > 0 ? rest[language] : "" }
    return refused(
      LocalizedText(
        nb: "Det er ingen kommentar med id \(list).\(and(.nb))",
        nn: "Det er ingen kommentar med id \(list).\(and(.nn))",
        en: "There is no comment with the id \(list).\(and(.en))"))
  }

  static func notAnEmail(_ text: String) -> Self {
    refused(
      LocalizedText(
        nb: "«\(text)» er ingen e-postadresse.", nn: "«\(text)» er inga e-postadresse.",
        en: "“\(text)” is not an e-mail address."))
  }

  static let editorPagesAreOff = refused(
    LocalizedText(
      nb:
        "Redaksjonen på nett er slått av. Skriv «nettredaksjon: ja» i server.yml, og start serveren på nytt.",
      nn:
        "Redaksjonen på nett er slått av. Skriv «nettredaksjon: ja» i server.yml, og start serveren på nytt.",
      en: "The desk on the web is off. Write “web-desk: yes” in server.yml and start the server again."))

  static func notAName(_ text: String) -> Self {
    refused(
      LocalizedText(
        nb: "«\(text)» er ikke noe navn. Bruk høyst 80 tegn på én linje.",
        nn: "«\(text)» er ikkje noko namn. Bruk høgst 80 teikn på éi linje.",
        en: "“\(text)” is no name. Use at most 80 characters on one line."))
  }

  static func manySitesInOneFile(_ path: String) -> Self {
    refused(
      LocalizedText(
        nb:
          "\(path) er ingen mappe, og flere nettsteder får ikke plass i én fil. Velg ett med --site, eller gi en mappe.",
        nn:
          "\(path) er inga mappe, og fleire nettstader får ikkje plass i éi fil. Vel éin med --site, eller gi ei mappe.",
        en:
          "\(path) is no folder, and one file has no room for several sites. Choose one with --site, or give a folder."
      ))
  }

  init(_ fault: StoreFault) {
    switch fault {
    case .diskFull:
      self = .failed(LocalizedText(nb: "Disken er full.", nn: "Disken er full.", en: "The disk is full."))
    case .failed(let reason):
      self = .failed(
        LocalizedText(
          nb: "Lageret svarte med feil: \(reason)", nn: "Lageret svarte med feil: \(reason)",
          en: "The store failed: \(reason)"))
    case .newer:
      self = .failed(
        LocalizedText(
          nb: "Lageret er skrevet av en nyere versjon av programmet.",
          nn: "Lageret er skrive av ein nyare versjon av programmet.",
          en: "The store was written by a later version of the program."))
    case .otherSite(let other):
      self = .failed(
        LocalizedText(
          nb: "Lageret hører til nettstedet \(other).", nn: "Lageret høyrer til nettstaden \(other).",
          en: "The store belongs to the site \(other)."))
    }
  }

  init(_ fault: BackupFault, _ path: String) {
    self = fault == .exists ? .refused(fault.message(path)) : .failed(fault.message(path))
  }

  /// A fault that is known says it in every language; another speaks for itself.
  init(_ error: any Error) {
    switch error {
    case let fault as ControlFault: self = fault
    case let fault as StoreFault: self.init(fault)
    case let error as FileError: self = .failed(error.message)
    case let fault as DataFolder.Fault: self = .failed(fault.message)
    case let fault as KeyFile.Fault: self = .failed(fault.message)
    default:
      let reason = "\(error)"
      self = .failed(LocalizedText(nb: reason, nn: reason, en: reason))
    }
  }
}

extension BackupFault {
  func message(_ path: String) -> LocalizedText {
    switch self {
    case .exists:
      LocalizedText(
        nb: "\(path) er der allerede, og får stå.", nn: "\(path) er der alt, og får stå.",
        en: "\(path) is there already, and is left alone.")
    case .machine(let error): error.message
    case .unwritable(let reason):
      LocalizedText(
        nb: "Kopien \(path) kunne ikke skrives: \(reason)",
        nn: "Kopien \(path) kunne ikkje skrivast: \(reason)",
        en: "The copy \(path) could not be written: \(reason)")
    case .missing:
      LocalizedText(
        nb: "Det er ingen fil som heter \(path).", nn: "Det er inga fil som heiter \(path).",
        en: "There is no file called \(path).")
    case .notAStore:
      LocalizedText(
        nb: "\(path) er ingen sikkerhetskopi av tilbakemeldinger.",
        nn: "\(path) er ingen tryggingskopi av tilbakemeldingar.",
        en: "\(path) is not a backup of feedback.")
    case .broken(let reason):
      LocalizedText(
        nb: "\(path) er ingen hel sikkerhetskopi: \(reason)",
        nn: "\(path) er ingen heil tryggingskopi: \(reason)",
        en: "\(path) is not a whole backup: \(reason)")
    case .later:
      LocalizedText(
        nb: "\(path) er skrevet av en nyere versjon av programmet.",
        nn: "\(path) er skriven av ein nyare versjon av programmet.",
        en: "\(path) was written by a later version of the program.")
    }
  }
}

/// Success messages, by command.
enum ControlMessages {
  /// The address stands on a line by itself, so that it can be taken from there.
  static func link(_ address: String) -> LocalizedText {
    let minutes = EditorSessions.linkLifetime / 60
    return LocalizedText(
      nb: "\(address)\nLenken virker én gang, i \(minutes) minutter.",
      nn: "\(address)\nLenkja verkar éin gong, i \(minutes) minutt.",
      en: "\(address)\nThe link works once, for \(minutes) minutes.")
  }

  static func decided(_ count: Int, _ state: Comment.State) -> LocalizedText {
    let approved = state == .approved
    return count == 1
      ? LocalizedText(
        nb: "1 kommentar er \(approved ? "godkjent" : "avvist").",
        nn: "1 kommentar er \(approved ? "godkjend" : "avvist").",
        en: "1 comment is \(approved ? "approved" : "rejected").")
      : LocalizedText(
        nb: "\(count) kommentarer er \(approved ? "godkjent" : "avvist").",
        nn: "\(count) kommentarar er \(approved ? "godkjende" : "avviste").",
        en: "\(count) comments are \(approved ? "approved" : "rejected").")
  }

  static func erased(_ count: Int) -> LocalizedText {
    LocalizedText(
      nb: "\(count) \(count == 1 ? "oppføring" : "oppføringer") slettet. "
        + "Det gjelder også når en sikkerhetskopi legges tilbake.",
      nn: "\(count) \(count == 1 ? "oppføring" : "oppføringar") sletta. "
        + "Det gjeld òg når ein tryggingskopi blir lagd tilbake.",
      en: "\(count) \(count == 1 ? "record" : "records") erased. It holds when a backup is put back, too.")
  }

  static func published(_ counts: (issues: Int, comments: Int), of site: String) -> LocalizedText {
    let (issues, comments) = counts
    return LocalizedText(
      nb: "\(site): \(issues) \(issues == 1 ? "sak" : "saker") med nok svar og "
        + "\(comments) \(comments == 1 ? "kommentar" : "kommentarer") ligger klar til neste bygging.",
      nn: "\(site): \(issues) \(issues == 1 ? "sak" : "saker") med nok svar og "
        + "\(comments) \(comments == 1 ? "kommentar" : "kommentarar") ligg klare til neste bygging.",
      en: "\(site): \(issues) \(issues == 1 ? "issue" : "issues") with enough answers and "
        + "\(comments) \(comments == 1 ? "comment" : "comments") are ready for the next build.")
  }

  static func backedUp(_ site: String, _ file: String) -> LocalizedText {
    LocalizedText(
      nb: "\(site) er kopiert til \(file) og lest tilbake uten feil.",
      nn: "\(site) er kopiert til \(file) og lesen tilbake utan feil.",
      en: "\(site) is copied to \(file) and was read back without faults.")
  }

  static func rotated(old: Int) -> LocalizedText {
    old == 0
      ? LocalizedText(
        nb: "En ny nøkkel er tatt i bruk. De gamle er borte, og lenkene i gamle e-poster virker ikke lenger.",
        nn:
          "Ein ny nøkkel er teken i bruk. Dei gamle er borte, og lenkjene i gamle e-postar verkar ikkje lenger.",
        en: "A new key is in use. The old ones are gone, and links in old e-mails no longer work.")
      : LocalizedText(
        nb: "En ny nøkkel er tatt i bruk. Lenker i gamle e-poster virker fortsatt.",
        nn: "Ein ny nøkkel er teken i bruk. Lenkjer i gamle e-postar verkar framleis.",
        en: "A new key is in use. Links in old e-mails still work.")
  }
}
