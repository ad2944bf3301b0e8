/// Text in a mail's head, in RFC 2047's encoded words (the Q encoding) where it is not plain ASCII.
enum EncodedWord {
  /// What a word may be, in letters, beside `=?UTF-8?Q?` and `?=`: 75 with them.
  private static let longest = 63

  /// For a field that is text, as `Subject`.
  static func text(_ text: String) -> String {
    isPlain(text, besides: " !\"#$%&'()*+,-./:;<>@[]{}|~^`") ? text : encoded(text)
  }

  /// For a name beside an address.
  static func phrase(_ text: String) -> String { isPlain(text, besides: " -") ? text : encoded(text) }

  private static func isPlain(_ text: String, besides marks: String) -> Bool {
    text.utf8.count <= longest && text.utf8.allSatisfy { isAlphanumeric($0) || marks.utf8.contains($0) }
      && !text.isEmpty && !text.hasPrefix(" ") && !text.hasSuffix(" ")
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  /// Words on lines of their own; the white space between two of them is not part of the text.
  private static func encoded(_ text: String) -> String {
    var words = [""]
    for scalar in text.unicodeScalars {
      // A letter's bytes must not be parted between two words.
      let letter = String(scalar).utf8.map { byte in
        if isAlphanumeric(byte) { return String(Unicode.Scalar(byte)) }
        return byte == 0x20 ? "_" : "=" + QuotedPrintable.hexadecimal(byte)
      }.joined()
      if words[words.count - 1].utf8.count + letter.utf8.count > longest { words.append("") }
      words[words.count - 1] += letter
    }
    return words.map { "=?UTF-8?Q?\($0)?=" }.joined(separator: "\r\n ")
  }
}
