/// A path or a fragment as a URL holds it.
package func percentEncoded(_ path: String) -> String {
  if UTF8Buffer.isPlainPath(path) { return path }
  var buffer = UTF8Buffer(reserving: path.utf8.count)
  buffer.appendPath(path)
  return String(decoding: buffer.bytes, as: UTF8.self)
}

/// A value in a query, its separators encoded too.
///
/// - Parameter keepsSlashes: true for a path, which stays readable so.
package func percentEncodedValue(_ text: String, keepsSlashes: Bool = false) -> String {
  let marks = keepsSlashes ? "-._~/" : "-._~"
  var buffer = UTF8Buffer()
  for byte in text.utf8 {
    if byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || marks.utf8.contains(byte) {
      buffer.append(byte)
    } else {
      buffer.appendPercentEncoded(byte)
    }
  }
  return String(decoding: buffer.bytes, as: UTF8.self)
}
