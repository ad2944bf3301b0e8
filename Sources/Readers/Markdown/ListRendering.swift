internal import CCMarkGFM
internal import Text

extension DocumentReader {
  /// Writes a list. Its items are noted for a list at the top of the document only.
  mutating func appendList(_ node: CMarkNode, depth: Int) -> MarkdownList {
    var nested: [NestedItem] = []
    return appendList(node, depth: depth, listDepth: 0, nested: &nested)
  }

  private mutating func appendList(
    _ node: CMarkNode, depth: Int, listDepth: Int, nested: inout [NestedItem]
  ) -> MarkdownList {
    let isOrdered = node.isOrderedList
    let start = node.listStart
    if isOrdered {
      html.append("<ol" as StaticString)
      if start != 1 {
        html.append(" start=\"" as StaticString)
        html.append(decimal: start)
        html.append(UInt8(ascii: "\""))
      }
      html.append(">\n" as StaticString)
    } else {
      html.append("<ul>\n" as StaticString)
    }
    let isTight = node.isTightList
    var items: [ListItem] = []
    if listDepth == 0 { items.reserveCapacity(8) }
    for child in node.children {
      let item = appendItem(child, isTight: isTight, depth: depth, listDepth: listDepth)
      if listDepth == 0 {
        items.append(item)
      } else {
        nested.append(NestedItem(line: item.line, text: item.text, content: item.lead, depth: listDepth))
        nested += item.nested
      }
    }
    html.append(isOrdered ? "</ol>" : "</ul>" as StaticString)
    return MarkdownList(isOrdered: isOrdered, start: start, items: items)
  }

  private mutating func appendItem(_ node: CMarkNode, isTight: Bool, depth: Int, listDepth: Int) -> ListItem {
    let line = fileLine(of: node)
    let tagStart = html.count
    html.append("<li>" as StaticString)
    var contentStart = html.count
    if node.isTask { appendTaskMark(isChecked: node.isChecked) }
    var own = OwnText()
    var nested: [NestedItem] = []
    var attributes = ItemAttributes()
    var leadEnd: Int?
    var tailStart: Int?
    var isFirst = true
    guard depth <= Self.deepestBlock else {
      appendBlock(node, depth: depth)
      html.append("</li>\n" as StaticString)
      let empty = ByteSpan(text.count, text.count)
      return ListItem(
        line: line, text: empty, content: ByteSpan(contentStart, contentStart),
        lead: ByteSpan(contentStart, contentStart), tail: ByteSpan(contentStart, contentStart),
        attributes: attributes, nested: [])
    }
    for child in node.children {
      switch child.type {
      case CMARK_NODE_PARAGRAPH:
        let start = html.count
        let span = isTight ? appendTightParagraph(child) : appendParagraph(child)
        if isFirst { attributes = takeItemAttributes(text: span, htmlStart: start) }
        own.append(ByteSpan(Int(span.start), min(Int(span.end), text.count)))
      case CMARK_NODE_LIST:
        let isText = isFirst && child.isLoneNumber
        if leadEnd == nil, !isText { leadEnd = html.count }
        _ = appendList(child, depth: depth + 1, listDepth: listDepth + 1, nested: &nested)
        if isText, let text = takeOwnText(child, from: &nested) { own.append(text) }
        tailStart = html.count
      default:
        let start = text.count
        appendBlock(child, depth: depth + 1)
        own.append(ByteSpan(start, text.count))
      }
      isFirst = false
    }
    if let id = attributes.id {
      claim(id, line: line)
      var tag = UTF8Buffer()
      tag.append("<li id=\"" as StaticString)
      tag.appendEscaped(id)
      tag.append("\">" as StaticString)
      html.replace(tagStart..<tagStart + 4, with: tag)
      let shift = tag.count - 4
      moveHoles(from: tagStart, by: shift)
      nested = nested.map { $0.moved(by: shift) }
      contentStart += shift
      leadEnd = leadEnd.map { $0 + shift }
      tailStart = tailStart.map { $0 + shift }
    }
    let content = ByteSpan(contentStart, html.count)
    html.append("</li>\n" as StaticString)
    return ListItem(
      line: line, text: joined(own), content: content,
      lead: ByteSpan(contentStart, leadEnd ?? Int(content.end)),
      tail: ByteSpan(tailStart ?? Int(content.end), Int(content.end)), attributes: attributes, nested: nested)
  }

  /// Takes the text of a list that is one number and what it says, `1. mai`, for that of the item it stands in.
  private mutating func takeOwnText(_ list: CMarkNode, from nested: inout [NestedItem]) -> ByteSpan? {
    guard let inner = nested.first, !inner.text.isEmpty else { return nil }
    nested = nested.dropFirst().map { $0.raised() }
    let start = text.count
    text.append(decimal: list.listStart)
    text.append(list.isNumberedWithParenthesis ? ") " : ". " as StaticString)
    text.append(text.withBytes(in: inner.text.range) { Array($0) })
    return ByteSpan(start, text.count)
  }

  private mutating func appendTightParagraph(_ node: CMarkNode) -> ByteSpan {
    let start = text.count
    appendInlines(of: node, line: fileLine(of: node), depth: 0)
    return ByteSpan(start, text.count)
  }

  /// As for a heading; in a loose list the paragraph's end tag stands behind the braces.
  private mutating func takeItemAttributes(text span: ByteSpan, htmlStart: Int) -> ItemAttributes {
    guard mayEndInAttributes else { return ItemAttributes() }
    let endTag = Array("</p>".utf8)
    let isClosed = html.withBytes(in: htmlStart..<html.count) {
      $0.suffix(endTag.count).elementsEqual(endTag)
    }
    if isClosed { html.removeLast(endTag.count) }
    defer { if isClosed { html.append(endTag) } }
    return takeAttributes(textStart: Int(span.start), htmlStart: htmlStart)
  }

  /// One span for texts that nested items may stand between.
  private mutating func joined(_ own: OwnText) -> ByteSpan {
    guard let first = own.first else { return ByteSpan(text.count, text.count) }
    if own.others.isEmpty { return first }
    let start = text.count
    text.append(text.withBytes(in: first.range) { Array($0) })
    for span in own.others {
      text.append(UInt8(ascii: "\n"))
      text.append(text.withBytes(in: span.range) { Array($0) })
    }
    return ByteSpan(start, text.count)
  }

  private mutating func appendTaskMark(isChecked: Bool) {
    html.append("<span class=\"task\" role=\"img\" aria-label=\"" as StaticString)
    html.appendEscaped(isChecked ? options.labels.done : options.labels.notDone)
    html.append(isChecked ? "\">☑</span> " : "\">☐</span> " as StaticString)
  }
}

/// The paragraphs of an item, without those nested in it. Nearly every item has one.
private struct OwnText {
  private(set) var first: ByteSpan?
  private(set) var others: [ByteSpan] = []

  mutating func append(_ span: ByteSpan) {
    if span.isEmpty { return }
    if first == nil { first = span } else { others.append(span) }
  }
}

extension CMarkNode {
  /// `- 1. mai` is a list in a list to Markdown, and a text to whoever wrote it.
  fileprivate var isLoneNumber: Bool { isOrderedList && firstChild?.next == nil }
}

extension NestedItem {
  fileprivate func raised() -> NestedItem {
    NestedItem(line: line, text: text, content: content, depth: depth - 1)
  }

  fileprivate func moved(by shift: Int) -> NestedItem {
    NestedItem(
      line: line, text: text, content: ByteSpan(Int(content.start) + shift, Int(content.end) + shift),
      depth: depth)
  }
}
