internal import Diagnostics
internal import Rendering

/// Keys of the text catalogue `texts/control`, for texts outside templates.
enum ControlText: String, TextKey {
  case control, diagnostics, measures, pictures
  case heldBack = "held-back"
  case map, origin
  case notFound = "not-found"
  case missing, decorative
  case notShown = "not-shown"
  case generated, redirect
  case error, warning, note
  case oneError = "errors-one(count)"
  case manyErrors = "errors-many(count)"
  case oneWarning = "warnings-one(count)"
  case manyWarnings = "warnings-many(count)"
  case oneNote = "notes-one(count)"
  case manyNotes = "notes-many(count)"
  case partOfList = "part(first,last,total)"
  case measuresLacking = "open-measures(owners,deadlines)"
  case location = "location(line,column)"
  case lineNumber = "line(number)"

  static let catalogue = "control"
  static let texts = TextCatalogue.builtin(for: Self.self)

  static func severity(_ severity: Diagnostic.Severity) -> ControlText {
    switch severity {
    case .error: error
    case .warning: warning
    case .note: note
    }
  }

  /// The numbers of errors, warnings and notes, as one phrase.
  static func counts(_ errors: Int, _ warnings: Int, _ notes: Int, in language: MessageLanguage) -> String {
    [(errors, oneError, manyErrors), (warnings, oneWarning, manyWarnings), (notes, oneNote, manyNotes)]
      .map { count, one, many in (count == 1 ? one : many).with(["count": "\(count)"])[language] }
      .joined(separator: ", ")
  }

  static func part(_ first: Int, _ last: Int, of total: Int) -> FilledText {
    partOfList.with(["first": "\(first)", "last": "\(last)", "total": "\(total)"])
  }

  static func openMeasures(_ owners: Int, _ deadlines: Int) -> FilledText {
    measuresLacking.with(["owners": "\(owners)", "deadlines": "\(deadlines)"])
  }

  static func place(_ line: Int, _ column: Int) -> FilledText {
    location.with(["line": "\(line)", "column": "\(column)"])
  }

  static func line(_ line: Int) -> FilledText { lineNumber.with(["number": "\(line)"]) }

  static func kilobytes(_ bytes: Int) -> String { bytes < 1000 ? "\(bytes) B" : "\((bytes + 500) / 1000) kB" }
}
