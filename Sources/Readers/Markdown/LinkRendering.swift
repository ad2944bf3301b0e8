internal import Text
internal import CCMarkGFM
internal import Diagnostics

extension DocumentReader {
  mutating func appendLink(_ node: CMarkNode, line: Int, depth: Int) {
    guard depth < Self.deepestInline else { return appendInlines(of: node, line: line, depth: depth) }
    let url = node.url
    switch LinkDestination(url) {
    case .external:
      appendExternalLink(node, line: line, depth: depth)
    case .unknown(let scheme):
      document.diagnostics.append(.unknownScheme(scheme, at: locate(url, inBlockAtLine: line)))
      appendExternalLink(node, line: line, depth: depth)
    case .withoutHost(let scheme):
      document.diagnostics.append(.missingHost(scheme, at: locate(url, inBlockAtLine: line)))
      appendInlines(of: node, line: line, depth: depth + 1)
    case .refused(let scheme):
      document.diagnostics.append(.refusedScheme(scheme, at: locate(url, inBlockAtLine: line)))
      appendInlines(of: node, line: line, depth: depth + 1)
    case .empty:
      document.diagnostics.append(.emptyLink(at: locate("]()", inBlockAtLine: line)))
      appendInlines(of: node, line: line, depth: depth + 1)
    case .local(let path, let query, let fragment):
      let link = LocalLink(
        path: path, fragment: fragment, query: query, title: String(decoding: node.title, as: UTF8.self),
        isImage: false, location: locate(url, inBlockAtLine: line))
      let start = written
      let index = Int32(document.links.count)
      document.links.append(link)
      reserveHole(.linkStart, for: index)
      appendLinkText(node, line: line, depth: depth, start: start, at: link.location) { reader in
        reader.reserveHole(.linkEnd, for: index)
      }
    }
  }

  /// Writes a link's text and its end. A link without text, which nobody could see or follow, is taken back.
  ///
  /// - Parameters:
  ///   - start: the beginning of the link, of which the start tag, or the hole for it, is written.
  ///   - location: of the address; searched for when it is nil.
  private mutating func appendLinkText(
    _ node: CMarkNode, line: Int, depth: Int, start: WrittenLength, at location: SourceLocation? = nil,
    end appendEnd: (inout Self) -> Void
  ) {
    let contentStart = html.count
    let isDropped = droppedElement != nil
    appendInlines(of: node, line: line, depth: depth + 1)
    let isEmpty = html.withBytes(in: contentStart..<html.count) { $0.allSatisfy { $0 <= 0x20 } }
    guard isEmpty else { return appendEnd(&self) }
    takeBack(to: start)
    if !isDropped {
      let location = location ?? locate(node.url, inBlockAtLine: line)
      document.diagnostics.append(.linkWithoutText(at: location))
    }
  }

  private mutating func appendExternalLink(_ node: CMarkNode, line: Int, depth: Int) {
    let start = written
    html.append("<a href=\"" as StaticString)
    html.appendHref(node.url)
    html.append(UInt8(ascii: "\""))
    let title = node.title
    if !title.isEmpty {
      html.append(" title=\"" as StaticString)
      html.appendEscaped(title)
      html.append(UInt8(ascii: "\""))
    }
    html.append(UInt8(ascii: ">"))
    appendLinkText(node, line: line, depth: depth, start: start) { reader in
      reader.html.append("</a>" as StaticString)
    }
  }

  /// Writes a picture with a paragraph to itself. Its title is the caption, which may end in a credit, `Foto: …`:
  /// ``CreditLabel``.
  mutating func appendFigure(_ node: CMarkNode, line: Int) {
    let (caption, credit) = Self.captionAndCredit(String(decoding: node.title, as: UTF8.self))
    html.append("<figure>" as StaticString)
    appendImage(node, line: line, credit: credit.isEmpty ? nil : credit)
    if !caption.isEmpty || !credit.isEmpty {
      html.append("<figcaption>" as StaticString)
      html.appendEscaped(caption)
      if !credit.isEmpty {
        html.append(caption.isEmpty ? "<span class=\"credit\">" : " <span class=\"credit\">" as StaticString)
        html.appendEscaped(credit)
        html.append("</span>" as StaticString)
      }
      html.append("</figcaption>" as StaticString)
    }
    html.append("</figure>" as StaticString)
  }

  /// - Parameter credit: as shown beside the image; nil without one.
  mutating func appendImage(_ node: CMarkNode, line: Int, credit: String? = nil) {
    guard droppedElement == nil else { return }
    let url = node.url
    let location = locate(url, inBlockAtLine: line)
    let alternative = plainText(of: node)
    text.append(alternative)
    if alternative.isEmpty { document.diagnostics.append(.missingAlternative(at: location)) }
    guard case .local(let path, let query, let fragment) = LinkDestination(url), !path.isEmpty else {
      document.diagnostics.append(.imageOutsideContent(String(decoding: url, as: UTF8.self), at: location))
      return
    }
    let index = Int32(document.links.count)
    reserveHole(.imageStart, for: index)
    html.append(" alt=\"" as StaticString)
    html.appendEscaped(alternative)
    html.append(UInt8(ascii: "\""))
    reserveHole(.imageEnd, for: index)
    document.links.append(
      LocalLink(path: path, fragment: fragment, query: query, title: "", isImage: true, location: location))
    document.pictures.append(Picture(link: index, alternative: alternative, credit: credit))
  }

  private func plainText(of node: CMarkNode) -> String {
    var plain: [UInt8] = []
    var stack = Array(node.children.reversed())
    while let next = stack.popLast() {
      switch next.type {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: plain += next.literal
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: plain.append(UInt8(ascii: " "))
      default: stack.append(contentsOf: next.children.reversed())
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  static func captionAndCredit(_ title: String) -> (caption: String, credit: String) {
    for label in CreditLabel.words {
      guard let range = title.lastRange(of: label + ": ") else { continue }
      let caption = title[..<range].trimmingSpaces()
      return (String(caption), String(title[range...].trimmingSpaces()))
    }
    return (title, "")
  }

}

extension StringProtocol {
  fileprivate func lastRange(of word: String) -> Index? {
    var last: Index?
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(word) { last = index }
      index = self.index(after: index)
    }
    return last
  }

  fileprivate func trimmingSpaces() -> SubSequence {
    var trimmed = self[...]
    while trimmed.first == " " { trimmed.removeFirst() }
    while trimmed.last == " " { trimmed.removeLast() }
    return trimmed
  }
}
