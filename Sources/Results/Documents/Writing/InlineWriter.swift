internal import Diagnostics
internal import Text

/// Writes the text of one paragraph, heading or cell.
struct InlineWriter {
  enum Place { case paragraph, heading, cell }

  let place: Place
  var page: PageDraft
  /// Indices of the notes added while writing.
  private(set) var noted: [Int] = []
  let documentPlace: DocumentPlace?

  init(_ place: Place, page: PageDraft, at documentPlace: DocumentPlace?) {
    (self.place, self.page, self.documentPlace) = (place, page, documentPlace)
  }

  mutating func text(_ inlines: [PandocInline]) -> String {
    let inlines = InlineTidying.tidied(inlines)
    var output = ""
    for (index, inline) in inlines.enumerated() {
      let before = output.last
      let after = index + 1 < inlines.count ? [inlines[index + 1]].plainText.first : nil
      output += write(inline, before: before, after: after)
    }
    return output
  }

  private mutating func write(_ inline: PandocInline, before: Character?, after: Character?) -> String {
    switch inline {
    case .text(let words): return MarkdownEscaping.escaped(words, in: place == .cell ? .cell : .text)
    case .space, .softBreak: return " "
    case .lineBreak: return lineBreak
    case .emphasis(let content): return marked("*", content, before: before, after: after)
    case .strong(let content): return marked("**", content, before: before, after: after)
    case .struck(let content): return marked("~~", content, before: before, after: after)
    case .superscript(let content): return "<sup>\(text(content))</sup>"
    case .subscript(let content): return "<sub>\(text(content))</sub>"
    case .plainStyle(let content), .span(_, let content): return text(content)
    case .quoted(let isSingle, let content):
      return (isSingle ? "‘" : "«") + text(content) + (isSingle ? "’" : "»")
    case .code(let code), .math(let code): return Self.code(code, inCell: place == .cell)
    case .raw(let format, let raw): return write(raw: raw, format: format)
    case .link(let content, let target, _): return link(content, to: target)
    case .image(let alt, let source, let title): return picture(alt, source, title)
    case .note(let blocks):
      page.footnotes.append(blocks)
      return "[^\(page.footnotes.count)]"
    }
  }

  private var lineBreak: String {
    switch place {
    case .paragraph: "\\\n"
    case .heading: " "
    case .cell: "<br>"
    }
  }

  /// Puts marks round a text, with spaces and stops that would keep the marks from being read outside them.
  private mutating func marked(
    _ mark: String, _ content: [PandocInline], before: Character?, after: Character?
  ) -> String {
    let inside = text(content)
    let isWordy: (Character?) -> Bool = { $0?.isLetter == true || $0?.isNumber == true }
    var start = inside[...].prefix(while: \.isWhitespace)
    var core = inside[start.endIndex...]
    if isWordy(before), start.isEmpty {
      start = core.prefix { !isWordy($0) }
      core = inside[start.endIndex...]
    }
    var end = core.endIndex
    while end > core.startIndex {
      let last = core[core.index(before: end)]
      let goesOutside = last.isWhitespace || (isWordy(after) && !isWordy(last))
      guard goesOutside else { break }
      end = core.index(before: end)
    }
    let rest = core[end...]
    core = core[..<end]
    // Marks cannot enclose nothing, nor follow a backslash.
    guard !core.isEmpty, core.last != "\\" else { return inside }
    return start + mark + core + mark + rest
  }

  private static func code(_ code: String, inCell: Bool) -> String {
    let code = inCell ? code.replacing("|", with: "\\|") : code
    var fence = "`"
    while code.contains(fence) { fence += "`" }
    let isPadded = code.hasPrefix("`") || code.hasSuffix("`")
    let line = code.replacing("\n", with: " ")
    return isPadded ? "\(fence) \(line) \(fence)" : fence + line + fence
  }

  private mutating func write(raw: String, format: String) -> String {
    guard format == "html" else { return MarkdownEscaping.escaped(raw, in: place == .cell ? .cell : .text) }
    let name = raw.lowercased().drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter }
    switch name {
    case "br": return lineBreak
    case "sub", "sup": return raw.hasPrefix("</") ? "</\(name)>" : "<\(name)>"
    default:
      if !raw.hasPrefix("<!--") { say(.information, .droppedMarkup(raw)) }
      return ""
    }
  }

  private mutating func link(_ content: [PandocInline], to target: String) -> String {
    let shown = text(content)
    switch page.link(target) {
    case .text:
      say(.decision, .lostAnchor("\(content.trimmedText) → \(target)"))
      return shown
    case .address(let address):
      let words = content.trimmedText
      if words.isEmpty, !content.contains(where: \.isPicture) { return "" }
      if words == address, place != .cell || !address.contains("|") { return "<\(address)>" }
      if "mailto:" + words == address { return "<\(words)>" }
      return "[\(shown.replacing("]", with: "\\]"))](\(Self.destination(address, inCell: place == .cell)))"
    }
  }

  static func destination(_ address: String, inCell: Bool) -> String {
    let address = inCell ? address.replacing("|", with: "%7C") : address
    let isPlain = !address.contains { $0.isWhitespace || "()<>".contains($0) }
    return isPlain ? address : "<\(address.replacing("<", with: "%3C").replacing(">", with: "%3E"))>"
  }

  private mutating func picture(_ alt: [PandocInline], _ source: String, _ title: String) -> String {
    let words = alt.trimmedText
    switch page.picture(source, alt: words) {
    case .file(let name):
      var (shown, credit) = PictureCredit.split(words)
      var title = (title.hasPrefix("fig:") ? String(title.dropFirst(4)) : title).collapsed
      if let found = credit {
        title = title.isEmpty ? found : title.contains(found) ? title : "\(title) \(found)"
        say(.information, .splitCredit(name, found))
      } else {
        shown = words
      }
      if shown.isEmpty { say(.decision, .pictureWithoutAlt(name)) }
      let place: MarkdownEscaping.Place = place == .cell ? .cell : .linkText
      let text = MarkdownEscaping.escaped(shown, in: place).replacing("]", with: "\\]")
        .replacing("\\\\]", with: "\\]")
      let caption =
        title.isEmpty
        ? "" : " \"\(MarkdownEscaping.escaped(title, in: place).replacing("\"", with: "\\\""))\""
      return "![\(text)](\(name)\(caption))"
    case .remote(let address):
      say(.decision, .remotePicture(address))
      let label = words.isEmpty ? address : words
      return
        "[\(MarkdownEscaping.escaped(label, in: .linkText))](\(Self.destination(address, inCell: place == .cell)))"
    case .unusable(let name):
      say(.decision, .unusablePicture(name))
      return MarkdownEscaping.escaped(words, in: .text)
    case .missing(let name):
      say(.decision, .missingPicture(name))
      return MarkdownEscaping.escaped(words, in: .text)
    }
  }

  mutating func say(_ kind: ImportNote.Kind, _ message: LocalizedText) {
    noted.append(page.notes.add(kind, at: documentPlace, message))
  }
}

/// Joins inlines that a word processor split.
enum InlineTidying {
  static func tidied(_ inlines: [PandocInline]) -> [PandocInline] {
    var output: [PandocInline] = []
    for inline in inlines {
      switch (output.last, inline) {
      case (.text(let before)?, .text(let words)): output[output.count - 1] = .text(before + words)
      case (.text(let before)?, .space), (.text(let before)?, .softBreak):
        output[output.count - 1] = .text(before.hasSuffix(" ") ? before : before + " ")
      case (.strong(let before)?, .strong(let content)): output[output.count - 1] = .strong(before + content)
      case (.emphasis(let before)?, .emphasis(let content)):
        output[output.count - 1] = .emphasis(before + content)
      case (_, .space), (_, .softBreak): if !output.isEmpty { output.append(.text(" ")) }
      // An empty line, as at the end of a cell.
      case (nil, .lineBreak): continue
      case (_, .text(let words)): output.append(.text(words.replacing("\t", with: " ")))
      default: output.append(inline)
      }
    }
    while let last = output.last {
      if last == .lineBreak || last == .text(" ") {
        output.removeLast()
      } else if case .text(let words) = last, words.hasSuffix(" ") {
        output[output.count - 1] = .text(String(words.dropLast()))
      } else {
        break
      }
    }
    return output
  }
}
