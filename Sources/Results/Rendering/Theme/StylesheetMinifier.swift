/// Takes comments, and blanks that mean nothing, out of a stylesheet, and changes nothing else in it.
///
/// Blanks before a colon and round `+` and `~` stay: what they mean depends on where they stand. Strings and
/// unquoted addresses are copied as they are; so is the rest after a string or comment that nothing ends.
struct StylesheetMinifier {
  private var output: [UInt8] = []
  private var hasBlank = false
  /// A semicolon that is not written before a closing brace.
  private var hasSemicolon = false

  static func minified(_ source: [UInt8]) -> [UInt8] {
    var minifier = StylesheetMinifier()
    minifier.output.reserveCapacity(source.count)
    minifier.read(source)
    return minifier.output
  }

  private mutating func read(_ source: [UInt8]) {
    var index = 0
    while index < source.count {
      let byte = source[index]
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
        hasBlank = true
        index += 1
      case UInt8(ascii: "/") where source[index...].starts(with: "/*".utf8):
        let end = Self.end(of: "*/", in: source, from: index + 2)
        let isAlone = hasBlank || end == source.count || Self.isBlank(source[end]) || output.isEmpty
        // A comment may be all that keeps two words apart without meaning a blank.
        if isAlone { hasBlank = true } else { append("/**/".utf8) }
        index = end
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let end = Self.endOfString(in: source, from: index)
        append(source[index..<end])
        index = end
      case UInt8(ascii: "\\"):
        let end = min(index + 2, source.count)
        append(source[index..<end])
        index = end
      case UInt8(ascii: ";"):
        hasSemicolon = true
        // `--empty: ;` is a value, and without the blank none to older browsers.
        if output.last == UInt8(ascii: ":"), hasBlank { output.append(0x20) }
        hasBlank = false
        index += 1
      default:
        append(CollectionOfOne(byte))
        index += 1
        if byte == UInt8(ascii: "("), output.suffix(4).elementsEqual("url(".utf8) {
          let end = Self.end(of: ")", in: source, from: index)
          let address = source[index..<end]
          if let first = address.first(where: { !Self.isBlank($0) }), first != 0x22, first != 0x27 {
            output += address
            index = end
          }
        }
      }
    }
    if hasSemicolon { output.append(UInt8(ascii: ";")) }
    if !output.isEmpty { output.append(UInt8(ascii: "\n")) }
  }

  private mutating func append(_ bytes: some Collection<UInt8>) {
    guard let first = bytes.first else { return }
    if hasSemicolon, first != UInt8(ascii: "}"), output.last != UInt8(ascii: "{") {
      output.append(UInt8(ascii: ";"))
    } else if hasBlank, let last = output.last, !Self.needsNoBlankAfter(last), !Self.needsNoBlankBefore(first)
    {
      output.append(0x20)
    }
    (hasBlank, hasSemicolon) = (false, false)
    output += bytes
  }

  private static func needsNoBlankAfter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "("),
      UInt8(ascii: ":"), UInt8(ascii: ">"):
      true
    default: false
    }
  }

  private static func needsNoBlankBefore(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: ">"): true
    default: false
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }

  /// The index after a mark, or the end.
  private static func end(of mark: StaticString, in source: [UInt8], from start: Int) -> Int {
    var index = start
    let count = mark.utf8CodeUnitCount
    while index + count <= source.count {
      if mark.withUTF8Buffer({ source[index..<index + count].elementsEqual($0) }) { return index + count }
      index += 1
    }
    return source.count
  }

  private static func endOfString(in source: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < source.count, source[index] != source[start] {
      index += source[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, source.count)
  }
}
