/// The diagnostics of a run, sorted, without repeats.
package struct DiagnosticReport: Sendable {
  package let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    var last: Diagnostic?
    self.diagnostics = diagnostics.sorted().filter { diagnostic in
      defer { last = diagnostic }
      return diagnostic != last
    }
  }

  package func count(_ severity: Diagnostic.Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  /// The most diagnostics shown as text: each costs a walk to its line.
  static let mostInText = 1000

  /// The diagnostics, at most ``mostInText``, each with its line, a caret and a `help:` line, as a terminal shows it.
  ///
  /// - Parameter source: gives a file's text again, to quote the line; nil leaves the quote out.
  package func text(in language: MessageLanguage, source: (String) -> SourceFile?) -> String {
    var output = ""
    var open: QuotedFile?
    for diagnostic in diagnostics.prefix(Self.mostInText) {
      let location = diagnostic.location
      if open?.path != location.file { open = source(location.file).map(QuotedFile.init) }
      output += "\(location.file):\(location.line):\(location.column): "
      output += "\(diagnostic.severity.rawValue): \(diagnostic.message[language])\n"
      if let line = open?.line(location.line) {
        output += Excerpt(scalars: line, column: location.column).text
      }
      if let help = diagnostic.help { output += "  help: \(help[language])\n" }
    }
    let left = diagnostics.count - Self.mostInText
    if left > 0 {
      output +=
        LocalizedText(nb: "… og \(left) til", nn: "… og \(left) til", en: "… and \(left) more")[language]
        + "\n"
    }
    return output
  }
}

/// A file that lines are quoted from, one after the other; a line that is quoted again is not read again.
private struct QuotedFile {
  let path: String
  private let bytes: [UInt8]
  private let lines: LineTable
  private var current: (line: Int, scalars: [Unicode.Scalar])?

  init(_ file: SourceFile) {
    path = file.path
    bytes = file.bytes
    lines = file.bytes.withUnsafeBufferPointer(LineTable.init)
  }

  mutating func line(_ number: Int) -> [Unicode.Scalar]? {
    if let current, current.line == number { return current.scalars }
    guard number >= 1, number <= lines.count else { return nil }
    let start = lines.offset(ofLine: number)
    let end = number < lines.count ? lines.offset(ofLine: number + 1) : bytes.count
    var content = bytes[start..<end]
    while let last = content.last, last == 0x0A || last == 0x0D { content.removeLast() }
    let scalars = Array(String(decoding: content, as: UTF8.self).unicodeScalars)
    current = (number, scalars)
    return scalars
  }
}
