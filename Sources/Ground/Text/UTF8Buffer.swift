/// A growing, uniquely owned buffer of UTF-8 that pages, feeds and machine files are written into. An append is a
/// comparison and a copy.
///
/// Functions that append a text are marked as releasing no object (`@_effects`): the caller need not retain the text,
/// which for short texts costs as much as writing them.
// Unchecked: nobody else holds the pointer, so it may go to another thread with its only owner.
public struct UTF8Buffer: ~Copyable, @unchecked Sendable {
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var length = 0

  @inlinable package init(reserving capacity: Int = 64) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { start.deallocate() }

  @inlinable public var count: Int { length }

  @inlinable package var isEmpty: Bool { count == 0 }

  /// A copy of the bytes written so far.
  @inlinable package var bytes: [UInt8] { withBytes { Array($0) } }

  /// Lends the bytes written so far.
  @inlinable package func withBytes<Result, Failure>(
    _ read: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try read(UnsafeBufferPointer(start: start, count: count))
  }

  /// Lends a range of the bytes written so far.
  @inlinable package func withBytes<Result, Failure>(
    in range: Range<Int>, _ read: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return try read(UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
  }

  @inlinable package subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count)
    return start[index]
  }

  @inlinable package var last: UInt8? { count == 0 ? nil : start[count - 1] }

  @inlinable package mutating func reserve(_ capacity: Int) {
    if capacity > self.capacity { grow(to: capacity) }
  }

  @_effects(releasenone)
  @usableFromInline mutating func grow(to wanted: Int) {
    capacity = max(wanted, 2 * capacity, 64)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    start = larger
  }
}

// Appending.
extension UTF8Buffer {
  @inlinable package mutating func append(_ byte: UInt8) {
    if count == capacity { grow(to: count + 1) }
    start[count] = byte
    length += 1
  }

  @inlinable package mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
    guard let from = more.baseAddress else { return }
    reserve(count + more.count)
    (start + count).initialize(from: from, count: more.count)
    length += more.count
  }

  @inlinable package mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends `"name":`, with one check of the capacity.
  @_effects(releasenone)
  package mutating func append(memberNamed name: StaticString) {
    let (quote, length) = (UInt8(ascii: "\""), name.utf8CodeUnitCount)
    reserve(count + length + 3)
    let end = start + count
    end[0] = quote
    (end + 1).initialize(from: name.utf8Start, count: length)
    end[length + 1] = quote
    end[length + 2] = UInt8(ascii: ":")
    self.length += length + 3
  }

  @inlinable package mutating func append(_ text: String) {
    text.withBytes { append($0) }
  }

  @inlinable package mutating func append(_ text: Substring) {
    var text = text
    text.withUTF8 { append($0) }
  }

  @inlinable package mutating func append(_ more: some Collection<UInt8>) {
    if more.withContiguousStorageIfAvailable({ append($0) }) == nil {
      for byte in more { append(byte) }
    }
  }

  @_effects(releasenone)
  public mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  private mutating func append(digitsOf number: UInt) {
    if number >= 10 { append(digitsOf: number / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}

// Changing bytes already written.
extension UTF8Buffer {
  @inlinable package mutating func removeAll() { length = 0 }

  @inlinable package mutating func removeLast(_ bytes: Int = 1) { truncate(to: count - bytes) }

  @inlinable package mutating func truncate(to count: Int) {
    precondition(count >= 0 && count <= self.count)
    length = count
  }

  /// Replaces a range of the bytes written so far.
  package mutating func replace(_ range: Range<Int>, with other: borrowing UTF8Buffer) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    let total = count - range.count + other.count
    reserve(total)
    let tail = start + range.upperBound
    (start + range.lowerBound + other.count).update(from: tail, count: count - range.upperBound)
    (start + range.lowerBound).update(from: other.start, count: other.count)
    length = total
  }
}
