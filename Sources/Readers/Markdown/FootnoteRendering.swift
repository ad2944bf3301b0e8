internal import Text
internal import CCMarkGFM
internal import Diagnostics

/// The footnotes that have been written.
struct FootnoteCounts {
  /// True when the text has notes, and the library reads them.
  var areRead = false
  /// Notes of the page so far.
  fileprivate var count = 0
  /// Notes of the texts before this one: the library numbers those of each from 1.
  fileprivate var before = 0
  /// References to each note so far, by its number on the page.
  fileprivate var references: [Int: Int] = [:]
  /// Labels that have been reported to have no note.
  var missing: Set<String> = []

  mutating func beginText() { before = count }
}

extension DocumentReader {
  mutating func appendFootnoteReference(_ node: CMarkNode) {
    guard droppedElement == nil else { return }
    guard let own = Int(String(decoding: node.literal, as: UTF8.self)) else { return }
    let number = footnotes.before + own
    let occurrence = footnotes.references[number, default: 0] + 1
    footnotes.references[number] = occurrence
    html.append(
      "<sup class=\"footnote\"><a href=\"#s-fn-\(number)\" id=\"\(Self.referenceID(number, occurrence))\">")
    html.append(decimal: number)
    html.append("</a></sup>" as StaticString)
  }

  /// The library puts the definitions last in the document, in the order of their numbers.
  mutating func appendFootnote(_ node: CMarkNode, depth: Int) {
    footnotes.count += 1
    if footnotes.count == footnotes.before + 1 {
      let start = footnotes.before == 0 ? "" : " start=\"\(footnotes.count)\""
      html.append("<section class=\"footnotes\"><ol\(start)>\n")
    }
    html.append("<li id=\"s-fn-\(footnotes.count)\">\n")
    var lastStart = html.count
    for child in node.children {
      if child.pointer != node.firstChild?.pointer { html.append(UInt8(ascii: "\n")) }
      lastStart = html.count
      appendBlock(child, depth: depth + 1)
    }
    let isReopened = reopenParagraph(since: lastStart)
    appendBackLinks()
    html.append(isReopened ? "</p>\n</li>" : "\n</li>" as StaticString)
  }

  mutating func closeFootnotes() {
    guard footnotes.count > footnotes.before else { return }
    let start = html.count
    html.append("</ol></section>\n" as StaticString)
    document.blocks.append(Block(content: .other, line: source.firstLine, html: ByteSpan(start, html.count)))
  }

  private mutating func appendBackLinks() {
    for occurrence in 1...max(1, footnotes.references[footnotes.count, default: 1]) {
      html.append(
        " <a href=\"#\(Self.referenceID(footnotes.count, occurrence))\" class=\"back\" aria-label=\"")
      html.appendEscaped(options.labels.backToText)
      html.append("\">↩</a>" as StaticString)
    }
  }

  private static func referenceID(_ number: Int, _ occurrence: Int) -> String {
    occurrence == 1 ? "s-fnref-\(number)" : "s-fnref-\(number)-\(occurrence)"
  }

  /// Reports footnotes without a reference, which the library drops, words and all.
  mutating func reportUnusedFootnotes(in tree: borrowing CMarkDocument) {
    // The tree keeps no labels, but it keeps the lines of the definitions that are left.
    var used: Set<Int> = []
    for block in tree.root.children where block.type == CMARK_NODE_FOOTNOTE_DEFINITION {
      used.insert(block.startLine)
    }
    var isInFence = false
    for (index, line) in source.body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
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
          file: file.path, line: source.firstLine + index, column: line.count - content.count + 1)
        document.diagnostics.append(.unusedFootnote(label, at: location))
      }
    }
  }
}
