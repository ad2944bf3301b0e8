/// Reads the part of TOML that front matter is written in: keys, tables and plain values.
///
/// toml.io/en/v1.0.0. A value that is none of these is text as it stands, so that nothing is lost.
struct TOMLReader {
  private var rest: Substring

  static func entries(_ text: String) -> [HeadEntry] {
    var reader = TOMLReader(rest: text.replacing("\r\n", with: "\n")[...])
    return reader.readAll()
  }

  private mutating func readAll() -> [HeadEntry] {
    var entries: [HeadEntry] = []
    var path: [String] = []
    while skipToContent() {
      if rest.first == "[" {
        let line = takeLine()
        path = line.drop { $0 == "[" }.prefix { $0 != "]" }.split(separator: ".").map { Self.unquoted($0) }
      } else if let key = takeKey() {
        Self.add(takeValue(), at: path + key, to: &entries)
        _ = takeLine()
      } else {
        let line = String(takeLine()).collapsed
        if !line.isEmpty { Self.add(.text(line), at: path + ["linje"], to: &entries) }
      }
    }
    return entries
  }

  private static func add(_ value: HeadValue, at path: [String], to entries: inout [HeadEntry]) {
    guard let first = path.first else { return }
    if path.count == 1 {
      entries.append(HeadEntry(first, value))
      return
    }
    var inner: [HeadEntry] = []
    if let index = entries.firstIndex(where: { $0.key == first }), case .map(let known) = entries[index].value
    {
      inner = known
      entries.remove(at: index)
    }
    add(value, at: Array(path.dropFirst()), to: &inner)
    entries.append(HeadEntry(first, .map(inner)))
  }

  private mutating func skipToContent() -> Bool {
    while let first = rest.first {
      if first == "#" {
        _ = takeLine()
      } else if first.isWhitespace {
        rest.removeFirst()
      } else {
        return true
      }
    }
    return false
  }

  private mutating func takeLine() -> Substring {
    let line = rest.prefix { $0 != "\n" }
    rest = rest[line.endIndex...].dropFirst()
    return line
  }

  private mutating func takeKey() -> [String]? {
    let line = rest.prefix { $0 != "\n" }
    guard let equals = line.firstIndex(of: "=") else { return nil }
    rest = rest[rest.index(after: equals)...].drop { $0 == " " || $0 == "\t" }
    let key = String(line[..<equals]).collapsed
    if key.hasPrefix("\"") || key.hasPrefix("'") { return [Self.unquoted(key[...])] }
    return key.split(separator: ".").map { Self.unquoted($0) }
  }

  private static func unquoted(_ key: Substring) -> String {
    let key = String(key).collapsed
    guard key.count > 1, let first = key.first, first == "\"" || first == "'", key.last == first else {
      return key
    }
    return String(key.dropFirst().dropLast())
  }

  private mutating func takeValue() -> HeadValue {
    for quote in ["\"\"\"", "'''", "\"", "'"] where rest.hasPrefix(quote) {
      rest = rest.dropFirst(quote.count)
      return .text(takeString(to: quote))
    }
    if rest.first == "[" { return takeList() }
    let word = rest.prefix { !"\n,]#".contains($0) }
    rest = rest[word.endIndex...]
    let text = String(word).collapsed
    return switch text {
    case "true": .bool(true)
    case "false": .bool(false)
    default: .text(text)
    }
  }

  private mutating func takeString(to quote: String) -> String {
    let isLiteral = quote.first == "'"
    var text = ""
    while let character = rest.first {
      if rest.hasPrefix(quote) {
        rest = rest.dropFirst(quote.count)
        break
      }
      rest.removeFirst()
      guard character == "\\", !isLiteral, let escaped = rest.popFirst() else {
        text.append(character)
        continue
      }
      switch escaped {
      case "n": text += "\n"
      case "t": text += " "
      case "u", "U":
        let digits = rest.prefix(escaped == "u" ? 4 : 8)
        rest = rest[digits.endIndex...]
        if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
          text.unicodeScalars.append(scalar)
        }
      case "\n": rest = rest.drop(while: \.isWhitespace)
      default: text.append(escaped)
      }
    }
    return text.hasPrefix("\n") ? String(text.dropFirst()) : text
  }

  private mutating func takeList() -> HeadValue {
    rest.removeFirst()
    var values: [HeadValue] = []
    while skipToContent() {
      switch rest.first {
      case "]":
        rest.removeFirst()
        return .list(values)
      case ",": rest.removeFirst()
      default:
        let before = rest.startIndex
        values.append(takeValue())
        // Nothing that can be read: the rest of the file is left as it is.
        if rest.startIndex == before { return .list(values) }
      }
    }
    return .list(values)
  }
}
