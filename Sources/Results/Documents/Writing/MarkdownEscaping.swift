/// Escapes text that would be read as Markdown.
enum MarkdownEscaping {
  enum Place { case text, cell, linkText }

  static func escaped(_ text: String, in place: Place) -> String {
    var output = ""
    // An address is an autolink, and a backslash would become a part of it.
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    for (index, word) in words.enumerated() {
      if index > 0 { output += " " }
      if isAddress(word) {
        output += word.replacing("|", with: place == .cell ? "%7C" : "|")
      } else {
        append(word, isLast: index == words.count - 1, in: place, to: &output)
      }
    }
    return output
  }

  private static func isAddress(_ word: Substring) -> Bool {
    ["https://", "http://", "www."].contains { word.hasPrefix($0) } && !word.contains("<")
  }

  private static func append(
    _ word: Substring, isLast: Bool, in place: Place, to output: inout String
  ) {
    var index = word.startIndex
    while index < word.endIndex {
      let character = word[index]
      let before = index > word.startIndex ? word[word.index(before: index)] : " "
      let next = word.index(after: index)
      let after = next < word.endIndex ? word[next] : " "
      if needsEscape(
        character, before: before, after: after, rest: word[next...], isLast: isLast, in: place)
      {
        output += "\\"
      }
      output.append(character)
      index = next
    }
  }

  private static func needsEscape(
    _ character: Character, before: Character, after: Character, rest: Substring, isLast: Bool,
    in place: Place
  ) -> Bool {
    switch character {
    case "`": true
    case "*": !(before == " " && after == " ")
    case "_": !(isWordy(before) && isWordy(after))
    case "[": true
    case "]": place == .linkText
    case "<": after.isLetter || "/!?".contains(after)
    case "|": place == .cell
    case "~": before == "~" || after == "~"
    case "\\": after.isASCII && (after.isPunctuation || after.isSymbol) || (isLast && rest.isEmpty)
    case "&": after == "#" || rest.prefix(32).drop(while: { $0.isLetter || $0.isNumber }).first == ";"
    default: false
    }
  }

  private static func isWordy(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  /// Keeps a line from beginning a list, a heading, a quotation or a rule.
  static func lineStart(_ line: String) -> String {
    let line = String(line.drop { $0 == " " || $0 == "\t" })
    guard let first = line.first else { return line }
    let rest = line.dropFirst()
    switch first {
    case "#":
      let after = line.drop { $0 == "#" }.first
      return after == nil || after == " " ? "\\" + line : line
    case ">": return "\\" + line
    case "-", "+", "*":
      return rest.isEmpty || rest.first == " " || line.allSatisfy({ "-|: ".contains($0) })
        ? "\\" + line : line
    case "=", ":", "|":
      return line.allSatisfy { "=-|: ".contains($0) } ? "\\" + line : line
    case "0"..."9":
      let digits = line.prefix { $0.isASCII && $0.isNumber }
      let mark = line.dropFirst(digits.count)
      guard digits.count <= 9, mark.first == "." || mark.first == ")",
        mark.dropFirst().first.map({ $0 == " " }) ?? true
      else { return line }
      return digits + "\\" + mark
    default: return line
    }
  }

  /// Keeps braces at the end of a heading, an item or a cell from being parsed as its id; nil when there are none.
  static func guardedBraces(_ text: String) -> String? {
    guard text.hasSuffix("}"), let open = text.lastIndex(of: "{") else { return nil }
    let inside = text[text.index(after: open)...]
    guard inside.first == "#" || inside.first == "." else { return nil }
    // A word joiner is invisible, and screen readers skip it.
    return text[...open] + "\u{2060}" + inside
  }
}
