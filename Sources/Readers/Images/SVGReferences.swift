/// Checks style rules, and the attributes that take them, for addresses.
enum StyleCheck {
  static func fault(in text: String, at offset: Int) -> [SVGFault] {
    // A backslash escapes letters, as `\75rl(`, and no drawing needs it.
    if text.contains("\\") { return [SVGFault(.externalReference("\\"), at: offset)] }
    let bytes = Array(text.lowercased().utf8)
    if bytes.firstEnd(of: "@import", from: 0) != nil {
      return [SVGFault(.externalReference("@import"), at: offset)]
    }
    for word in ["url(", "image(", "image-set(", "src("] as [StaticString] {
      var index = 0
      while let start = bytes.firstEnd(of: word, from: index) {
        index = start
        let inside = bytes[start...].prefix { $0 != UInt8(ascii: ")") }
        let address = String(decoding: inside.filter { $0 != 0x22 && $0 != 0x27 }, as: UTF8.self)
        if !Reference(address).staysInside { return [SVGFault(.externalReference(address), at: offset)] }
      }
    }
    return []
  }
}

/// The kind of target that a reference in a drawing leads to.
struct Reference {
  let staysInside: Bool

  init(_ address: String) {
    let plain = address.unicodeScalars.filter { $0.value > 0x20 }
    let text = String(String.UnicodeScalarView(plain)).lowercased()
    staysInside =
      text.isEmpty || text.hasPrefix("#")
      || ["image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp", "font/"].contains {
        text.hasPrefix("data:\($0)")
      }
  }
}

extension [UInt8] {
  /// The offset after the next occurrence of a word.
  fileprivate func firstEnd(of word: StaticString, from start: Int) -> Int? {
    var index = start
    while index + word.utf8CodeUnitCount <= count {
      if self[index] == word.utf8Start.pointee, holds(word, at: index) {
        return index + word.utf8CodeUnitCount
      }
      index += 1
    }
    return nil
  }
}
