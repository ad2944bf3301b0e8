internal import Exports
internal import Diagnostics
internal import FeedbackContract
internal import Keys
internal import Programme

/// The page at `personvern/`, which says what becomes of what readers send, as the site's configuration has it.
///
/// It says what the endpoint does and what the site's forms ask for. What only the server's operator knows, such as
/// whether another server stands in front of it, is worded so that it is true either way.
struct PrivacyPolicy: Sendable {
  struct Section: Sendable {
    let id: String
    let heading: String
    var paragraphs: [String] = []
    var points: [String] = []
  }

  private let name: String
  private let contact: Contact
  private let feedback: FeedbackSettings
  private let hasRound: Bool

  init(_ site: Site, _ feedback: FeedbackSettings) {
    name = site.configuration.name
    contact = site.configuration.contact
    hasRound = site.hasRound
    self.feedback = feedback
  }

  /// The numbers that the endpoint goes by, as placeholders' values.
  private static let numbers = [
    "minutes": "\(UndoPeriod.minutes)", "least": "\(PublicationThreshold.answers)",
  ]

  func sections(in language: MessageLanguage) -> [Section] {
    func section(_ id: String, _ heading: PrivacyTexts, _ paragraphs: [PrivacyTexts], points: [String] = [])
      -> Section
    {
      Section(
        id: id, heading: heading[language], paragraphs: paragraphs.map { $0.with(Self.numbers)[language] },
        points: points)
    }
    var sections = [
      controller(in: language), section("lesing", .readingHeading, [.readingNothing, .readingAddress]),
    ]
    if feedback.agree {
      let round: [PrivacyTexts] = hasRound ? [.answersRound] : []
      sections.append(
        section(
          "enig", .answersHeading,
          [.answersCounter, .answersRepeated, .answersUndo] + round + [.answersFigures]))
    }
    if feedback.newsletter {
      sections.append(section("nyhetsbrev", .newsletterHeading, [.newsletterStored, .newsletterConsent]))
    }
    if feedback.comments { sections.append(section("kommentarer", .commentsHeading, [.comments])) }
    if feedback.proposals { sections.append(section("innspill", .proposalsHeading, [.proposals])) }
    sections.append(section("lagring", .storageHeading, [.storage]))
    let kept = Retention.allCases.filter { $0.isKept(by: feedback) }.map { $0.sentence(in: language) }
    sections.append(
      section(
        "hvor-lenge", .retentionHeading, [kept.isEmpty ? .retentionCounters : .retentionTimes], points: kept))
    return sections + [rights(in: language)]
  }

  private func controller(in language: MessageLanguage) -> Section {
    let known: [(text: PrivacyTexts, value: String?)] = [
      (.organisationNumber, contact.organisationNumber.map { "\($0)" }), (.email, contact.email),
      (.phone, contact.phone),
      (.postalAddress, contact.postalAddress),
    ]
    return Section(
      id: "ansvarlig", heading: PrivacyTexts.controllerHeading[language],
      paragraphs: [PrivacyTexts.controller.with(["name": name])[language]],
      points: known.compactMap { text, value in value.map { text.with(["value": $0])[language] } })
  }

  private func rights(in language: MessageLanguage) -> Section {
    let write = contact.email.map { PrivacyTexts.rightsWrite.with(["email": $0])[language] } ?? ""
    return Section(
      id: "rettigheter", heading: PrivacyTexts.rightsHeading[language],
      paragraphs: [
        PrivacyTexts.rights[language] + " " + write, PrivacyTexts.rightsComplaint[language],
      ])
  }
}

extension Retention {
  /// A site with these forms may have something of the kind.
  fileprivate func isKept(by feedback: FeedbackSettings) -> Bool {
    switch self {
    case .pendingSubscriptions: feedback.newsletter
    case .heldComments, .rejectedComments: feedback.comments
    case .proposals: feedback.proposals
    case .sentMail, .unsentMail: feedback.newsletter || feedback.comments || feedback.proposals
    case .audit, .erasures: feedback.newsletter || feedback.comments || feedback.proposals
    }
  }

  /// The kind, and how long it is kept.
  fileprivate func sentence(in language: MessageLanguage) -> String {
    let text: PrivacyTexts =
      switch self {
      case .pendingSubscriptions: .keptPendingSubscriptions
      case .heldComments: .keptHeldComments
      case .rejectedComments: .keptRejectedComments
      case .proposals: .keptProposals
      case .sentMail: .keptSentMail
      case .unsentMail: .keptUnsentMail
      case .audit: .keptAudit
      case .erasures: .keptErasures
      }
    return text.with(["time": period(in: language)])[language]
  }

  /// Its lifetime in the unit that people would use.
  private func period(in language: MessageLanguage) -> String {
    let hours = lifetime / 3600
    let days = hours / 24
    if days == 365 { return PrivacyTexts.months[language] }
    if days > 2 { return PrivacyTexts.days.with(["count": "\(days)"])[language] }
    return PrivacyTexts.hours.with(["count": "\(hours)"])[language]
  }
}
