/// A document's text, without its markup.
extension [PandocInline] {
  /// A line break as `\n`; footnotes left out.
  var plainText: String {
    var text = ""
    for inline in self { inline.append(to: &text) }
    return text
  }

  /// On one line, without white space at either end.
  var trimmedText: String { plainText.collapsed }
}

extension PandocInline {
  fileprivate func append(to text: inout String) {
    switch self {
    case .text(let words), .code(let words), .math(let words): text += words
    case .space, .softBreak: text += " "
    case .lineBreak: text += "\n"
    case .quoted(let isSingle, let content):
      text += (isSingle ? "‘" : "«") + content.plainText + (isSingle ? "’" : "»")
    case .emphasis(let content), .strong(let content), .struck(let content), .superscript(let content),
      .subscript(let content), .plainStyle(let content), .link(let content, _, _), .span(_, let content):
      text += content.plainText
    case .raw(let format, let raw) where format == "html" && raw.lowercased().hasPrefix("<br"): text += "\n"
    case .image, .raw, .note: break
    }
  }
}

extension [PandocBlock] {
  /// A paragraph, an item or a row a line.
  var plainText: String { map(\.plainText).filter { !$0.isEmpty }.joined(separator: "\n") }

  var trimmedText: String { plainText.collapsed }

  /// True when none of it is visible.
  var isBlank: Bool { trimmedText.isEmpty && !contains(where: \.showsPicture) }
}

extension PandocBlock {
  var plainText: String {
    switch self {
    case .plain(let inlines), .paragraph(let inlines), .heading(_, _, let inlines): return inlines.plainText
    case .lines(let lines): return lines.map(\.plainText).joined(separator: "\n")
    case .code(let text, _): return text
    case .raw, .rule: return ""
    case .quote(let blocks), .division(_, let blocks): return blocks.plainText
    case .ordered(_, let items), .bullets(let items):
      return items.map(\.plainText).joined(separator: "\n")
    case .definitions(let entries):
      return entries.map { entry in
        ([entry.term.plainText] + entry.meanings.map(\.plainText)).joined(separator: "\n")
      }.joined(separator: "\n")
    case .table(let table):
      return (table.header + table.body).map { row in
        row.cells.map(\.blocks.plainText).joined(separator: " ")
      }.joined(separator: "\n")
    }
  }

  var inlines: [PandocInline]? {
    switch self {
    case .plain(let inlines), .paragraph(let inlines), .heading(_, _, let inlines): inlines
    default: nil
    }
  }

  fileprivate var showsPicture: Bool {
    switch self {
    case .table, .rule: true
    default: inlines?.contains(where: \.isPicture) ?? false
    }
  }
}

extension PandocInline {
  var isPicture: Bool {
    switch self {
    case .image: true
    case .emphasis(let content), .strong(let content), .link(let content, _, _), .span(_, let content),
      .plainStyle(let content):
      content.contains(where: \.isPicture)
    default: false
    }
  }
}

extension StringProtocol {
  /// Trimmed, with one space for every run of white space, and without invisible characters.
  var collapsed: String {
    var words = String.UnicodeScalarView()
    for scalar in unicodeScalars where scalar != "\u{200B}" && scalar != "\u{FEFF}" && scalar != "\u{AD}" {
      if !scalar.properties.isWhitespace {
        words.append(scalar)
      } else if let last = words.last, last != " " {
        words.append(" ")
      }
    }
    if words.last == " " { words.removeLast() }
    return String(words)
  }

  /// The text's letters and digits, in lower case, which two spellings of the same words share.
  var lettersFolded: String {
    String(
      String.UnicodeScalarView(
        lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    )
  }
}
