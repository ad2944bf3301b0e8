internal import CCMarkGFM
internal import Diagnostics
internal import Text

extension DocumentReader {
  mutating func appendFootnoteReference(_ node: CMarkNode) {
    guard droppedElement == nil else { return }
    let digits = String(decoding: node.literal, as: UTF8.self)
    guard let number = Int(digits) else { return }
    let occurrence = footnoteReferences[number, default: 0] + 1
    footnoteReferences[number] = occurrence
    html.append(
      "<sup class=\"footnote\"><a href=\"#s-fn-\(number)\" id=\"\(Self.referenceID(number, occurrence))\">")
    html.append(digits)
    html.append("</a></sup>" as StaticString)
  }

  /// The library puts the definitions last in the document, in the order of their numbers.
  mutating func appendFootnote(_ node: CMarkNode, depth: Int) {
    footnoteCount += 1
    if footnoteCount == 1 { html.append("<section class=\"footnotes\"><ol>\n" as StaticString) }
    html.append("<li id=\"s-fn-\(footnoteCount)\">\n")
    for child in node.children {
      appendBlock(child, depth: depth + 1)
      if child.next == nil, child.type == CMARK_NODE_PARAGRAPH { html.removeLast("</p>".utf8.count) }
      if child.next == nil { appendBackLinks() }
      if child.next == nil, child.type == CMARK_NODE_PARAGRAPH { html.append("</p>" as StaticString) }
      html.append(UInt8(ascii: "\n"))
    }
    html.append("</li>" as StaticString)
  }

  mutating func closeFootnotes() {
    guard footnoteCount > 0 else { return }
    let start = html.count
    html.append("</ol></section>\n" as StaticString)
    document.blocks.append(Block(content: .other, line: firstLine, html: ByteSpan(start, html.count)))
  }

  private mutating func appendBackLinks() {
    for occurrence in 1...max(1, footnoteReferences[footnoteCount, default: 1]) {
      html.append(" <a href=\"#\(Self.referenceID(footnoteCount, occurrence))\" class=\"back\" aria-label=\"")
      html.appendEscaped(options.labels.backToText)
      html.append("\">↩</a>" as StaticString)
    }
  }

  private static func referenceID(_ number: Int, _ occurrence: Int) -> String {
    occurrence == 1 ? "s-fnref-\(number)" : "s-fnref-\(number)-\(occurrence)"
  }

  /// The library drops a footnote that nothing refers to, words and all; the editor must hear of it.
  mutating func reportUnusedFootnotes(in tree: borrowing CMarkDocument) {
    // The tree keeps no labels, but it keeps the lines of the definitions that are left.
    var used: Set<Int> = []
    for block in tree.root.children where block.type == CMARK_NODE_FOOTNOTE_DEFINITION {
      used.insert(block.startLine)
    }
    var isInFence = false
    for (index, line) in body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    {
      let content = line.drop { $0 == UInt8(ascii: " ") }
      if content.starts(with: "```".utf8) || content.starts(with: "~~~".utf8) { isInFence.toggle() }
      guard !isInFence, content.starts(with: "[^".utf8), line.count - content.count < 4,
        let end = content.firstIndex(of: UInt8(ascii: "]")),
        content[end...].dropFirst().first == UInt8(ascii: ":")
      else { continue }
      let label = String(decoding: content[(content.startIndex + 2)..<end], as: UTF8.self)
      if !label.isEmpty, !used.contains(index + 1) {
        let location = SourceLocation(
          file: file.path, line: firstLine + index, column: line.count - content.count + 1)
        document.diagnostics.append(.unusedFootnote(label, at: location))
      }
    }
  }
}
