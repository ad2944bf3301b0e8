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
    let isQuoted = text.utf8.contains { "\";\r\n".utf8.contains($0) }
    if isQuoted { append(UInt8(ascii: "\"")) }
    // A spreadsheet would run the cell as a formula. https://owasp.org/www-community/attacks/CSV_Injection
    if let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) { append(UInt8(ascii: "'")) }
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
}
