internal import CCMarkGFM
internal import Diagnostics
internal import Text

extension DocumentReader {
  /// Writes a block that stands inside another, or one of a kind without a case of its own.
  mutating func appendBlock(_ node: CMarkNode, depth: Int) {
    guard depth <= Self.deepestBlock else { return reportTooDeep(node) }
    switch node.type {
    case CMARK_NODE_PARAGRAPH: _ = appendParagraph(node)
    case CMARK_NODE_HEADING: _ = appendHeading(node)
    case CMARK_NODE_LIST: _ = appendList(node, depth: depth)
    case CMARK_NODE_BLOCK_QUOTE:
      html.append("<blockquote>\n" as StaticString)
      appendBlocks(of: node, depth: depth + 1)
      html.append("</blockquote>" as StaticString)
    case CMARK_NODE_CODE_BLOCK: appendCode(node)
    case CMARK_NODE_HTML_BLOCK: appendHTMLBlock(node)
    case CMARK_NODE_THEMATIC_BREAK: html.append("<hr>" as StaticString)
    case CMARK_NODE_FOOTNOTE_DEFINITION: appendFootnote(node, depth: depth)
    case types.table: _ = appendTable(node)
    default: appendBlocks(of: node, depth: depth + 1)
    }
  }

  mutating func reportTooDeep(_ node: CMarkNode) {
    let location = SourceLocation(file: file.path, line: fileLine(of: node))
    document.diagnostics.append(.nestedTooDeep(at: location))
  }

  private mutating func appendBlocks(of node: CMarkNode, depth: Int) {
    for child in node.children {
      appendBlock(child, depth: depth)
      html.append(UInt8(ascii: "\n"))
    }
  }

  mutating func appendHeading(_ node: CMarkNode) -> Heading {
    let line = fileLine(of: node)
    let level = node.headingLevel
    let shown = min(level + document.headingShift, 6)
    if shown > lastLevel + 1 {
      document.diagnostics.append(
        .skippedHeadingLevel(level, at: SourceLocation(file: file.path, line: line)))
    }
    lastLevel = shown

    // The id is known only when the text is, so the content is written first and moved behind the tag.
    let start = html.count
    let firstHole = document.holes.count
    let textStart = text.count
    let attributes = TrailingAttributes.take(from: node)
    appendInlines(of: node, line: line, depth: 0)
    let textSpan = ByteSpan(textStart, text.count)
    reportLooseHeading(node, text: textSpan)
    let id = headingIdentifier(attributes.id, text: textSpan, line: line)
    var tag = UTF8Buffer()
    tag.append("<h" as StaticString)
    tag.append(decimal: shown)
    tag.append(" id=\"" as StaticString)
    tag.appendEscaped(id)
    tag.append("\">" as StaticString)
    html.replace(start..<start, with: tag)
    moveHoles(from: firstHole, by: tag.count)
    let contentSpan = ByteSpan(start + tag.count, html.count)
    html.append("</h" as StaticString)
    html.append(decimal: shown)
    html.append(UInt8(ascii: ">"))
    return Heading(level: level, text: textSpan, content: contentSpan, id: id)
  }

  private mutating func headingIdentifier(_ typed: String?, text span: ByteSpan, line: Int) -> String {
    if let typed {
      claim(typed, line: line)
      return typed
    }
    return document.anchors.unique(slug(of: span) ?? "del")
  }

  private func slug(of span: ByteSpan) -> String? {
    var slug = UTF8Buffer(reserving: span.range.count)
    let isSlug = text.withBytes(in: span.range) { Slug.append($0, to: &slug) }
    return isSlug ? slug.withBytes { String(decoding: $0, as: UTF8.self) } : nil
  }

  /// Takes an id somebody typed; reports one that is in use or belongs to the theme.
  mutating func claim(_ id: String, line: Int) {
    let location = locate(id, inBlockAtLine: line)
    if id.hasPrefix(AnchorRegistry.themePrefix) {
      document.diagnostics.append(.themeIdentifier(id, at: location))
    } else if !document.anchors.claim(id) {
      document.diagnostics.append(.duplicateIdentifier(id, at: location))
    }
  }

  /// Writes a start tag up to its `>`, with the id that was typed at the end of the element.
  mutating func appendStartTag(_ name: StaticString, id: String?) {
    html.append(UInt8(ascii: "<"))
    html.append(name)
    guard let id else { return }
    html.append(" id=\"" as StaticString)
    html.appendEscaped(id)
    html.append(UInt8(ascii: "\""))
    document.otherAnchors.append(id)
  }

  /// Writes a paragraph, or a figure when it is one picture alone.
  ///
  /// - Returns: its plain text.
  mutating func appendParagraph(_ node: CMarkNode) -> ByteSpan {
    let line = fileLine(of: node)
    let textStart = text.count
    if let only = node.firstChild, only.next == nil, only.type == CMARK_NODE_IMAGE {
      appendFigure(only, line: line)
    } else {
      let start = written
      let isSpeech = node.firstChild.map { $0.beginsSpeech } ?? false
      html.append(isSpeech ? "<p class=\"speech\">" : "<p>" as StaticString)
      let contentStart = html.count
      appendInlines(of: node, line: line, depth: 0, splitsSpeech: true)
      if html.count == contentStart {
        // Nothing is left of a paragraph that was only a removed comment or tag.
        takeBack(to: start)
      } else {
        html.append("</p>" as StaticString)
      }
      if text.count > textStart { reportLooseBlock(node, textStart: textStart) }
    }
    return ByteSpan(textStart, text.count)
  }

  private mutating func appendCode(_ node: CMarkNode) {
    html.append("<pre tabindex=\"0\"><code" as StaticString)
    let language = node.fenceInfo.prefix { $0 != UInt8(ascii: " ") }
    if !language.isEmpty {
      html.append(" class=\"language-" as StaticString)
      html.appendEscaped(UnsafeBufferPointer(rebasing: language))
      html.append(UInt8(ascii: "\""))
    }
    html.append(UInt8(ascii: ">"))
    html.appendEscapedText(node.literal)
    html.append("</code></pre>" as StaticString)
    reportLooseCode(node)
  }
}
