internal import CXXHash

/// A 128-bit XXH3 hash of a file's bytes, against change and not against anyone who wants a collision.
package struct ContentHash: Sendable, Hashable, CustomStringConvertible {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    (self.high, self.low) = (high, low)
  }

  package init(of bytes: some ContiguousBytesView) {
    let hash = bytes.withBytes { XXH3_128bits($0.baseAddress, $0.count) }
    self.init(high: hash.high64, low: hash.low64)
  }

  /// 32 lower-case hexadecimal digits.
  package var description: String {
    String(unsafeUninitializedCapacity: 32) { digits in
      let half = Self.writeHexadecimal(high, to: digits.baseAddress, at: 0)
      return Self.writeHexadecimal(low, to: digits.baseAddress, at: half)
    }
  }

  /// The first ten digits, for the names of fingerprinted assets.
  package var short: String { String(description.prefix(10)) }

  /// Reads the 32 digits of ``description``; nil for any other text.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 32, let high = UInt64(text.prefix(16), radix: 16),
      let low = UInt64(text.suffix(16), radix: 16)
    else { return nil }
    self.init(high: high, low: low)
  }

  /// A number as 16 lower-case digits.
  package static func hexadecimal(_ number: UInt64) -> String {
    String(unsafeUninitializedCapacity: 16) { writeHexadecimal(number, to: $0.baseAddress, at: 0) }
  }

  private static func writeHexadecimal(
    _ number: UInt64, to digits: UnsafeMutablePointer<UInt8>?, at start: Int
  ) -> Int {
    for place in 0..<16 {
      let digit = UInt8(truncatingIfNeeded: number >> (60 - 4 * place)) & 15
      digits?[start + place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit
    }
    return start + 16
  }
}

/// Bytes that stand next to each other in memory.
package protocol ContiguousBytesView {
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result
}

extension Array: ContiguousBytesView where Element == UInt8 {
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(body)
  }
}

extension ArraySlice: ContiguousBytesView where Element == UInt8 {
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(body)
  }
}

extension UnsafeBufferPointer: ContiguousBytesView where Element == UInt8 {
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(self))
  }
}

/// An incremental ``ContentHash``, for files that come in pieces.
package struct ContentHasher: ~Copyable {
  private let state: OpaquePointer?

  package init() {
    state = XXH3_createState()
    XXH3_128bits_reset(state)
  }

  deinit { XXH3_freeState(state) }

  package borrowing func update(_ bytes: some ContiguousBytesView) {
    _ = bytes.withBytes { XXH3_128bits_update(state, $0.baseAddress, $0.count) }
  }

  package borrowing func finish() -> ContentHash {
    let hash = XXH3_128bits_digest(state)
    return ContentHash(high: hash.high64, low: hash.low64)
  }
}
