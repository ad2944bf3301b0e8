/// A block that is nothing but words, bold ones among them.
struct PlainBlock {
  enum Kind {
    case heading(level: Int)
    case paragraph
    /// Of items that are one line each.
    case list
    /// With as many cells in every row as in its head.
    case table
  }

  let kind: Kind
  /// Whole lines, without the end of the last one.
  let range: Range<Int>
  /// How many lines stand before it, and how many it has.
  let line: Int
  let lineCount: Int

  /// Whether it is a heading as large as the page's title.
  var isTitle: Bool {
    if case .heading(level: 1) = kind { true } else { false }
  }
}

/// The blocks at the top of a text that are nothing but words, as most of a programme is.
///
/// What they become is known without the C library, which is shown a rule in the place of each: to read them it
/// needs three times as long as all that comes after. Whatever could be something else is left to it: a block is
/// plain only when every byte of it is, and when no block beside it can change what it is.
struct PlainBlocks {
  private(set) var found: [PlainBlock] = []
  /// Nothing else stands in the text.
  private(set) var isAll = true

  let text: UnsafeBufferPointer<UInt8>

  /// - Parameter start: where the text begins in the bytes.
  init(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    text = bytes
    found.reserveCapacity(16)
    read(from: start)
    if !isAll, holdsReturns(from: start) || mayHaveBlocksAcrossBlankLines(from: start) { found = [] }
  }

  /// A return that stands alone ends a line, too, and is not counted here.
  private func holdsReturns(from start: Int) -> Bool {
    text.firstOffset(of: UInt8(ascii: "\r"), from: start) != nil
  }

  /// Code between fences and some HTML goes on over blank lines.
  private func mayHaveBlocksAcrossBlankLines(from start: Int) -> Bool {
    let text = UnsafeBufferPointer(rebasing: text[start...])
    if text.holds("```", at: UInt8(ascii: "`"), 0) || text.holds("~~~", at: UInt8(ascii: "~"), 0) {
      return true
    }
    var next = text.firstOffset(of: UInt8(ascii: "<"))
    while let offset = next {
      // `<!`, `<?`, and the first letters of `pre`, `script`, `style` and `textarea`.
      if offset + 1 < text.count, "!?pPsStT".utf8.contains(text[offset + 1]) { return true }
      next = text.firstOffset(of: UInt8(ascii: "<"), from: offset + 1)
    }
    return false
  }

  private mutating func read(from start: Int) {
    var index = start
    var line = 0
    /// Whether a list below would go on with one above.
    var mayEndInList = false
    while true {
      while index < text.count, text[index] == Self.newline {
        index += 1
        line += 1
      }
      if index == text.count { return }
      if let block = block(at: index, line: line, isBelowList: mayEndInList) {
        found.append(block)
        if case .list = block.kind { mayEndInList = true } else { mayEndInList = false }
        index = min(block.range.upperBound + 1, text.count)
        line += block.lineCount
      } else {
        isAll = false
        mayEndInList = skip(&index, &line)
      }
    }
  }

  /// Passes all lines up to a blank one.
  ///
  /// - Returns: whether a list may be among them.
  private func skip(_ index: inout Int, _ line: inout Int) -> Bool {
    var mayHoldList = false
    while index < text.count, text[index] != Self.newline {
      if !isApartFromLists(at: index) { mayHoldList = true }
      index = (text.firstOffset(of: Self.newline, from: index) ?? text.count - 1) + 1
      line += 1
    }
    return mayHoldList
  }

  static let newline = UInt8(ascii: "\n")
}

// What a block is.
extension PlainBlocks {
  private func block(at start: Int, line: Int, isBelowList: Bool) -> PlainBlock? {
    func block(_ kind: PlainBlock.Kind, _ end: (place: Int, lines: Int)?) -> PlainBlock? {
      end.map { PlainBlock(kind: kind, range: start..<$0.place, line: line, lineCount: $0.lines) }
    }
    switch text[start] {
    case UInt8(ascii: "#"):
      let level = text[start...].prefix { $0 == UInt8(ascii: "#") }.count
      guard level <= 6, start + level < text.count, text[start + level] == UInt8(ascii: " ") else {
        return nil
      }
      return block(.heading(level: level), endOfLine(from: start + level + 1).map { ($0, 1) })
    case UInt8(ascii: "|"): return block(.table, endOfTable(from: start))
    case let mark where isListMark(at: start):
      if isBelowList { return nil }
      guard let end = endOfLines(from: start, marked: mark) else { return nil }
      let below = text[end.place...].firstIndex { $0 != Self.newline } ?? text.count
      return below == text.count || isApartFromLists(at: below) ? block(.list, end) : nil
    default: return block(.paragraph, endOfLines(from: start, marked: nil))
    }
  }

  private func isListMark(at index: Int) -> Bool {
    guard index + 1 < text.count, text[index + 1] == UInt8(ascii: " ") else { return false }
    switch text[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): return true
    default: return false
    }
  }

  /// Whether a line neither begins a list nor goes on with one; from 0xEF on, a list may follow a mark of byte order.
  private func isApartFromLists(at index: Int) -> Bool {
    Self.isLetter(text[index]) || 0x80..<0xEF ~= text[index] || text[index] == UInt8(ascii: "#")
      || text[index] == UInt8(ascii: "|")
  }

  /// Where lines of words end that a blank line follows; each begins with a mark and a space, or none does.
  private func endOfLines(from start: Int, marked mark: UInt8?) -> (place: Int, lines: Int)? {
    var index = start
    var lines = 0
    while true {
      if let mark {
        guard text[index] == mark, isListMark(at: index) else { return nil }
        index += 2
      }
      // A digit may begin an ordered list, and what is no letter a quotation, a bullet or another block.
      guard beginsWithLetter(at: index), let end = endOfLine(from: index) else { return nil }
      lines += 1
      if isEnd(end) { return (end, lines) }
      index = end + 1
    }
  }

  private func beginsWithLetter(at index: Int) -> Bool {
    guard index < text.count else { return false }
    return Self.isLetter(text[index]) || isLetterAbove(at: index) || opensBold(at: index, from: index)
  }

  private func endOfTable(from start: Int) -> (place: Int, lines: Int)? {
    guard let head = endOfRow(from: start), head.end < text.count else { return nil }
    var index = head.end + 1
    guard let delimiters = endOfDelimiters(from: index), delimiters.cells == head.cells else { return nil }
    var end = delimiters.end
    var lines = 2
    while !isEnd(end) {
      index = end + 1
      guard let row = endOfRow(from: index), row.cells == head.cells else { return nil }
      end = row.end
      lines += 1
    }
    // As large as this, it is looked at for whether it fills all memory.
    return (head.cells + 2) * lines > MarkdownScan.mostCells ? nil : (end, lines)
  }

  /// Where a row of cells ends, the last with a bar behind it.
  private func endOfRow(from start: Int) -> (end: Int, cells: Int)? {
    guard start < text.count, text[start] == UInt8(ascii: "|") else { return nil }
    var index = start + 1
    var cells = 0
    while index < text.count, text[index] != Self.newline {
      guard let end = endOfWords(from: index), end > index, end < text.count, text[end] == UInt8(ascii: "|")
      else { return nil }
      cells += 1
      index = end + 1
    }
    return cells > 0 ? (index, cells) : nil
  }

  /// The same for the row under the head, as `|---|:--:|`.
  private func endOfDelimiters(from start: Int) -> (end: Int, cells: Int)? {
    guard start < text.count, text[start] == UInt8(ascii: "|") else { return nil }
    var index = start + 1
    var cells = 0
    while index < text.count, text[index] != Self.newline {
      while index < text.count, text[index] == UInt8(ascii: " ") { index += 1 }
      if index < text.count, text[index] == UInt8(ascii: ":") { index += 1 }
      let dashes = index
      while index < text.count, text[index] == UInt8(ascii: "-") { index += 1 }
      guard index > dashes else { return nil }
      if index < text.count, text[index] == UInt8(ascii: ":") { index += 1 }
      while index < text.count, text[index] == UInt8(ascii: " ") { index += 1 }
      guard index < text.count, text[index] == UInt8(ascii: "|") else { return nil }
      cells += 1
      index += 1
    }
    return cells > 0 ? (index, cells) : nil
  }

  /// Whether the text or the block ends where a line does.
  private func isEnd(_ end: Int) -> Bool { end + 1 >= text.count || text[end + 1] == Self.newline }

  /// Where a line ends that is only words from a place on; a space at its end may be a break.
  private func endOfLine(from start: Int) -> Int? {
    guard let end = endOfWords(from: start), end > start, text[start] != UInt8(ascii: " "),
      text[end - 1] != UInt8(ascii: " "), end == text.count || text[end] == Self.newline
    else { return nil }
    return end
  }
}
