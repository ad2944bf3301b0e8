internal import Rendering

/// Keys of the text catalogue `texts/preview`, for the preview itself.
enum PreviewTexts: String, TextKey {
  case oneError = "one-error"
  case machineRefused = "machine-refused"
  case lastGoodPage = "last-good-page"
  case noGoodPage = "no-good-page"
  case close
  case howToMend = "how-to-mend"
  case technical
  case openInDesk = "open-in-desk"
  case label
  case editPage = "edit-page"
  case changed, show
  case noWarnings = "no-warnings"
  case site, control, desk, mail, skip, sites
  case noSite = "no-site"
  case mails
  case noMails = "no-mails"
  case mailFrom = "mail-from"
  case mailTo = "mail-to"
  case manyErrors = "errors(count)"
  case moreErrors = "more(count)"
  case lineNumber = "line(number)"
  case oneWarning = "warnings-one"
  case manyWarnings = "warnings-many(count)"

  static let catalogue = "preview"
  static let texts = TextCatalogue.builtin(for: Self.self)

  static func errors(_ count: Int) -> FilledText { manyErrors.with(["count": "\(count)"]) }
  static func more(_ count: Int) -> FilledText { moreErrors.with(["count": "\(count)"]) }
  static func line(_ number: Int) -> FilledText { lineNumber.with(["number": "\(number)"]) }

  static func warnings(_ count: Int) -> any LocalizedPhrase {
    switch count {
    case 0: noWarnings
    case 1: oneWarning
    default: manyWarnings.with(["count": "\(count)"])
    }
  }
}
