/// A growing run of UTF-8 bytes: what pages, feeds and machine files are written into.
public struct UTF8Buffer: Sendable {
  public var bytes: [UInt8] = []

  @inlinable package init() {}

  @inlinable package init(reserving capacity: Int) { bytes.reserveCapacity(capacity) }

  @inlinable package var count: Int { bytes.count }

  @inlinable package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  @inlinable package mutating func append(_ byte: UInt8) { bytes.append(byte) }

  @inlinable package mutating func append(_ more: some Collection<UInt8>) { bytes.append(contentsOf: more) }

  @inlinable package mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
    if !more.isEmpty { bytes.append(contentsOf: more) }
  }

  @inlinable package mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inlinable package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  @inlinable package mutating func append(_ text: Substring) { bytes.append(contentsOf: text.utf8) }

  public mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  private mutating func append(digitsOf number: UInt) {
    if number >= 10 { append(digitsOf: number / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
