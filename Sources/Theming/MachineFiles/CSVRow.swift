internal import Encoding

extension UTF8Buffer {
  /// Appends a row as RFC 4180 has it, with `;` between the cells, which is what a spreadsheet in Norwegian
  /// expects.
  mutating func appendCSVRow(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { append(UInt8(ascii: ";")) }
      appendCSVCell(cell)
    }
    append("\r\n" as StaticString)
  }

  private mutating func appendCSVCell(_ text: String) {
    let isQuoted = text.utf8.contains(where: Self.needsQuotes)
    if isQuoted { append(UInt8(ascii: "\"")) }
    // A spreadsheet would run the cell as a formula. https://owasp.org/www-community/attacks/CSV_Injection
    if let first = text.utf8.first, Self.beginsFormula(first) { append(UInt8(ascii: "'")) }
    if isQuoted {
      for byte in text.utf8 {
        if byte == UInt8(ascii: "\"") { append(byte) }
        append(byte)
      }
      append(UInt8(ascii: "\""))
    } else {
      append(text)
    }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ";"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }

  private static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"):
      true
    default: false
    }
  }
}
