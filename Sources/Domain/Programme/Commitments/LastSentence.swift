internal import Values

/// The last sentence of a paragraph, without white space around it.
///
/// A sentence ends with `.`, `!`, `?`, `…` or `:`, perhaps a quotation mark or a bracket, and white space
/// before a capital letter, a digit or an opening quotation mark. The stop of an abbreviation (`bl.a.`), an
/// initial (`K. Hansen`) or a date (`1. mai`) ends none. Scans backwards: the cost is one sentence, not the paragraph.
package func lastSentence(of paragraph: String) -> Substring {
  let text = paragraph.spaceTrimmed
  let scalars = text.unicodeScalars
  var start = scalars.endIndex
  while start > scalars.startIndex {
    let before = scalars.index(before: start)
    if scalars[before].isSpace, start < scalars.endIndex, opensSentence(scalars[start]),
      endsSentence(text[..<before], before: text[start...])
    {
      return text[start...]
    }
    start = before
  }
  return text
}

private func opensSentence(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return "A"..."Z" ~= scalar || "0"..."9" ~= scalar || scalar == "\"" || scalar == "(" }
  switch scalar {
  case "«", "“", "”", "„", "‘", "–", "—": return true
  default: return scalar.properties.isUppercase
  }
}

/// - Parameters:
///   - before: a possible sentence, with or without white space after it.
///   - next: a possible next sentence.
private func endsSentence(_ before: Substring, before next: Substring) -> Bool {
  var rest = before.spaceTrimmed.unicodeScalars
  while let last = rest.last, closesQuotation(last) { rest.removeLast() }
  switch rest.last {
  case "!", "?", "…", ":": return true
  case ".": break
  default: return false
  }
  let sentence = Substring(rest)
  let word = sentence.dropLast().wordAtEnd
  if Abbreviations.contains(word) || (word.count == 1 && word.first?.isUppercase == true) { return false }
  if word.utf8.count <= 2, word.utf8.allSatisfy({ $0 &- 0x30 < 10 }) { return !startsWithMonth(next) }
  return true
}

private func closesQuotation(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "\"", "»", "“", "”", "’", ")", "]": true
  default: false
  }
}

private func startsWithMonth(_ text: Substring) -> Bool {
  let word = text.prefix { $0.isLetter }
  guard word.utf8.count <= 20 else { return false }
  let name = word.foldedPhrase
  return (MonthNames.month(named: name) ?? MonthNames.month(shortenedTo: name)) != nil
}

extension Substring {
  /// The last word, without white space or an opening bracket, at most 40 characters of it.
  fileprivate var wordAtEnd: Substring {
    var start = endIndex
    for _ in 0..<40 where start > startIndex {
      let before = index(before: start)
      if self[before].isWhitespace || self[before] == "(" { break }
      start = before
    }
    return self[start...]
  }
}
