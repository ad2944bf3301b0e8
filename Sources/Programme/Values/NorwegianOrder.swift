/// The Norwegian alphabet's order, the same on every machine whatever its locale library says.
///
/// Case and accents do not count at first; æ, ø and å come last, `aa` is å, `ä` æ, `ö` ø and `ü` y; the Sámi
/// letters á č đ ŋ š ŧ ž come right after their base letters; digits count as numbers, so that `Sak 9` is
/// before `Sak 10`. Texts that are alike in all this go by their code points.
package enum NorwegianOrder {
  package static func precedes(_ left: some StringProtocol, _ right: some StringProtocol) -> Bool {
    key(left).lexicographicallyPrecedes(key(right))
  }

  /// The elements in the order of their texts; the keys are made once. Equal texts keep their order.
  package static func sorted<Element>(
    _ elements: some Sequence<Element>, by text: (Element) -> String
  ) -> [Element] {
    elements.map { (key: key(text($0)), element: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map(\.element)
  }

  /// Bytes that compare as the texts do.
  package static func key(_ text: some StringProtocol) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count * 2 + 1)
    var letters = SortingLetters(text)
    letters.append(to: &key)
    key.append(0)
    key.append(contentsOf: text.utf8)
    return key
  }
}

/// Turns a text into the bytes of its first level. The bytes of words are apart by ``gap``; a number is
/// ``number``, how many digits it has, and the digits.
private struct SortingLetters {
  private static let gap: UInt8 = 0x01
  private static let number: UInt8 = 0x10
  private static let a: UInt8 = 0x40
  private static let afterZ: UInt8 = a + 2 * 26
  private static let otherScript: UInt8 = 0xF0

  private let scalars: [Unicode.Scalar]

  init(_ text: some StringProtocol) { scalars = Array(text.foldedPhrase.unicodeScalars) }

  mutating func append(to key: inout [UInt8]) {
    var isApart = false
    var index = 0
    func startUnit() {
      if isApart, !key.isEmpty { key.append(Self.gap) }
      isApart = false
    }
    while index < scalars.count {
      let scalar = scalars[index]
      if "0"..."9" ~= scalar {
        startUnit()
        index = appendNumber(from: index, to: &key)
        continue
      }
      if scalar == "a", index + 1 < scalars.count, scalars[index + 1] == "a" {
        startUnit()
        key.append(Self.afterZ + 2)
        index += 2
        continue
      }
      if "a"..."z" ~= scalar {
        startUnit()
        key.append(Self.place(scalar))
      } else if let letters = Self.letters(of: scalar) {
        startUnit()
        key.append(contentsOf: letters)
      } else if !LatinLetters.isCombiningMark(scalar.value) {
        isApart = true
      }
      index += 1
    }
  }

  /// Appends the number at an index and gives the index after it. Zeros before it do not count.
  private func appendNumber(from start: Int, to key: inout [UInt8]) -> Int {
    let end = scalars[start...].firstIndex { !("0"..."9" ~= $0) } ?? scalars.endIndex
    let digits = scalars[start..<end].drop { $0 == "0" }
    let count = UInt16(clamping: digits.count)
    key += [Self.number, UInt8(count >> 8), UInt8(count & 0xFF)]
    key += digits.map { UInt8(truncatingIfNeeded: $0.value) }
    return end
  }

  /// The places in the alphabet of a lower-case letter above ASCII; nil for what is no letter.
  private static func letters(of scalar: Unicode.Scalar) -> [UInt8]? {
    switch scalar {
    case "æ", "ä": return [afterZ]
    case "ø", "ö": return [afterZ + 1]
    case "å": return [afterZ + 2]
    case "ü": return [place("y")]
    case "á": return [place("a") + 1]
    case "č": return [place("c") + 1]
    case "đ": return [place("d") + 1]
    case "ŋ": return [place("n") + 1]
    case "š": return [place("s") + 1]
    case "ŧ": return [place("t") + 1]
    case "ž": return [place("z") + 1]
    default: break
    }
    var base = LatinLetters.base(of: scalar.value)
    if base == 0 {
      let isLetter = !scalar.isASCII && scalar.properties.isAlphabetic
      let value = scalar.value
      return isLetter
        ? [otherScript, UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)] : nil
    }
    var places: [UInt8] = []
    while base != 0 {
      places.append(a + 2 * (UInt8(truncatingIfNeeded: base) - UInt8(ascii: "a")))
      base >>= 8
    }
    return places
  }

  private static func place(_ letter: Unicode.Scalar) -> UInt8 {
    a + 2 * UInt8(truncatingIfNeeded: letter.value - 0x61)
  }
}
