/// `_headers` of a built site: what is sent with which paths.
struct HeaderRules: Sendable {
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

  /// A later rule's header takes the place of an earlier one's.
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

/// `_redirects` of a built site: earlier paths, percent-encoded, and where they lead now.
struct RedirectRules: Sendable {
  private var targets: [String: (path: String, status: Int)] = [:]

  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) where line.first != "#" {
      let parts = line.split(separator: " ")
      // Within the site alone, whatever stands there.
      guard parts.count >= 2, parts[1].hasPrefix("/"), !parts[1].hasPrefix("//"), !parts[1].contains("\\")
      else {
        continue
      }
      let status = parts.count > 2 ? Int(parts[2]) ?? 301 : 301
      guard (301...308).contains(status) else { continue }
      if targets[String(parts[0])] == nil { targets[String(parts[0])] = (String(parts[1]), status) }
    }
  }

  func target(of path: String) -> (path: String, status: Int)? { targets[path] }
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
