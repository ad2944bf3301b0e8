import Diagnostics

/// Where a template's text came from, for the places of messages.
struct Origin: Sendable {
  /// Findings in one file beyond this are not looked for: they follow from the others, and each costs a walk
  /// through the file.
  static let findingLimit = 100

  let file: SourceFile
  /// Set for a theme string: its text sits somewhere inside another file, at one known place.
  let string: (key: String, location: SourceLocation)?
  /// Of a theme string in another language than the page: what is written before it and after it in an element's text.
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

  func location(_ offset: Int) -> SourceLocation {
    string?.location ?? file.location(atByte: offset)
  }
}
