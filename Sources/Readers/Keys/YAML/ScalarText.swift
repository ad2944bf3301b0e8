extension String {
  /// The text as one line of YAML that reads back as it is without line breaks and odd spaces: neither can be typed in
  /// a title.
  package var yamlScalar: String { YAMLScalar(singleLine, at: .item).line }

  /// The text without line breaks and invisible characters, with single spaces.
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
}
