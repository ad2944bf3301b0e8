internal import Rendering

/// Keys of the text catalogue `texts/desk`, for texts outside templates.
enum DeskTexts: String, TextKey {
  case title
  case newPage = "new-page"
  case conflictTitle = "conflict-title"
  case goneTitle = "gone-title"
  case lockedTitle = "locked-title"
  case refusedTitle = "refused-title"
  case closed
  case notFoundTitle = "not-found-title"
  case restarted
  case wrongKey = "wrong-key"
  case locked, conflict, gone
  case saved, created
  case tooLarge = "too-large"
  case malformed, stale, unfaithful
  case notFound = "not-found"
  case link
  case notAPicture = "not-a-picture"
  case noTitle = "no-title"
  case badFolder = "bad-folder"
  case taken
  case unreadable
  case notUTF8 = "not-utf8"
  case stateWrong = "state-wrong"
  case stateDraft = "state-draft"
  case stateFrom = "state-from(date)"
  case stateUntil = "state-until(date)"
  case writtenText = "written(text)"
  case lineNumber = "line(number)"
  case morePages = "more-pages(count)"
  case oneDiagnostic = "diagnostics-one"
  case manyDiagnostics = "diagnostics-many(count)"

  static let catalogue = "desk"
  static let texts = TextCatalogue.builtin(for: Self.self)

  static func written(_ text: String) -> FilledText { writtenText.with(["text": text]) }
  static func line(_ number: Int) -> FilledText { lineNumber.with(["number": "\(number)"]) }
  static func more(_ count: Int) -> FilledText { morePages.with(["count": "\(count)"]) }

  static func diagnostics(_ count: Int) -> FilledText {
    (count == 1 ? oneDiagnostic : manyDiagnostics).with(["count": "\(count)"])
  }
}
