/// Splits an XML text into tokens, in one pass.
struct XMLScanner {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() throws(XMLSyntaxFault) -> XMLToken? {
    while begins("<!--") { try skip(past: "-->", from: 4) }
    guard index < bytes.count else { return nil }
    let start = index
    guard bytes[index] == UInt8(ascii: "<") else {
      while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
      return .text(XMLText(bytes[start..<index]), offset: start)
    }
    if begins("<![CDATA[") {
      try skip(past: "]]>", from: 9)
      return .verbatim(String(decoding: bytes[(start + 9)..<(index - 3)], as: UTF8.self), offset: start + 9)
    }
    if begins("<!") {
      // A drawing with a document type is refused whatever it declares.
      index = bytes.count
      return .doctype(offset: start)
    }
    if begins("<?") { return try instruction() }
    if begins("</") {
      index += 2
      let name = try name()
      skipBlanks()
      try take(">")
      return .end(name: name, offset: start)
    }
    return .start(try tag())
  }

  private mutating func instruction() throws(XMLSyntaxFault) -> XMLToken {
    let start = index
    index += 2
    let name = try name()
    guard name == "xml" else {
      try skip(past: "?>", from: 0)
      return .instruction(name: name, offset: start)
    }
    let attributes = try attributes()
    try take("?>")
    return .declaration(encoding: attributes.first { $0.name == "encoding" }?.value.decoded, offset: start)
  }

  private mutating func tag() throws(XMLSyntaxFault) -> XMLTag {
    let start = index
    index += 1
    let name = try name()
    let attributes = try attributes()
    let isEmpty = begins("/>")
    try take(isEmpty ? "/>" : ">")
    return XMLTag(name: name, attributes: attributes, isEmpty: isEmpty, offset: start)
  }

  private mutating func attributes() throws(XMLSyntaxFault) -> [XMLAttribute] {
    var attributes: [XMLAttribute] = []
    while true {
      let isApart = skipBlanks()
      guard index < bytes.count else { throw XMLSyntaxFault(offset: index) }
      if bytes[index] == UInt8(ascii: ">") || begins("/>") || begins("?>") { return attributes }
      let start = index
      guard isApart else { throw XMLSyntaxFault(offset: start) }
      let name = try name()
      // Each is compared with all before it, and no drawing has more.
      if attributes.count > 500 || attributes.contains(where: { $0.name == name }) {
        throw XMLSyntaxFault(offset: start)
      }
      skipBlanks()
      try take("=")
      skipBlanks()
      guard index < bytes.count else { throw XMLSyntaxFault(offset: start) }
      let quote = bytes[index]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        throw XMLSyntaxFault(offset: start)
      }
      index += 1
      let value = index
      while index < bytes.count, bytes[index] != quote {
        if bytes[index] == UInt8(ascii: "<") { throw XMLSyntaxFault(offset: index) }
        index += 1
      }
      guard index < bytes.count else { throw XMLSyntaxFault(offset: start) }
      attributes.append(XMLAttribute(name: name, value: XMLText(bytes[value..<index]), offset: start))
      index += 1
    }
  }

  private mutating func name() throws(XMLSyntaxFault) -> String {
    let start = index
    while index < bytes.count, Self.isNamePart(bytes[index]) { index += 1 }
    if index == start { throw XMLSyntaxFault(offset: start) }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: ":"), 0x80...:
      true
    default: false
    }
  }

  @discardableResult
  private mutating func skipBlanks() -> Bool {
    let start = index
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    return index > start
  }

  private func begins(_ mark: StaticString) -> Bool { bytes.holds(mark, at: index) }

  private mutating func take(_ mark: StaticString) throws(XMLSyntaxFault) {
    guard begins(mark) else { throw XMLSyntaxFault(offset: min(index, bytes.count)) }
    index += mark.utf8CodeUnitCount
  }

  private mutating func skip(past mark: StaticString, from count: Int) throws(XMLSyntaxFault) {
    let start = index
    index += count
    while index < bytes.count, !begins(mark) { index += 1 }
    guard index < bytes.count else { throw XMLSyntaxFault(offset: start) }
    index += mark.utf8CodeUnitCount
  }
}
