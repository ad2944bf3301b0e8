/// The texts of the privacy page: `texts/privacy`.
enum PrivacyTexts: String, TextKey {
  case organisationNumber = "organisation-number(value)"
  case email = "email(value)"
  case phone = "phone(value)"
  case postalAddress = "postal-address(value)"
  case controllerHeading = "controller-heading"
  case controller = "controller(name)"
  case readingHeading = "reading-heading"
  case readingNothing = "reading-nothing"
  case readingAddress = "reading-address"
  case answersHeading = "answers-heading"
  case answersCounter = "answers-counter"
  case answersRepeated = "answers-repeated"
  case answersUndo = "answers-undo(minutes)"
  case answersRound = "answers-round"
  case answersFigures = "answers-figures(least)"
  case newsletterHeading = "newsletter-heading"
  case newsletterStored = "newsletter-stored"
  case newsletterConsent = "newsletter-consent"
  case commentsHeading = "comments-heading"
  case comments
  case proposalsHeading = "proposals-heading"
  case proposals
  case storageHeading = "storage-heading"
  case storage
  case retentionHeading = "retention-heading"
  case retentionCounters = "retention-counters"
  case retentionTimes = "retention-times"
  case rightsWrite = "rights-write(email)"
  case rightsHeading = "rights-heading"
  case rights
  case rightsComplaint = "rights-complaint"
  case keptPendingSubscriptions = "kept-pending-subscriptions(time)"
  case keptHeldComments = "kept-held-comments(time)"
  case keptRejectedComments = "kept-rejected-comments(time)"
  case keptProposals = "kept-proposals(time)"
  case keptSentMail = "kept-sent-mail(time)"
  case keptUnsentMail = "kept-unsent-mail(time)"
  case keptAudit = "kept-audit(time)"
  case keptErasures = "kept-erasures(time)"
  case months
  case days = "days(count)"
  case hours = "hours(count)"

  static let catalogue = "privacy"
  static let texts = TextCatalogue.builtin(for: Self.self)
}
