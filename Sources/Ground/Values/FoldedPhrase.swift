internal import Text

extension StringProtocol {
  /// The text without white space around it; no-break spaces count.
  package var spaceTrimmed: SubSequence {
    let scalars = unicodeScalars
    // Most texts have letters or marks of ASCII at both ends.
    if let first = scalars.first, let last = scalars.last, "!"..."~" ~= first, "!"..."~" ~= last {
      return self[...]
    }
    guard let first = scalars.firstIndex(where: { !$0.isSpace }),
      let last = scalars.lastIndex(where: { !$0.isSpace })
    else { return self[endIndex...] }
    return self[first..<scalars.index(after: last)]
  }

  /// The text trimmed, with one ordinary space for every run of white space.
  package var spaceCollapsed: String {
    var output = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if !scalar.isSpace {
        output.append(scalar)
      } else if let last = output.last, last != " " {
        output.append(" ")
      }
    }
    if output.last == " " { output.removeLast() }
    return String(output)
  }

  /// The form that two spellings of the same words share: lower case, single spaces, letters in NFC,
  /// nothing invisible.
  package var foldedPhrase: String {
    var phrase = FoldedPhrase(reserving: utf8.count)
    for scalar in unicodeScalars { phrase.append(folding: scalar) }
    return phrase.text
  }
}

/// A phrase while it is being folded.
private struct FoldedPhrase: ~Copyable {
  private var output: UTF8Buffer
  private var last: Unicode.Scalar?

  init(reserving bytes: Int) { output = UTF8Buffer(reserving: bytes) }

  var text: String {
    output.withBytes { bytes in
      String(decoding: last == " " ? UnsafeBufferPointer(rebasing: bytes.dropLast()) : bytes, as: UTF8.self)
    }
  }

  mutating func append(folding scalar: Unicode.Scalar) {
    if scalar.isSpace {
      if last != nil, last != " " { append(" ") }
    } else if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      let small = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
      output.append(small)
      last = Unicode.Scalar(small)
    } else if LatinLetters.isCombiningMark(scalar.value), let before = last,
      let letter = LatinLetters.composed(before, scalar)
    {
      output.removeLast(before.utf8.count)
      append(letter)
    } else if "ß"..."ÿ" ~= scalar {
      // As most letters above ASCII that are met here: small already.
      append(scalar)
    } else if !LatinLetters.isInvisible(scalar.value) {
      for lower in scalar.properties.lowercaseMapping.unicodeScalars { append(lower) }
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    for byte in scalar.utf8 { output.append(byte) }
    last = scalar
  }
}

extension Unicode.Scalar {
  package var isSpace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}

extension LatinLetters {
  /// The one code point for a lower-case letter and its combining mark, for the letters of the site languages.
  static func composed(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    switch (mark, letter) {
    case ("\u{300}", "a"): "à"
    case ("\u{300}", "e"): "è"
    case ("\u{300}", "o"): "ò"
    case ("\u{301}", "a"): "á"
    case ("\u{301}", "e"): "é"
    case ("\u{301}", "n"): "ń"
    case ("\u{301}", "o"): "ó"
    case ("\u{302}", "a"): "â"
    case ("\u{302}", "e"): "ê"
    case ("\u{302}", "o"): "ô"
    case ("\u{303}", "n"): "ñ"
    case ("\u{308}", "a"): "ä"
    case ("\u{308}", "e"): "ë"
    case ("\u{308}", "i"): "ï"
    case ("\u{308}", "o"): "ö"
    case ("\u{308}", "u"): "ü"
    case ("\u{30A}", "a"): "å"
    case ("\u{30C}", "c"): "č"
    case ("\u{30C}", "s"): "š"
    case ("\u{30C}", "z"): "ž"
    case ("\u{327}", "c"): "ç"
    default: nil
    }
  }
}
