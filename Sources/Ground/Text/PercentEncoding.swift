/// A path or a fragment as a URL holds it.
package func percentEncoded(_ path: String) -> String {
  if UTF8Buffer.isPlainPath(path) { return path }
  var buffer = UTF8Buffer(reserving: path.utf8.count)
  buffer.appendPath(path)
  return String(decoding: buffer.bytes, as: UTF8.self)
}

/// A value in a query, its separators encoded too.
package func percentEncodedValue(_ text: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    let isPlain = byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || "-._~".utf8.contains(byte)
    bytes += isPlain ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
  return String(decoding: bytes, as: UTF8.self)
}
