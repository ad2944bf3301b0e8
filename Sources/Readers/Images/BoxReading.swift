/// Reading of files made of boxes, each with its length and its type (ISO/IEC 14496-12, 4.2).
extension ByteReader {
  /// The next box's content; nil at the end.
  mutating func box() throws(ImageFault) -> (type: String, content: ByteReader)? {
    if isAtEnd { return nil }
    let length = try big(4)
    var type: [UInt8] = []
    for _ in 0..<4 { type.append(UInt8(try byte())) }
    let content: Int
    switch length {
    case 0: content = end - offset
    case 1: content = try big(8) &- 16
    default: content = length - 8
    }
    guard content >= 0 else { throw .damaged }
    return (String(decoding: type, as: UTF8.self), try part(content))
  }

  /// The content of the next box of a type.
  mutating func box(ofType wanted: String) throws(ImageFault) -> ByteReader? {
    while let (type, content) = try box() {
      if type == wanted { return content }
    }
    return nil
  }
}
