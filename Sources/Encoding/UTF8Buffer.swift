/// A growing run of UTF-8 bytes: what pages, feeds and machine files are written into.
package struct UTF8Buffer: Sendable {
  package var bytes: [UInt8] = []

  @inlinable package init() {}

  @inlinable package init(reserving capacity: Int) { bytes.reserveCapacity(capacity) }

  @inlinable package var count: Int { bytes.count }

  @inlinable package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  @inlinable package mutating func append(_ byte: UInt8) { bytes.append(byte) }

  @inlinable package mutating func append(_ more: some Collection<UInt8>) { bytes.append(contentsOf: more) }

  @inlinable package mutating func append(_ more: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: more) }

  @inlinable package mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inlinable package mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  @inlinable package mutating func append(_ text: Substring) { bytes.append(contentsOf: text.utf8) }

  package mutating func append(decimal number: Int) { append(String(number)) }
}
