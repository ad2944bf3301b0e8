internal import Text
package import Diagnostics

/// Checks that a whole file is UTF-8; nothing else in the module meets other bytes.
///
/// A file saved as Windows-1252 by an old editor is the usual case, UTF-16 the rarer one.
package func encodingProblem(in file: SourceFile) -> Diagnostic? {
  let bytes = file.bytes
  if looksLikeUTF16(bytes) { return .utf16(at: SourceLocation(file: file.path)) }
  guard let offset = firstInvalidByte(in: bytes) else { return nil }
  return .notUTF8(bytes[offset], at: file.location(atByte: offset))
}

/// A byte-order mark of UTF-16, or ASCII text with a NUL for every other byte.
private func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
  guard bytes.count >= 2 else { return false }
  switch (bytes[0], bytes[1]) {
  case (0xFF, 0xFE), (0xFE, 0xFF): return true
  default: break
  }
  guard bytes.count >= 4 else { return false }
  let isNUL = (bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0)
  return isNUL == (true, false, true, false) || isNUL == (false, true, false, true)
}

/// The first byte that cannot be part of UTF-8 where it stands (Unicode 16, table 3-7).
private func firstInvalidByte(in bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBufferPointer { buffer in
    var index = 0
    while true {
      index = buffer.firstIndex(from: index) {
        $0 >= 0x80
      } inWord: {
        $0 & 0x8080_8080_8080_8080
      }
      guard index < buffer.count else { return nil }
      guard let (length, second) = sequence(after: buffer[index]), index + length <= buffer.count,
        second.contains(buffer[index + 1])
      else { return index }
      for trail in index + 2..<max(index + 2, index + length) where buffer[trail] & 0xC0 != 0x80 {
        return index
      }
      index += length
    }
  }
}

/// The length of a sequence by its first byte, and the range of its second.
@inline(__always)
private func sequence(after lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
  switch lead {
  case 0xC2...0xDF: (2, 0x80...0xBF)
  case 0xE0: (3, 0xA0...0xBF)
  case 0xED: (3, 0x80...0x9F)
  case 0xE1...0xEF: (3, 0x80...0xBF)
  case 0xF0: (4, 0x90...0xBF)
  case 0xF4: (4, 0x80...0x8F)
  case 0xF1...0xF3: (4, 0x80...0xBF)
  default: nil
  }
}
