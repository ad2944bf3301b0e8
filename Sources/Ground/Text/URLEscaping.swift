extension UTF8Buffer {
  /// Appends an address for an `href`: bytes that no URL may hold are percent-encoded,
  /// escapes stay as they are, and `&` and `'` become character references.
  @_effects(releasenone)
  package mutating func appendHref(_ address: UnsafeBufferPointer<UInt8>) {
    let standsInURL = Self.standsInURL
    var start = 0
    for index in 0..<address.count {
      let byte = address[index]
      if byte < 0x80, standsInURL[Int(byte)] { continue }
      append(UnsafeBufferPointer(rebasing: address[start..<index]))
      start = index + 1
      if byte == UInt8(ascii: "&") {
        append("&amp;" as StaticString)
      } else if byte == UInt8(ascii: "'") {
        append("&#39;" as StaticString)
      } else {
        appendPercentEncoded(byte)
      }
    }
    append(UnsafeBufferPointer(rebasing: address[start...]))
  }

  @_effects(releasenone)
  package mutating func appendHref(_ address: String) {
    address.withBytes { appendHref($0) }
  }

  /// Appends a path or a fragment in which `%`, `?` and `#` are ordinary letters.
  @_effects(releasenone)
  package mutating func appendPath(_ path: String) {
    path.withBytes { bytes in
      var start = 0
      while true {
        let end = Self.endOfPlainPath(bytes, from: start)
        append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        if end == bytes.count { return }
        appendPercentEncoded(bytes[end])
        start = end + 1
      }
    }
  }

  /// True when ``appendPath(_:)`` appends the text unchanged.
  package static func isPlainPath(_ path: String) -> Bool {
    path.withBytes { bytes in endOfPlainPath(bytes, from: 0) == bytes.count }
  }

  /// The index at or after another of the first byte that is percent-encoded in a path, or the count.
  private static func endOfPlainPath(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    standsInPath.withUnsafeBufferPointer { stands in
      var index = start
      while index < bytes.count, stands[Int(bytes[index])] { index += 1 }
      return index
    }
  }

  /// True at the index of each byte that needs no encoding in a path.
  private static let standsInPath: [Bool] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#"): false
    default: byte < 0x80 && standsInURL[Int(byte)]
    }
  }

  private mutating func appendPercentEncoded(_ byte: UInt8) {
    append(UInt8(ascii: "%"))
    append(Self.digits[Int(byte >> 4)])
    append(Self.digits[Int(byte & 15)])
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  /// RFC 3986's unreserved and reserved characters and `%`, but not the brackets, the apostrophe and `&`.
  private static let standsInURL: [Bool] = {
    var table = [Bool](repeating: false, count: 128)
    for byte in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#@!$()*+,;=%".utf8 {
      table[Int(byte)] = true
    }
    return table
  }()
}
