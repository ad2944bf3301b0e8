/// `_redirects` of a built site: earlier paths, percent-encoded, and where they lead now.
struct RedirectsFile: Sendable {
  private var targets: [String: (path: String, status: Int)] = [:]

  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) where line.first != "#" {
      let parts = line.split(separator: " ")
      // Within the site alone, whatever stands there.
      guard parts.count >= 2, parts[1].hasPrefix("/"), !parts[1].hasPrefix("//"), !parts[1].contains("\\")
      else { continue }
      let status = parts.count > 2 ? Int(parts[2]) ?? 301 : 301
      guard (301...308).contains(status) else { continue }
      if targets[String(parts[0])] == nil { targets[String(parts[0])] = (String(parts[1]), status) }
    }
  }

  func target(of path: String) -> (path: String, status: Int)? { targets[path] }
}
