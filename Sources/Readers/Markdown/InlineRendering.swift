internal import Text
internal import CCMarkGFM

extension CMarkNode {
  /// True for text that begins with an en dash and a space: somebody speaks.
  var beginsSpeech: Bool {
    guard type == CMARK_NODE_TEXT else { return false }
    let text = literal
    guard text.count >= 3, text[0] == 0xE2, text[1] == 0x80, text[2] == 0x93 else { return false }
    return text.count == 3 || text[3] == UInt8(ascii: " ")
  }
}

extension DocumentReader {
  /// Writes the inlines of a paragraph, a heading or a cell, as HTML and as plain text.
  ///
  /// - Parameters:
  ///   - line: the 1-based line of the block, in the whole file.
  ///   - splitsSpeech: true to begin a paragraph of its own at a line that begins with `– `.
  mutating func appendInlines(of node: CMarkNode, line: Int, depth: Int, splitsSpeech: Bool = false) {
    var pairs: PairedTags?
    for child in node.children {
      switch child.type {
      case CMARK_NODE_TEXT:
        appendText(child.literal)
        if droppedElement == nil { reportLooseMarks(in: child.literal, line: line) }
      case CMARK_NODE_SOFTBREAK:
        let isInPair = pairs?.hasOpen ?? false
        appendSoftBreak(beforeSpeech: splitsSpeech && !isInPair && child.next?.beginsSpeech == true)
      case CMARK_NODE_LINEBREAK: appendLineBreak()
      case CMARK_NODE_CODE: appendCodeSpan(child)
      case CMARK_NODE_HTML_INLINE: appendInlineHTML(child, below: node, line: line, pairs: &pairs)
      case CMARK_NODE_EMPH: appendElement("em", child, line: line, depth: depth)
      case CMARK_NODE_STRONG: appendElement("strong", child, line: line, depth: depth)
      case types.strikethrough: appendStruck(child, line: line, depth: depth)
      case CMARK_NODE_LINK: appendLink(child, line: line, depth: depth)
      case CMARK_NODE_IMAGE: appendImage(child, line: line)
      case CMARK_NODE_FOOTNOTE_REFERENCE: appendFootnoteReference(child)
      default: appendInlines(of: child, line: line, depth: depth + 1)
      }
    }
    // An element that is being left out ends with its block at the latest.
    if depth == 0, let dropped = droppedElement {
      droppedElement = nil
      document.diagnostics.append(.unclosedElement(dropped.name, at: dropped.location))
    }
  }

  mutating func appendText(_ literal: UnsafeBufferPointer<UInt8>) {
    guard droppedElement == nil else { return }
    text.append(literal)
    if options.hyphenation.isEmpty {
      html.appendEscapedText(literal)
    } else {
      var hyphenated = options.hyphenation.hyphenated(String(decoding: literal, as: UTF8.self))
      hyphenated.withUTF8 { html.appendEscapedText($0) }
    }
  }

  private mutating func appendSoftBreak(beforeSpeech: Bool) {
    guard droppedElement == nil else { return }
    html.append(beforeSpeech ? "</p>\n<p class=\"speech\">" : "\n" as StaticString)
    text.append(UInt8(ascii: " "))
  }

  private mutating func appendLineBreak() {
    guard droppedElement == nil else { return }
    html.append("<br>\n" as StaticString)
    text.append(UInt8(ascii: "\n"))
  }

  private mutating func appendStruck(_ node: CMarkNode, line: Int, depth: Int) {
    let start = text.count
    appendElement("del", node, line: line, depth: depth)
    if text.count > start { document.struck.append(ByteSpan(start, text.count)) }
  }

  private mutating func appendCodeSpan(_ node: CMarkNode) {
    guard droppedElement == nil else { return }
    html.append("<code>" as StaticString)
    html.appendEscapedText(node.literal)
    html.append("</code>" as StaticString)
    text.append(node.literal)
  }

  /// Writes an element, or nothing when it has no content: all of it may have been a removed tag.
  private mutating func appendElement(_ name: StaticString, _ node: CMarkNode, line: Int, depth: Int) {
    // Below this depth the words stay and the emphasis goes.
    guard depth < Self.deepestInline else { return appendText(of: node) }
    let start = written
    html.append(UInt8(ascii: "<"))
    html.append(name)
    html.append(UInt8(ascii: ">"))
    let contentStart = html.count
    appendInlines(of: node, line: line, depth: depth + 1)
    if html.count == contentStart { return takeBack(to: start) }
    html.append("</" as StaticString)
    html.append(name)
    html.append(UInt8(ascii: ">"))
  }

  /// Appends the text below a node, however deep, without recursion.
  private mutating func appendText(of node: CMarkNode) {
    var stack = Array(node.children.reversed())
    while let next = stack.popLast() {
      switch next.type {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: appendText(next.literal)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: appendSpace()
      default: stack.append(contentsOf: next.children.reversed())
      }
    }
  }

  private mutating func appendSpace() {
    guard droppedElement == nil else { return }
    html.append(UInt8(ascii: " "))
    text.append(UInt8(ascii: " "))
  }
}
