/// A range of bytes in a buffer that the owner of the span names. Half the size of `Range<Int>`: a large site keeps
/// hundreds of thousands of them.
package struct ByteSpan: Sendable, Hashable {
  package let start: UInt32
  package let end: UInt32

  package init(_ start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  package var range: Range<Int> { Int(start)..<Int(end) }
  package var isEmpty: Bool { start == end }
}

extension [UInt8] {
  package subscript(span: ByteSpan) -> ArraySlice<UInt8> { self[span.range] }

  package func string(_ span: ByteSpan) -> String {
    withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[span.range]), as: UTF8.self) }
  }
}
