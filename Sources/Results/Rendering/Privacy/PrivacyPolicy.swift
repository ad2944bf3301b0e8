internal import Exports
internal import Keys
internal import Diagnostics
internal import FeedbackContract
internal import Programme

/// What becomes of what readers send, as the site's configuration has it: the page at `personvern/`.
///
/// It says what the endpoint does and what the site's forms ask for. What only the server's operator knows, such as
/// whether another server stands in front of it, is worded so that it is true either way.
struct PrivacyPolicy: Sendable {
  struct Section: Sendable {
    let id: String
    let heading: LocalizedText
    var paragraphs: [LocalizedText] = []
    var points: [LocalizedText] = []
  }

  let sections: [Section]

  init(_ site: Site, _ feedback: FeedbackSettings) {
    let texts = PrivacyTexts(site.configuration)
    var sections = [texts.controller, texts.reading]
    if feedback.agree { sections.append(texts.answers(hasRound: site.hasRound)) }
    if feedback.newsletter { sections.append(texts.newsletter) }
    if feedback.comments { sections.append(texts.comments) }
    if feedback.proposals { sections.append(texts.proposals) }
    sections.append(texts.storage)
    let kept = Retention.allCases.filter { $0.isKept(by: feedback) }
    sections.append(texts.retention(kept.map(\.sentence)))
    sections.append(texts.rights)
    self.sections = sections
  }
}

extension Retention {
  /// Whether a site with these forms has anything of the kind.
  fileprivate func isKept(by feedback: FeedbackSettings) -> Bool {
    switch self {
    case .pendingSubscriptions: feedback.newsletter
    case .heldComments, .rejectedComments: feedback.comments
    case .proposals: feedback.proposals
    case .sentMail, .unsentMail: feedback.newsletter || feedback.comments || feedback.proposals
    case .audit, .erasures: feedback.newsletter || feedback.comments || feedback.proposals
    }
  }

  /// What is kept, and how long.
  fileprivate var sentence: LocalizedText {
    let time = period
    return switch self {
    case .pendingSubscriptions:
      LocalizedText(
        nb: "en påmelding til nyhetsbrevet som ikke er bekreftet: \(time.nb)",
        nn: "ei påmelding til nyheitsbrevet som ikkje er stadfesta: \(time.nn)",
        en: "a subscription that is not confirmed: \(time.en)")
    case .heldComments:
      LocalizedText(
        nb: "en kommentar som ingen redaktør har tatt stilling til: \(time.nb)",
        nn: "ein kommentar som ingen redaktør har teke stilling til: \(time.nn)",
        en: "a comment that no editor has decided on: \(time.en)")
    case .rejectedComments:
      LocalizedText(
        nb: "en kommentar som er avvist: \(time.nb)", nn: "ein kommentar som er avvist: \(time.nn)",
        en: "a comment that was rejected: \(time.en)")
    case .proposals:
      LocalizedText(
        nb: "et innspill: \(time.nb)", nn: "eit innspel: \(time.nn)", en: "a proposal: \(time.en)")
    case .sentMail:
      LocalizedText(
        nb: "at en e-post fra nettstedet er sendt: \(time.nb)",
        nn: "at ein e-post frå nettstaden er send: \(time.nn)",
        en: "that a mail from the site was sent: \(time.en)")
    case .unsentMail:
      LocalizedText(
        nb: "at en e-post fra nettstedet ikke kom fram: \(time.nb)",
        nn: "at ein e-post frå nettstaden ikkje kom fram: \(time.nn)",
        en: "that a mail from the site could not be delivered: \(time.en)")
    case .audit:
      LocalizedText(
        nb: "hva redaktørene våre har gjort: \(time.nb)", nn: "kva redaktørane våre har gjort: \(time.nn)",
        en: "what our editors did: \(time.en)")
    case .erasures:
      LocalizedText(
        nb: "sikkerhetskopier, og merket som gjør at noe slettet ikke kommer tilbake fra dem: \(time.nb)",
        nn: "tryggingskopiar, og merket som gjer at noko sletta ikkje kjem tilbake frå dei: \(time.nn)",
        en: "backups, and the mark that keeps what was erased from coming back with them: \(time.en)")
    }
  }

  /// How long it is, in the unit that people would use.
  fileprivate var period: LocalizedText {
    let hours = lifetime / 3600
    let days = hours / 24
    if days == 365 { return LocalizedText(nb: "12 måneder", nn: "12 månader", en: "12 months") }
    if days > 2 { return LocalizedText(nb: "\(days) dager", nn: "\(days) dagar", en: "\(days) days") }
    return LocalizedText(nb: "\(hours) timer", nn: "\(hours) timar", en: "\(hours) hours")
  }
}
