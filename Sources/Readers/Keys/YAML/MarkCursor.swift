/// Turns libyaml's code point counts into lines, columns and byte offsets of the file, in one walk along it.
///
/// Lines are counted here, as `SourceFile` does, because libyaml also breaks lines at U+0085, U+2028 and U+2029.
struct MarkCursor {
  struct Place {
    let position: TextPosition
    let byte: Int
  }

  private let bytes: [UInt8]
  private let start: Int
  private let startLine: Int
  private var byte: Int
  private var character = 0
  private var line: Int
  private var column = 1

  /// - Parameter start: the byte offset of a line's beginning.
  init(_ bytes: [UInt8], from start: Int, line: Int) {
    (self.bytes, self.start) = (bytes, start)
    startLine = line
    byte = start
    self.line = line
  }

  /// The position of a code point, counted from the start. Cheap when asked in rising order.
  mutating func place(ofCharacter target: Int) -> Place {
    if target < character { self = MarkCursor(bytes, from: start, line: startLine) }
    while character < target, byte < bytes.count {
      if !skipPlainCharacter() { advance() }
    }
    return Place(position: TextPosition(line: line, column: column), byte: byte)
  }

  /// Passes one printable character of ASCII, as nearly all are, unless something else stands here.
  @inline(__always)
  private mutating func skipPlainCharacter() -> Bool {
    guard 0x20...0x7E ~= bytes[byte] else { return false }
    byte += 1
    character += 1
    column += 1
    return true
  }

  private mutating func advance() {
    let current = bytes[byte]
    byte += 1
    while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
    character += 1
    if current == 0x0A || current == 0x0D && !(byte < bytes.count && bytes[byte] == 0x0A) {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }
}
