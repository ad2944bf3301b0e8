/// Mustache's rules for lines that hold only a tag: the line disappears, and the blanks before a
/// partial or a block become the indentation of its lines.
struct Whitespace {
  /// Texts that are not written, by token index.
  private(set) var dropped: Set<Int> = []
  /// Partials, parents and blocks alone on their lines.
  private(set) var standalone: Set<Int> = []
  /// The blanks that the lines of a partial, parent or block are indented by.
  private(set) var indentations: [Int: Range<Int>] = [:]
  /// The blanks that a block's own lines begin with, removed where it is moved elsewhere.
  private(set) var intrinsic: [Int: Range<Int>] = [:]

  private let tokens: [Token]
  private let bytes: [UInt8]
  private let nesting: Nesting

  init(_ tokens: [Token], _ bytes: [UInt8], _ nesting: Nesting) {
    (self.tokens, self.bytes, self.nesting) = (tokens, bytes, nesting)
    for index in tokens.indices { apply(to: index) }
  }

  private mutating func apply(to index: Int) {
    switch tokens[index].kind {
    case .text, .value: break
    case .section, .comment, .delimiters, .partial:
      if isFirst(index), isLast(index) { drop(around: index, index) }
    case .parent:
      // The tags of a parent need not share a line: together they are replaced as one.
      let close = nesting.partners[index] ?? index
      if isFirst(index), isLast(close) { drop(around: index, close) }
    case .block: applyToBlock(index)
    case .close: applyToClose(index)
    }
  }

  private mutating func applyToBlock(_ index: Int) {
    let isOverride = nesting.overrides.contains(index)
    let isFirst = isFirst(index)
    if isFirst { indentations[index] = tokens[index - 1].range }
    guard isLast(index), isFirst || isOverride else { return }
    drop(around: index, index)
    if let blanks = firstLineBlanks(ofBlock: index) {
      intrinsic[index] = blanks
      indentations[index] = blanks
    }
  }

  private mutating func applyToClose(_ index: Int) {
    guard let open = nesting.partners[index], isFirst(index) else { return }
    switch tokens[open].kind {
    case .parent: break
    case .block where nesting.overrides.contains(open): dropped.insert(index - 1)
    default: if isLast(index) { drop(around: index, index) }
    }
  }

  private mutating func drop(around first: Int, _ last: Int) {
    standalone.insert(first)
    if first > 0, case .text(startsLine: true) = tokens[first - 1].kind {
      dropped.insert(first - 1)
      if indentations[first] == nil { indentations[first] = tokens[first - 1].range }
    }
    if last + 1 < tokens.count { dropped.insert(last + 1) }
  }

  /// True when only blanks stand before a tag on its line.
  private func isFirst(_ index: Int) -> Bool {
    guard index > 0, case .text(startsLine: true) = tokens[index - 1].kind else { return false }
    return isBlank(index - 1)
  }

  /// True when only blanks stand after a tag on its line.
  private func isLast(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return true }
    guard case .text(startsLine: false) = tokens[index + 1].kind, isBlank(index + 1) else { return false }
    return index + 2 >= tokens.count || tokens[index + 1].range.last.map { bytes[$0] } == UInt8(ascii: "\n")
  }

  private func isBlank(_ index: Int) -> Bool { bytes[tokens[index].range].allSatisfy(\.isBlank) }

  private func firstLineBlanks(ofBlock index: Int) -> Range<Int>? {
    guard let close = nesting.partners[index] else { return nil }
    for inner in index + 1..<close {
      guard case .text(startsLine: true) = tokens[inner].kind, inner + 1 < close || !isBlank(inner) else {
        continue
      }
      let range = tokens[inner].range
      let blanks =
        range.lowerBound..<(bytes[range].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? range.upperBound)
      let isBlankLine = isBlank(inner) && range.last.map { bytes[$0] } == UInt8(ascii: "\n")
      if !isBlankLine { return blanks }
    }
    return nil
  }
}
