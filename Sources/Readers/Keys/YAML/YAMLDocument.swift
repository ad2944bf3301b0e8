package import Diagnostics

/// Parsing of a whole file, or of the lines of front matter, as one YAML document.
package enum YAMLDocument {
  /// - Returns: nil for a file without content, and when the file could not be read to its end;
  ///   the second always comes with an error.
  package static func parse(file: SourceFile) -> (YAMLNode?, [Diagnostic]) {
    if let problem = encodingProblem(in: file) { return (nil, [problem]) }
    return parse(file.bytes.indices, line: 1, of: file)
  }

  /// - Parameter line: the 1-based number of the line that `range` begins with.
  package static func parse(_ range: Range<Int>, line: Int, of file: SourceFile) -> (YAMLNode?, [Diagnostic])
  {
    var builder = YAMLTreeBuilder(file, range: range, line: line)
    do {
      let root = try YAMLEvents.read(file.bytes[range]) { (events) throws(YAMLProblem) in
        try builder.document(&events)
      }
      return (root, builder.diagnostics)
    } catch {
      let diagnosis = SyntaxDiagnosis(file, range: range, line: line)
      return (nil, builder.diagnostics + [diagnosis.diagnostic(for: error)])
    }
  }
}
