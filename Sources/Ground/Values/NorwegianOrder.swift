internal import Text

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
    let elements = Array(elements)
    return places(of: elements.map { key(text($0)) }).map { elements[$0] }
  }

  /// The indices of keys in their order. Apart from the elements, of which any type may be sorted.
  private static func places(of keys: [[UInt8]]) -> [Int] {
    keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
  }

  /// Bytes that compare as the texts do.
  package static func key(_ text: some StringProtocol) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count * 2 + 16)
    let isPlain = text.utf8.withContiguousStorageIfAvailable { PlainLetters($0).append(to: &key) } ?? false
    if !isPlain { appendLetters(text, to: &key) }
    key.append(0)
    key.append(contentsOf: text.utf8)
    return key
  }
}

extension NorwegianOrder {
  /// The upper-case letter that a list from A to Å has a text under: accents do not count, `Aa` is Å, and a Sámi letter
  /// is its own but for á. Nil for a text that begins with a digit, or has no letter.
  package static func letter(of text: some StringProtocol) -> String? {
    guard let first = key(text).first else { return nil }
    return switch first {
    case SortingLetters.otherScript: text.first(where: \.isLetter)?.uppercased()
    case SortingLetters.a...SortingLetters.last: SortingLetters.letter(at: first)
    default: nil
    }
  }

  /// Replaces the key's bytes with the first level of a text.
  static func appendLetters(_ text: some StringProtocol, to key: inout [UInt8]) {
    key.removeAll(keepingCapacity: true)
    var letters = SortingLetters(text)
    letters.append(to: &key)
  }
}

/// Encodes the first level of a text. The bytes of words are apart by ``gap``; a number is
/// ``number``, how many digits it has, and the digits.
private struct SortingLetters {
  static let gap: UInt8 = 0x01
  static let number: UInt8 = 0x10
  static let a: UInt8 = 0x40
  static let afterZ: UInt8 = a + 2 * 26
  static let last: UInt8 = afterZ + 2
  static let otherScript: UInt8 = 0xF0

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

  /// The upper-case letter at a position in the alphabet.
  static func letter(at place: UInt8) -> String? {
    if place >= afterZ { return ["Æ", "Ø", "Å"][Int(place - afterZ)] }
    let base = Unicode.Scalar(UInt8(ascii: "A") + (place - a) / 2)
    if (place - a).isMultiple(of: 2) { return String(base) }
    return ["A": "A", "C": "Č", "D": "Đ", "N": "Ŋ", "S": "Š", "T": "Ŧ", "Z": "Ž"][base]
  }

  /// The positions in the alphabet of a lower-case letter above ASCII; nil for no letter.
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

/// The same for a text whose letters are all ASCII, æ, ø or å, as in nearly all titles: byte by byte, without
/// Unicode's properties.
struct PlainLetters {
  private let text: UnsafeBufferPointer<UInt8>

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// - Returns: false when the text has another character, with only a part of the key made.
  func append(to key: inout [UInt8]) -> Bool {
    var isApart = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      let lower = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
      let isDigit = byte &- UInt8(ascii: "0") < 10
      guard isDigit || lower &- UInt8(ascii: "a") < 26 || byte >= 0x80 else {
        isApart = true
        index += 1
        continue
      }
      if isApart, !key.isEmpty { key.append(SortingLetters.gap) }
      isApart = false
      if isDigit {
        index = appendNumber(from: index, to: &key)
      } else if byte >= 0x80 {
        guard let letter = letter(at: index) else { return false }
        key.append(letter)
        index += 2
      } else if lower == UInt8(ascii: "a"), index + 1 < text.count, text[index + 1] | 0x20 == lower {
        key.append(SortingLetters.afterZ + 2)
        index += 2
      } else {
        key.append(SortingLetters.a + 2 * (lower - UInt8(ascii: "a")))
        index += 1
      }
    }
    return true
  }

  private func letter(at index: Int) -> UInt8? {
    guard text[index] == 0xC3 else { return nil }
    return switch text[index + 1] {
    case 0x86, 0xA6: SortingLetters.afterZ
    case 0x98, 0xB8: SortingLetters.afterZ + 1
    case 0x85, 0xA5: SortingLetters.afterZ + 2
    default: nil
    }
  }

  private func appendNumber(from start: Int, to key: inout [UInt8]) -> Int {
    var first = start
    while first < text.count, text[first] == UInt8(ascii: "0") { first += 1 }
    var end = first
    while end < text.count, text[end] &- UInt8(ascii: "0") < 10 { end += 1 }
    let count = UInt16(clamping: end - first)
    key += [SortingLetters.number, UInt8(count >> 8), UInt8(count & 0xFF)]
    key += text[first..<end]
    return end
  }
}
