internal import Text

/// The length of a document, in bytes and in entries, to take back all that is written later.
struct WrittenLength {
  let html: Int
  let text: Int
  let holes: Int
  let links: Int
}

extension DocumentReader {
  var written: WrittenLength {
    WrittenLength(
      html: html.count, text: text.count, holes: document.holes.count, links: document.links.count)
  }

  /// Removes all that was written since, links and holes included. Diagnostics stay.
  mutating func takeBack(to length: WrittenLength) {
    html.truncate(to: length.html)
    text.truncate(to: length.text)
    document.holes.removeLast(document.holes.count - length.holes)
    document.links.removeLast(document.links.count - length.links)
  }

  /// Removes the end tag of a paragraph that ends the HTML, so that more can be written into it.
  ///
  /// - Parameter start: the least offset that the paragraph may begin at.
  /// - Returns: false when no paragraph ends there.
  mutating func reopenParagraph(since start: Int) -> Bool {
    let endTag: StaticString = "</p>"
    let length = endTag.utf8CodeUnitCount
    let isParagraph = html.withBytes(in: start..<html.count) {
      $0.suffix(length).elementsEqual(UnsafeBufferPointer(start: endTag.utf8Start, count: length))
    }
    if isParagraph { html.removeLast(length) }
    return isParagraph
  }

  /// Reserves a hole at the HTML's end, to be filled once the site is known.
  mutating func reserveHole(_ role: Hole.Role, for link: Int32) {
    document.holes.append(Hole(offset: UInt32(html.count), link: link, role: role))
  }

  /// Shifts holes after bytes that were inserted before them.
  ///
  /// - Parameter first: the index of the first hole after those bytes. An offset would not do: the
  ///   end of a link may stand where the element that the bytes belong to begins.
  mutating func moveHoles(from first: Int, by count: Int) {
    for index in document.holes.indices[first...] { document.holes[index].offset += UInt32(count) }
  }
}
