/// The byte offsets at which a file's lines begin.
package struct LineTable: Sendable {
  /// The byte offset of each line, the first line's first.
  private let starts: [Int]
  /// The offset columns were last counted to: a line with a hundred thousand links is walked once.
  private var counted = (line: 0, offset: 0, column: 0)

  /// Cost: one pass over the bytes.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var starts = [0]
    let words = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index < bytes.count {
      // Eight bytes at a time while nothing among them may end a line.
      if index + 8 <= bytes.count,
        !Self.mayEndLine(words.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      {
        index += 8
        continue
      }
      let byte = bytes[index]
      index += 1
      let isLoneReturn = byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)
      if byte == 0x0A || isLoneReturn { starts.append(index) }
    }
    self.starts = starts
  }

  /// True when one of eight bytes is below 0x0E, as those that end lines are; seldom true of other eight.
  private static func mayEndLine(_ word: UInt64) -> Bool {
    // https://graphics.stanford.edu/~seander/bithacks.html#HasLessInWord
    (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080 != 0
  }

  package var count: Int { starts.count }

  /// The byte offset where a line begins, 1-based; the nearest line's when there is no such line.
  package func offset(ofLine line: Int) -> Int { starts[min(max(line, 1), starts.count) - 1] }

  /// The line a byte stands in, 1-based.
  package func line(ofByte offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The location of a byte; its column counts code points, 1-based. Cost: a binary search and a walk along the line.
  package mutating func location(ofByte offset: Int, in bytes: UnsafeBufferPointer<UInt8>, file: String)
    -> SourceLocation
  {
    let line = line(ofByte: offset)
    if counted.line != line || counted.offset > offset { counted = (line, starts[line - 1], 1) }
    let more = UnsafeBufferPointer(rebasing: bytes[counted.offset..<min(offset, bytes.count)])
    counted.column += more.count { $0 & 0xC0 != 0x80 }
    counted.offset += more.count
    return SourceLocation(file: file, line: line, column: counted.column)
  }
}
