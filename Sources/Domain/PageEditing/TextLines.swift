/// The byte ranges of a text's lines and line endings.
struct TextLines {
  struct Line {
    /// Without the line ending.
    let content: Range<Int>
    /// The offset of the next line.
    let end: Int
  }

  /// As many as there are line endings and one more: the last is empty for a text that ends with a line ending.
  private(set) var lines: [Line] = []

  init(_ bytes: [UInt8], in range: Range<Int>) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let byte = bytes[index]
      guard byte == 0x0A || byte == 0x0D else {
        index += 1
        continue
      }
      let isPair = byte == 0x0D && index + 1 < range.upperBound && bytes[index + 1] == 0x0A
      let end = index + (isPair ? 2 : 1)
      lines.append(Line(content: start..<index, end: end))
      start = end
      index = end
    }
    lines.append(Line(content: start..<range.upperBound, end: range.upperBound))
  }

  /// The line ending of the file's first line, `\n` without one, as most editors' programs would end a new line.
  static func ending(of bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return [0x0A] }
    if bytes[first] == 0x0A { return [0x0A] }
    return first + 1 < bytes.count && bytes[first + 1] == 0x0A ? [0x0D, 0x0A] : [0x0D]
  }
}

extension [UInt8] {
  /// The offset of the line that holds a byte.
  func lineStart(before offset: Int) -> Int {
    var start = offset
    while start > 0, self[start - 1] != 0x0A, self[start - 1] != 0x0D { start -= 1 }
    return start
  }

  /// The offset of the line after the one that holds a byte.
  func lineEnd(after offset: Int) -> Int {
    var end = offset
    while end < count, self[end] != 0x0A, self[end] != 0x0D { end += 1 }
    if end + 1 < count, self[end] == 0x0D, self[end + 1] == 0x0A { return end + 2 }
    return Swift.min(end + 1, count)
  }
}
