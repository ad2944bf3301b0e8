/// The custom properties of a stylesheet.
enum StylesheetTokens {
  /// The last plain value of each, by its name without dashes. Values that depend on the colour scheme or on other
  /// properties are left out.
  static func read(from stylesheet: [UInt8]) -> [String: String] {
    var tokens: [String: String] = [:]
    var index = 0
    while let colon = stylesheet[index...].firstIndex(of: UInt8(ascii: ":")) {
      index = colon + 1
      let name = stylesheet[..<colon].suffix { $0 != 0x20 && $0 != 0x0A && $0 != 0x3B && $0 != 0x7B }
      guard name.starts(with: "--".utf8) else { continue }
      let value = stylesheet[index...].prefix { $0 != 0x3B && $0 != 0x7D }
      index = value.endIndex
      guard let last = value.lastIndex(where: { $0 > 0x20 }), !value.contains(UInt8(ascii: "(")) else {
        continue
      }
      let text = value[...last].drop { $0 <= 0x20 }
      tokens[String(decoding: name.dropFirst(2), as: UTF8.self)] = String(decoding: text, as: UTF8.self)
    }
    return tokens
  }
}

extension ArraySlice<UInt8> {
  /// The longest end of which every byte is as wanted.
  fileprivate func suffix(while isWanted: (UInt8) -> Bool) -> Self {
    self[(lastIndex { !isWanted($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
