internal import Keys
internal import Diagnostics
internal import Programme

/// A page's front matter while it is gathered: each key once, in the order of the table of keys.
struct PageHead {
  private var values: [FrontMatterKey: HeadValue] = [:]
  private var extra: [HeadEntry] = []

  subscript(key: FrontMatterKey) -> HeadValue? {
    get { values[key] }
    set { values[key] = newValue }
  }

  mutating func addExtra(_ entry: HeadEntry) {
    if !extra.contains(where: { $0.key == entry.key }) { extra.append(entry) }
  }

  /// With the marks round it.
  var lines: [String] {
    var lines = ["---"]
    for key in Self.order {
      guard let value = values[key] else { continue }
      lines += YAMLText.lines(of: key.definition.name, value, indent: "")
    }
    if !extra.isEmpty {
      lines += YAMLText.lines(of: FrontMatterKey.extra.definition.name, .map(extra), indent: "")
    }
    return lines + ["---"]
  }

  private static let order: [FrontMatterKey] =
    [
      .title, .kind,
    ] + FrontMatterKey.allCases.filter { ![.title, .kind, .extra].contains($0) }
}

/// Values as YAML has them.
enum YAMLText {
  static func lines(of key: String, _ value: HeadValue, indent: String) -> [String] {
    let name = indent + scalar(key) + ":"
    switch value {
    case .text(let text): return ["\(name) \(scalar(text))"]
    case .bool(let isTrue): return ["\(name) \(isTrue ? "ja" : "nei")"]
    case .list(let values):
      if values.isEmpty { return ["\(name) []"] }
      let texts = values.compactMap(\.text)
      if texts.count == values.count, texts.joined().count < 60 {
        return ["\(name) [\(texts.map { scalar($0, isInList: true) }.joined(separator: ", "))]"]
      }
      return [name]
        + values.flatMap { value -> [String] in
          switch value {
          case .text(let text): return ["\(indent)  - \(scalar(text))"]
          case .bool(let isTrue): return ["\(indent)  - \(isTrue ? "ja" : "nei")"]
          case .list(let inner): return inner.flatMap { item(of: $0, indent: indent) }
          case .map: return item(of: value, indent: indent)
          }
        }
    case .map(let entries):
      if entries.isEmpty { return ["\(name) {}"] }
      return [name] + entries.flatMap { lines(of: $0.key, $0.value, indent: indent + "  ") }
    }
  }

  private static func item(of value: HeadValue, indent: String) -> [String] {
    guard case .map(let entries) = value, !entries.isEmpty else {
      return ["\(indent)  - \(scalar(value.text ?? ""))"]
    }
    var lines = entries.flatMap { Self.lines(of: $0.key, $0.value, indent: indent + "    ") }
    lines[0] = "\(indent)  - " + lines[0].dropFirst(indent.count + 4)
    return lines
  }

  /// Without quotes where none are needed.
  static func scalar(_ text: String, isInList: Bool = false) -> String {
    guard let first = text.first, let last = text.last else { return "\"\"" }
    let startsPlain = first.isLetter || first.isNumber || first == "/"
    let marks = isInList ? "[]{},\"" : ""
    let isPlain =
      startsPlain && last != " " && last != ":" && !text.contains(": ") && !text.contains(" #")
      && !text.contains { $0.isNewline || $0 == "\t" || marks.contains($0) }
      && !["~", "null", "true", "false", "yes", "no", "on", "off"].contains(text.lowercased())
    if isPlain { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
