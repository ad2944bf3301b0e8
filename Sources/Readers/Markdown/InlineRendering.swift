internal import CCMarkGFM
internal import Diagnostics
internal import Text

extension CMarkNode {
  /// Text that begins with an en dash and a space: somebody speaks.
  var beginsSpeech: Bool {
    guard type == CMARK_NODE_TEXT else { return false }
    let text = literal
    guard text.count >= 3, text[0] == 0xE2, text[1] == 0x80, text[2] == 0x93 else { return false }
    return text.count == 3 || text[3] == UInt8(ascii: " ")
  }
}

/// What stands in a heading or a cell.
enum Inlines {
  case nodes(below: CMarkNode)
  /// Words in the bytes, see ``PlainBlocks``.
  case words(Range<Int>)
}

extension DocumentReader {
  mutating func append(_ content: Inlines, line: Int) {
    switch content {
    case .nodes(let node): appendInlines(of: node, line: line, depth: 0)
    case .words(let range): appendWords(in: range)
    }
  }

  /// Writes what stands in a paragraph, a heading or a cell, as HTML and as plain text.
  ///
  /// - Parameters:
  ///   - line: the line of the block, in the whole file.
  ///   - splitsSpeech: a line beginning with `– ` begins a paragraph of its own.
  mutating func appendInlines(of node: CMarkNode, line: Int, depth: Int, splitsSpeech: Bool = false) {
    for child in node.children {
      switch child.type {
      case CMARK_NODE_TEXT:
        appendText(child.literal)
        if droppedElement == nil { reportLooseMarks(in: child.literal, line: line) }
      case CMARK_NODE_SOFTBREAK:
        if splitsSpeech, droppedElement == nil, let next = child.next, next.beginsSpeech {
          html.append("</p>\n<p class=\"speech\">" as StaticString)
        } else {
          html.append(UInt8(ascii: "\n"))
        }
        text.append(UInt8(ascii: " "))
      case CMARK_NODE_LINEBREAK: appendLineBreak()
      case CMARK_NODE_CODE: appendCodeSpan(child)
      case CMARK_NODE_HTML_INLINE: appendInlineHTML(child, line: line)
      case CMARK_NODE_EMPH: appendElement("em", child, line: line, depth: depth)
      case CMARK_NODE_STRONG: appendElement("strong", child, line: line, depth: depth)
      case types.strikethrough: appendElement("del", child, line: line, depth: depth)
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

  mutating func appendLineBreak() {
    guard droppedElement == nil else { return }
    html.append("<br>\n" as StaticString)
    text.append(UInt8(ascii: "\n"))
  }

  private mutating func appendCodeSpan(_ node: CMarkNode) {
    guard droppedElement == nil else { return }
    html.append("<code>" as StaticString)
    html.appendEscapedText(node.literal)
    html.append("</code>" as StaticString)
    text.append(node.literal)
  }

  private mutating func appendElement(_ name: StaticString, _ node: CMarkNode, line: Int, depth: Int) {
    // So deep that nobody means it, the words stay and the emphasis goes.
    guard depth < Self.deepestInline else { return appendText(of: node) }
    html.append(UInt8(ascii: "<"))
    html.append(name)
    html.append(UInt8(ascii: ">"))
    appendInlines(of: node, line: line, depth: depth + 1)
    html.append("</" as StaticString)
    html.append(name)
    html.append(UInt8(ascii: ">"))
  }

  /// The text below a node, however deep, without a call for each level.
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
