/// Hugo's shortcodes, translated to Markdown.
enum Shortcodes {
  /// The text with known shortcodes translated, and every shortcode with whether it was kept as code.
  static func rewritten(_ text: String) -> (text: String, changes: [(code: String, isKept: Bool)]) {
    var output = ""
    var changes: [(code: String, isKept: Bool)] = []
    var rest = text[...]
    while let open = rest.ranges(of: "{{").first {
      output += rest[..<open.lowerBound]
      rest = rest[open.lowerBound...]
      guard let mark = rest.dropFirst(2).first, mark == "<" || mark == "%",
        let close = rest.ranges(of: mark == "<" ? ">}}" : "%}}").first
      else {
        output += "{{"
        rest = rest.dropFirst(2)
        continue
      }
      let code = rest[..<close.upperBound]
      rest = rest[close.upperBound...]
      let inside = String(code.dropFirst(3).dropLast(3)).collapsed
      if let markdown = markdown(for: inside) {
        output += markdown
        changes.append((String(code), false))
      } else {
        // A shortcode is no HTML and no emphasis, whatever it looks like.
        output += "`\(code)`"
        changes.append((String(code), true))
      }
    }
    return (output + rest, changes)
  }

  private static func markdown(for code: String) -> String? {
    var words = Arguments(code)
    guard let name = words.next()?.value else { return nil }
    var named: [String: String] = [:]
    var positional: [String] = []
    while let word = words.next() {
      if let key = word.key { named[key] = word.value } else { positional.append(word.value) }
    }
    switch name {
    case "figure":
      guard let source = named["src"] else { return nil }
      let caption = [named["title"], named["caption"], named["attr"].map { "Foto: \($0)" }].compactMap(\.self)
        .joined(separator: " ")
      let title = caption.isEmpty ? "" : " \"\(caption.replacing("\"", with: "\\\""))\""
      let picture = "![\(named["alt"] ?? "")](<\(source)>\(title))"
      return named["link"].map { "[\(picture)](<\($0)>)" } ?? picture
    case "youtube":
      guard let id = named["id"] ?? positional.first else { return nil }
      return "[\(named["title"] ?? "Film på YouTube")](https://www.youtube.com/watch?v=\(id))"
    case "vimeo":
      guard let id = named["id"] ?? positional.first else { return nil }
      return "[\(named["title"] ?? "Film på Vimeo")](https://vimeo.com/\(id))"
    case "ref", "relref":
      return named["path"] ?? positional.first
    default: return nil
    }
  }

  /// The arguments of a shortcode, some of them `key="value"`.
  private struct Arguments {
    private var rest: Substring

    init(_ text: String) { rest = text[...] }

    mutating func next() -> (key: String?, value: String)? {
      rest = rest.drop(while: \.isWhitespace)
      if rest.isEmpty { return nil }
      let word = rest.prefix { $0.isLetter || $0 == "-" || $0 == "_" }
      if !word.isEmpty, rest[word.endIndex...].first == "=" {
        rest = rest[word.endIndex...].dropFirst()
        return (String(word), value())
      }
      return (nil, value())
    }

    private mutating func value() -> String {
      if let quote = rest.first, quote == "\"" || quote == "`" {
        let text = rest.dropFirst().prefix { $0 != quote }
        rest = rest[text.endIndex...].dropFirst()
        return String(text)
      }
      let text = rest.prefix { !$0.isWhitespace }
      rest = rest[text.endIndex...]
      return String(text)
    }
  }
}
