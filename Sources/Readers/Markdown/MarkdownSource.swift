internal import Diagnostics

/// The source of a document, and offsets to resume locating from.
struct MarkdownSource {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Byte offset of the Markdown.
  let start: Int
  /// The 1-based number of the line at ``start``, in the whole file.
  let firstLine: Int
  /// Lines of the whole file that stand before these bytes.
  private let linesBefore: Int
  /// Made when something must be located to the letter, which most files never ask for.
  private lazy var lines = LineTable(bytes)
  /// Offset to resume from when the next link, tag or id is located.
  private var cursor: Int
  /// Offset to resume scanning for loose marks from.
  var looseCursor = 0
  /// Failed searches that are still allowed: each looks through the whole window.
  private var missesLeft = 1000

  /// Bytes that one search looks through.
  private static let window = 1 << 16

  /// - Parameters:
  ///   - line: the number of the line that begins at `start`, 1-based, in these bytes.
  ///   - linesBefore: lines of the file that stand before these bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, line: Int = 1, linesBefore: Int = 0) {
    (self.bytes, self.start, self.linesBefore) = (bytes, start, linesBefore)
    firstLine = linesBefore + line
    cursor = start
  }

  /// The Markdown alone.
  var body: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[start...]) }

  /// The byte offset where a line of the file begins; the nearest line's when there is no such line.
  mutating func offset(ofLine line: Int) -> Int { lines.offset(ofLine: line - linesBefore) }

  /// The bytes of a line of the file, the end of the line with them.
  mutating func range(ofLine line: Int) -> Range<Int> {
    let start = offset(ofLine: line)
    let isLast = line - linesBefore >= lines.count
    return start..<max(start, isLast ? bytes.count : offset(ofLine: line + 1))
  }

  /// The location of a byte in the whole file.
  mutating func location(ofByte offset: Int, in file: String) -> SourceLocation {
    let location = lines.location(ofByte: offset, in: bytes, file: file)
    return SourceLocation(file: file, line: location.line + linesBefore, column: location.column)
  }

  /// The location of a text, searched for from a block's first line on, after all that was located before.
  ///
  /// Cost: at most 64 KiB of source.
  ///
  /// - Returns: nil when the source spells it otherwise than the tree, or beyond the window, where it may be another.
  mutating func locate(
    _ text: UnsafeBufferPointer<UInt8>, fromLine line: Int, in file: String
  ) -> SourceLocation? {
    guard !text.isEmpty, missesLeft > 0 else { return nil }
    let start = max(cursor, offset(ofLine: line))
    let near = UnsafeBufferPointer(rebasing: bytes[..<min(bytes.count, start + text.count + Self.window)])
    guard let found = near.firstOffset(of: text, from: start) else {
      missesLeft -= 1
      return nil
    }
    cursor = found + text.count
    return location(ofByte: found, in: file)
  }
}
