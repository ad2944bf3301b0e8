extension String {
  /// The text as one line that YAML reads back as this text: as it is, or in double quotes where it must be.
  ///
  /// Line breaks and control characters become spaces, and so do spaces at the ends go: neither can be typed in a
  /// title.
  package var yamlScalar: String {
    let text = singleLine
    guard !Self.isPlain(text) else { return text }
    var quoted = "\""
    for character in text {
      if character == "\"" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return quoted + "\""
  }

  /// Without line breaks and what cannot be seen, and with single spaces.
  package var singleLine: String {
    var words = ""
    var isApart = false
    for scalar in unicodeScalars {
      if scalar.isOddSpace || scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
        || scalar.value == 0xFFFE || scalar.value == 0xFFFF
      {
        isApart = true
        continue
      }
      if isApart, !words.isEmpty { words.append(" ") }
      isApart = false
      words.unicodeScalars.append(scalar)
    }
    return words
  }

  /// More is put in quotes than YAML asks for: only what an editor would not wonder at goes without.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || isDigit(first) else {
      return false
    }
    if text.hasSuffix(":") || text.contains(": ") || text.contains(" #") { return false }
    return text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || isDigit($0) || $0.properties.generalCategory == .nonspacingMark
        || " -–—.,:;!?()/%+&'’«»§#".unicodeScalars.contains($0)
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }
}
