import Diagnostics

/// The source of a template's text, for the locations of diagnostics.
struct Origin: Sendable {
  /// The most diagnostics of one file: those beyond it follow from the others, and each costs a walk through the file.
  static let diagnosticLimit = 100

  let file: SourceFile
  /// Set for a theme string: its text lies inside another file, at one known location.
  let string: (key: String, location: SourceLocation)?
  /// The tags around a theme string in another language than the page's, where it is an element's text.
  let languageMark: (start: [UInt8], end: [UInt8])?

  init(_ source: TemplateSource) {
    file = source.file
    string = nil
    languageMark = nil
  }

  init(key: String, _ string: TemplateString) {
    file = SourceFile(path: string.location.file, bytes: Array(string.text.utf8))
    self.string = (key, string.location)
    languageMark = string.language.map { (Array("<span lang=\"\($0)\">".utf8), Array("</span>".utf8)) }
  }

  func location(_ offset: Int) -> SourceLocation { string?.location ?? file.location(atByte: offset) }
}
