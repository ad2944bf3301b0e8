/// `_headers` of a built site: what is sent with which paths.
struct HeadersFile: Sendable {
  private struct Rule {
    let pattern: PathPattern
    var headers: [(name: String, value: String)]
  }

  private let rules: [Rule]

  init(_ text: String) {
    var rules: [Rule] = []
    for line in text.split(whereSeparator: \.isNewline) {
      if line.first == "#" { continue }
      guard line.first == " " || line.first == "\t" else {
        rules.append(Rule(pattern: PathPattern(String(line)), headers: []))
        continue
      }
      guard let colon = line.firstIndex(of: ":"), !rules.isEmpty else { continue }
      let name = line[..<colon].filter { $0 != " " && $0 != "\t" }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      rules[rules.count - 1].headers.append((name: name, value: String(value)))
    }
    self.rules = rules
  }

  /// A later rule's header replaces an earlier one's.
  func headers(of path: String) -> [(name: String, value: String)] {
    var headers: [(name: String, value: String)] = []
    for rule in rules where rule.pattern.matches(path) {
      for header in rule.headers {
        headers.removeAll { $0.name.lowercased() == header.name.lowercased() }
        headers.append(header)
      }
    }
    return headers
  }
}

/// `/s/*`, or a path as it is.
private struct PathPattern: Sendable {
  private let text: String
  private let isPrefix: Bool

  init(_ text: String) {
    isPrefix = text.hasSuffix("*")
    self.text = isPrefix ? String(text.dropLast()) : text
  }

  func matches(_ path: String) -> Bool { isPrefix ? path.hasPrefix(text) : path == text }
}
