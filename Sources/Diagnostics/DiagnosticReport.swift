/// Everything that was found, in order, without repeats.
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

  /// Every finding with its line, a caret and a `help:` line, as a terminal shows it.
  ///
  /// - Parameter source: gives a file's text again, to quote the line; nil leaves the quote out.
  package func text(in language: MessageLanguage, source: (String) -> SourceFile?) -> String {
    var output = ""
    var open: SourceFile?
    for diagnostic in diagnostics {
      let location = diagnostic.location
      if open?.path != location.file { open = source(location.file) }
      output += "\(location.file):\(location.line):\(location.column): "
      output += "\(diagnostic.severity.rawValue): \(diagnostic.message[language])\n"
      if let line = open?.line(location.line) {
        output += Excerpt(line: line, column: location.column).text
      }
      if let help = diagnostic.help { output += "  help: \(help[language])\n" }
    }
    return output
  }
}
