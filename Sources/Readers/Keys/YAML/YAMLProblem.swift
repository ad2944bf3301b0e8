/// The offset and the reason at which libyaml, or our own limits, stopped reading.
struct YAMLProblem: Error {
  enum Cause {
    case controlCharacter, encoding
    case unclosedQuote, escape
    case unclosedFlow
    case value, missingColon
    case specialCharacter
    case blockScalar
    case layout
    case tooDeep
    case other
  }

  /// Counted from the start of the bytes read.
  enum Offset {
    case byte(Int)
    case character(Int)
  }

  let cause: Cause
  let offset: Offset
  /// The code point at which the unfinished quote, list, mapping or key began.
  let opening: Int?

  init(_ cause: Cause, at offset: Offset, opening: Int? = nil) {
    (self.cause, self.offset, self.opening) = (cause, offset, opening)
  }
}

extension YAMLProblem.Cause {
  /// Parses the error messages of libyaml 0.2 (reader.c, scanner.c, parser.c).
  package init(_ problem: String, in context: String) {
    self =
      switch (context, problem) {
      case (_, "control characters are not allowed"): .controlCharacter
      case (_, let text) where text.contains("UTF-8") || text.contains("Unicode character"): .encoding
      case ("while scanning a quoted scalar", _): .unclosedQuote
      case ("while parsing a quoted scalar", _): .escape
      case ("while parsing a flow sequence", _), ("while parsing a flow mapping", _): .unclosedFlow
      case (_, "mapping values are not allowed in this context"): .value
      case ("while scanning a simple key", _): .missingColon
      case ("while scanning a block scalar", _): .blockScalar
      case ("while scanning an anchor", _), ("while scanning an alias", _), ("while scanning a tag", _),
        ("while scanning a directive", _), ("while scanning for the next token", _),
        ("while parsing a node", _), (_, "block sequence entries are not allowed in this context"),
        (_, "mapping keys are not allowed in this context"), (_, "did not find expected node content"):
        .specialCharacter
      case ("while parsing a block mapping", _), ("while parsing a block collection", _),
        (_, "did not find expected <document start>"):
        .layout
      default: .other
      }
  }
}
