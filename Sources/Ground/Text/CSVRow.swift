extension UTF8Buffer {
  /// Appends a row of RFC 4180, with `;` between the cells as spreadsheets in Norwegian expect.
  package mutating func appendCSVRow(_ cells: [String]) {
    for cell in cells { appendCSVCell(cell) }
    endCSVRow()
  }

  /// Appends a cell, with the `;` after it.
  @_effects(releasenone)
  package mutating func appendCSVCell(_ text: String) {
    text.withBytes { appendCSVCell($0) }
  }

  /// Appends a cell that needs no escaping, as a number, a date or an address, with the `;` after it.
  package mutating func appendCSVCell(unescaped write: (inout UTF8Buffer) -> Void) {
    write(&self)
    append(UInt8(ascii: ";"))
  }

  /// Ends a row instead of going on to another cell.
  package mutating func endCSVRow() {
    removeLast()
    append("\r\n" as StaticString)
  }

  private mutating func appendCSVCell(_ text: UnsafeBufferPointer<UInt8>) {
    let isQuoted = text.needsCSVQuotes
    if isQuoted { append(UInt8(ascii: "\"")) }
    // A spreadsheet would run the cell as a formula. https://owasp.org/www-community/attacks/CSV_Injection
    if let first = text.first, Self.beginsFormula(first) { append(UInt8(ascii: "'")) }
    if isQuoted {
      for byte in text {
        if byte == UInt8(ascii: "\"") { append(byte) }
        append(byte)
      }
      append(UInt8(ascii: "\""))
    } else {
      append(text)
    }
    append(UInt8(ascii: ";"))
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

extension UnsafeBufferPointer<UInt8> {
  fileprivate var needsCSVQuotes: Bool {
    let (quote, separator, cr, lf) = (
      UInt8(ascii: "\""), UInt8(ascii: ";"), UInt8(ascii: "\r"), UInt8(ascii: "\n")
    )
    let first = firstIndex(from: 0) { byte in
      byte == quote || byte == separator || byte == cr || byte == lf
    } inWord: { word in
      ByteWord.places(of: quote, in: word) | ByteWord.places(of: separator, in: word)
        | ByteWord.places(of: cr, in: word) | ByteWord.places(of: lf, in: word)
    }
    return first < count
  }
}
