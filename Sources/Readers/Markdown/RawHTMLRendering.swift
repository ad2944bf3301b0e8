internal import Text
internal import CCMarkGFM
internal import Diagnostics

extension DocumentReader {
  /// Elements that are removed with their content.
  private static let dropped: Set<String> = ["script", "style", "iframe"]

  /// - Parameters:
  ///   - parent: the node that the tag stands below.
  ///   - pairs: of the tags below it, once one has been needed.
  mutating func appendInlineHTML(
    _ node: CMarkNode, below parent: CMarkNode, line: Int, pairs: inout PairedTags?
  ) {
    let literal = node.literal
    if options.keepsRawHTML { return appendRawHTML(literal) }
    var tokens = RawHTMLTokenizer(literal)
    guard let token = tokens.next() else { return }
    // An element closes even within one that is left out.
    if case .end(let name, _) = token, pairs?.close(node) == true { return html.append("</\(name)>") }
    if let open = droppedElement {
      if case .end(open.name, _) = token {
        report(.removedElement(open.name, at: open.location))
        droppedElement = nil
      }
      return
    }
    switch token {
    case .comment: break
    case .start(name: "br", let hasAttributes, _):
      if hasAttributes { report(.removedAttributes(of: "br", at: locate(literal, inBlockAtLine: line))) }
      html.append("<br>" as StaticString)
      text.append(UInt8(ascii: "\n"))
    case .start(let name, let hasAttributes, _):
      if PairedTags.names.contains(name) {
        if pairs == nil { pairs = PairedTags(below: parent) }
        if pairs?.open(node) == true {
          if hasAttributes { report(.removedAttributes(of: name, at: locate(literal, inBlockAtLine: line))) }
          return html.append("<\(name)>")
        }
      }
      let location = locate(literal, inBlockAtLine: line)
      if Self.dropped.contains(name), !literal.dropLast().last.isSlash {
        droppedElement = (name, location)
      } else {
        report(.removedElement(name, at: location))
      }
    case .end: break
    case .other: report(.removedElement("!", at: locate(literal, inBlockAtLine: line)))
    case .text(let range): html.appendEscapedText(UnsafeBufferPointer(rebasing: literal[range]))
    }
  }

  /// Writes raw HTML as it is, and registers its ids for links without a check that each occurs once.
  private mutating func appendRawHTML(_ literal: UnsafeBufferPointer<UInt8>) {
    html.append(literal)
    for id in RawHTMLTokenizer.identifiers(in: literal) where document.anchors.claim(id) {
      document.otherAnchors.append(id)
    }
  }

  /// Writes an HTML block as a paragraph of its text, without the tags.
  mutating func appendHTMLBlock(_ node: CMarkNode) {
    let literal = node.literal
    if options.keepsRawHTML { return appendRawHTML(literal) }
    let line = fileLine(of: node)
    let start = html.count
    html.append("<p>" as StaticString)
    let contentStart = html.count
    var openElement: (name: String, location: SourceLocation)?
    var tokens = RawHTMLTokenizer(literal)
    while let token = tokens.next() {
      if tokens.isCut, openElement == nil, let cut = Self.cutMark(token, in: literal) {
        report(.unclosedMark(cut.name, at: locate(cut.source, inBlockAtLine: line)))
        continue
      }
      if let open = openElement {
        if case .end(open.name, _) = token {
          report(.removedElement(open.name, at: open.location))
          openElement = nil
        }
        continue
      }
      switch token {
      case .comment: break
      case .text(let range): appendBlockText(UnsafeBufferPointer(rebasing: literal[range]))
      case .start(let name, let hasAttributes, let range):
        let tag = UnsafeBufferPointer(rebasing: literal[range])
        if name == "br" {
          if hasAttributes { report(.removedAttributes(of: name, at: locate(tag, inBlockAtLine: line))) }
          html.append("<br>" as StaticString)
        } else {
          let location = locate(tag, inBlockAtLine: line)
          if Self.dropped.contains(name), !tag.dropLast().last.isSlash {
            openElement = (name, location)
          } else {
            report(.removedElement(name, at: location))
          }
        }
      case .end: break
      case .other(let range):
        let tag = UnsafeBufferPointer(rebasing: literal[range])
        report(.removedElement("!", at: locate(tag, inBlockAtLine: line)))
      }
    }
    if let open = openElement { report(.unclosedElement(open.name, at: open.location)) }
    while html.count > contentStart, let last = html.last, last <= 0x20 { html.removeLast() }
    if html.count == contentStart {
      html.removeLast(html.count - start)
    } else {
      html.append("</p>" as StaticString)
    }
  }

  /// The beginning of a comment or a tag that is never closed, in the source: all after it would go with it.
  private static func cutMark(_ token: RawHTMLToken, in literal: UnsafeBufferPointer<UInt8>)
    -> (name: String, source: UnsafeBufferPointer<UInt8>)?
  {
    switch token {
    case .comment(let range): ("<!--", UnsafeBufferPointer(rebasing: literal[range]))
    case .start(let name, _, let range): ("<\(name)", UnsafeBufferPointer(rebasing: literal[range]))
    case .end(let name, let range): ("</\(name)", UnsafeBufferPointer(rebasing: literal[range]))
    case .other(let range): ("<!", UnsafeBufferPointer(rebasing: literal[range]))
    case .text: nil
    }
  }

  private mutating func report(_ diagnostic: Diagnostic) { document.diagnostics.append(diagnostic) }

  /// Writes the text of an HTML block; character references in it stay.
  private mutating func appendBlockText(_ run: UnsafeBufferPointer<UInt8>) {
    text.append(run)
    var start = 0
    for index in 0..<run.count where run[index] == UInt8(ascii: "&") {
      guard let end = Self.endOfReference(run, from: index) else { continue }
      html.appendEscapedText(UnsafeBufferPointer(rebasing: run[start..<index]))
      html.append(UnsafeBufferPointer(rebasing: run[index...end]))
      start = end + 1
    }
    html.appendEscapedText(UnsafeBufferPointer(rebasing: run[start...]))
  }

  private static func endOfReference(_ run: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start + 1
    while index < run.count, index - start < 32 {
      let byte = run[index]
      if byte == UInt8(ascii: ";") { return index > start + 1 ? index : nil }
      guard byte.isASCIILetterOrDigit || (index == start + 1 && byte == UInt8(ascii: "#")) else { return nil }
      index += 1
    }
    return nil
  }
}

extension UInt8? {
  fileprivate var isSlash: Bool { self == UInt8(ascii: "/") }
}
