internal import Keys

/// A page's front matter under construction: each key once, in the order of the table of keys.
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

  /// The lines of YAML between their `---`.
  var lines: [String] {
    var lines = ["---"]
    for key in Self.order {
      guard let value = values[key] else { continue }
      lines += YAMLLines.lines(of: key.definition.name, value, indent: "")
    }
    if !extra.isEmpty {
      lines += YAMLLines.lines(of: FrontMatterKey.extra.definition.name, .map(extra), indent: "")
    }
    return lines + ["---"]
  }

  private static let order: [FrontMatterKey] =
    [
      .title, .kind,
    ] + FrontMatterKey.allCases.filter { ![.title, .kind, .extra].contains($0) }
}

/// Keys and values as lines of YAML.
enum YAMLLines {
  static func lines(of key: String, _ value: HeadValue, indent: String) -> [String] {
    let name = indent + YAMLScalar(key, at: .item).line + ":"
    switch value {
    case .text(let text): return ["\(name) \(YAMLScalar(text, at: .item).line)"]
    case .bool(let isTrue): return ["\(name) \(isTrue ? "ja" : "nei")"]
    case .list(let values):
      if values.isEmpty { return ["\(name) []"] }
      let texts = values.compactMap(\.text)
      if texts.count == values.count, texts.joined().count < 60 {
        return ["\(name) [\(texts.map { YAMLScalar($0, at: .flow).line }.joined(separator: ", "))]"]
      }
      return [name]
        + values.flatMap { value -> [String] in
          switch value {
          case .text(let text): return ["\(indent)  - \(YAMLScalar(text, at: .item).line)"]
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
      return ["\(indent)  - \(YAMLScalar(value.text ?? "", at: .item).line)"]
    }
    var lines = entries.flatMap { Self.lines(of: $0.key, $0.value, indent: indent + "    ") }
    lines[0] = "\(indent)  - " + lines[0].dropFirst(indent.count + 4)
    return lines
  }
}
