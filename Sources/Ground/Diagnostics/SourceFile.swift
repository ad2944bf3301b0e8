/// One file's bytes and where they came from.
package struct SourceFile: Sendable {
  /// The path as messages show it: relative to the workspace, with `/`.
  package let path: String
  /// UTF-8, without a byte-order mark.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// The location of a byte offset. Walks the file from its start, so it is for messages, not for loops.
  package func location(atByte offset: Int) -> SourceLocation {
    var line = 1
    var column = 1
    var index = 0
    let end = min(offset, bytes.count)
    while index < end {
      let byte = bytes[index]
      if byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      index += 1
    }
    return SourceLocation(file: path, line: line, column: column)
  }

  /// The text of a line, 1-based, without its line ending; nil past the end.
  package func line(_ number: Int) -> String? {
    var current = 1
    var start = 0
    for index in bytes.indices where current <= number {
      let byte = bytes[index]
      let isBreak =
        byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
      guard isBreak else { continue }
      if current == number { return text(start..<index) }
      current += 1
      start = index + 1
    }
    return current == number ? text(start..<bytes.count) : nil
  }

  private func text(_ range: Range<Int>) -> String {
    var slice = bytes[range]
    if slice.last == 0x0D { slice.removeLast() }
    return String(decoding: slice, as: UTF8.self)
  }
}
