internal import Text
internal import CCMarkGFM

extension DocumentReader {
  /// Writes a list. Its items are noted for a list at the top of the document only.
  mutating func appendList(_ node: CMarkNode, depth: Int) -> MarkdownList {
    var items: [ListItem] = []
    items.reserveCapacity(8)
    appendList(node) { reader, item, isTight in
      items.append(reader.appendItem(item, isTight: isTight, depth: depth, listDepth: 1))
    }
    return MarkdownList(isOrdered: node.isOrderedList, start: node.listStart, items: items)
  }

  /// - Returns: the items, each before those nested in it.
  private mutating func appendNestedList(_ node: CMarkNode, depth: Int, listDepth: Int) -> [NestedItem] {
    var nested: [NestedItem] = []
    appendList(node) { reader, item, isTight in
      let item = reader.appendItem(item, isTight: isTight, depth: depth, listDepth: listDepth + 1)
      nested.append(NestedItem(line: item.line, text: item.text, content: item.lead, depth: listDepth))
      nested += item.nested
    }
    return nested
  }

  private mutating func appendList(
    _ node: CMarkNode, items appendItem: (inout Self, CMarkNode, _ isTight: Bool) -> Void
  ) {
    let isOrdered = node.isOrderedList
    html.append(isOrdered ? "<ol" : "<ul" as StaticString)
    if isOrdered, node.listStart != 1 {
      html.append(" start=\"" as StaticString)
      html.append(decimal: node.listStart)
      html.append(UInt8(ascii: "\""))
    }
    html.append(">\n" as StaticString)
    let isTight = node.isTightList
    for item in node.children { appendItem(&self, item, isTight) }
    html.append(isOrdered ? "</ol>" : "</ul>" as StaticString)
  }

  /// - Parameter listDepth: the depth of items nested right in this one.
  private mutating func appendItem(
    _ node: CMarkNode, isTight: Bool, depth: Int, listDepth: Int
  ) -> ListItem {
    let line = fileLine(of: node)
    let first = node.firstChild.flatMap { $0.type == CMARK_NODE_PARAGRAPH ? $0 : nil }
    let attributes = first.map(TrailingAttributes.take) ?? ItemAttributes()
    appendStartTag("li", id: attributes.id)
    html.append(UInt8(ascii: ">"))
    let start = html.count
    if node.isTask { appendTaskMark(isChecked: node.isChecked) }
    var own = OwnText()
    var nested: [NestedItem] = []
    /// The HTML from the first nested list to the end of the last.
    var lists: Range<Int>?
    if depth > Self.deepestBlock {
      reportTooDeep(node)
    } else {
      for child in node.children {
        let textStart = text.count
        switch child.type {
        case CMARK_NODE_PARAGRAPH:
          if isTight {
            appendInlines(of: child, line: fileLine(of: child), depth: 0)
          } else {
            _ = appendParagraph(child)
          }
          own.append(ByteSpan(textStart, text.count))
        case CMARK_NODE_LIST:
          let listStart = html.count
          var inner = appendNestedList(child, depth: depth + 1, listDepth: listDepth)
          let isText = child.pointer == node.firstChild?.pointer && child.isLoneNumber
          if isText, let text = takeOwnText(child, from: &inner) { own.append(text) }
          nested += inner
          lists = (lists?.lowerBound ?? (isText ? html.count : listStart))..<html.count
        default:
          appendBlock(child, depth: depth + 1)
          own.append(ByteSpan(textStart, text.count))
        }
        if let id = attributes.id, child.pointer == first?.pointer { claim(id, line: line) }
      }
    }
    let end = html.count
    html.append("</li>\n" as StaticString)
    return ListItem(
      line: line, text: joined(own), content: ByteSpan(start, end),
      lead: ByteSpan(start, lists?.lowerBound ?? end), tail: ByteSpan(lists?.upperBound ?? end, end),
      attributes: attributes, beginsWithLink: first?.firstChild?.isLinkOrImage ?? false, nested: nested)
  }

  /// Takes the text of a list that is only a number and a text, `1. mai`, for that of the item it stands in.
  private mutating func takeOwnText(_ list: CMarkNode, from nested: inout [NestedItem]) -> ByteSpan? {
    guard let inner = nested.first, !inner.text.isEmpty else { return nil }
    nested = nested.dropFirst().map {
      NestedItem(line: $0.line, text: $0.text, content: $0.content, depth: $0.depth - 1)
    }
    let start = text.count
    text.append(decimal: list.listStart)
    text.append(list.isNumberedWithParenthesis ? ") " : ". " as StaticString)
    appendCopy(of: inner.text)
    return ByteSpan(start, text.count)
  }

  /// Joins texts that nested items may stand between into one span.
  private mutating func joined(_ own: OwnText) -> ByteSpan {
    guard let first = own.first else { return ByteSpan(text.count, text.count) }
    if own.others.isEmpty { return first }
    let start = text.count
    appendCopy(of: first)
    for span in own.others {
      text.append(UInt8(ascii: "\n"))
      appendCopy(of: span)
    }
    return ByteSpan(start, text.count)
  }

  /// Writes plain text once more, struck parts as struck.
  private mutating func appendCopy(of span: ByteSpan) {
    let shift = text.count - Int(span.start)
    text.append(text.withBytes(in: span.range) { Array($0) })
    let later = document.struck.reversed().prefix { $0.end > span.start }
    for struck in later.reversed() where struck.start >= span.start && struck.end <= span.end {
      document.struck.append(ByteSpan(Int(struck.start) + shift, Int(struck.end) + shift))
    }
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
  /// True for a list in an item that its writer meant as text, as in `- 1. mai`.
  fileprivate var isLoneNumber: Bool { isOrderedList && firstChild?.next == nil }

  fileprivate var isLinkOrImage: Bool { type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE }
}
