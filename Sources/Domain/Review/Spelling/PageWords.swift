package import Diagnostics
internal import Keys
package import Programme

/// The words of a page to look up in a dictionary: no names, numbers, addresses or code.
package struct PageWords: Sendable {
  package struct Word: Sendable, Hashable {
    package let text: String
    package let location: SourceLocation
  }

  /// Each once, at its first location.
  package private(set) var words: [Word] = []
  /// Words with a capital inside a sentence: people, places and organisations.
  package private(set) var names: Set<String> = []

  package init(_ page: PageManuscript, in file: SourceFile) {
    var prose = ProseText(file)
    Self.keepTexts(of: file, in: &prose)
    read(prose.bytes, in: file)
  }

  /// The longest word, in bytes, that is looked up.
  private static let longest = 60

  private mutating func read(_ bytes: [UInt8], in file: SourceFile) {
    var lines = file.bytes.withUnsafeBufferPointer(LineTable.init)
    var seen: Set<String> = []
    var startsSentence = true
    var index = 0
    while index < bytes.count {
      guard let length = Self.wordLength(bytes[index...]) else {
        switch bytes[index] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "|"),
          UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "\""), UInt8(ascii: "["), 0:
          startsSentence = true
        case 0x0A: if index + 1 < bytes.count, bytes[index + 1] == 0x0A { startsSentence = true }
        // Quotes and dashes of more than one byte.
        case 0x80...: startsSentence = true
        default: break
        }
        index += 1
        continue
      }
      let text = String(decoding: bytes[index..<index + length], as: UTF8.self)
      let isFirst = startsSentence
      let place = index
      index += length
      startsSentence = false
      guard Self.isAskable(text, before: place > 0 ? bytes[place - 1] : 0x0A, after: bytes[index...]) else {
        continue
      }
      if text.first?.isUppercase == true, !isFirst {
        names.insert(text)
      } else if seen.insert(text).inserted {
        let location = file.bytes.withUnsafeBufferPointer {
          lines.location(ofByte: place, in: $0, file: file.path)
        }
        words.append(Word(text: text, location: location))
      }
    }
  }

  /// The byte count of the word at the start, letters with apostrophes between them; nil for none.
  private static func wordLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") {
        index += 1
      } else if byte == UInt8(ascii: "'"), index > bytes.startIndex, index + 1 < bytes.endIndex,
        bytes[index + 1] | 0x20 >= UInt8(ascii: "a"), bytes[index + 1] | 0x20 <= UInt8(ascii: "z")
      {
        index += 1
      } else if let length = letterLength(bytes[index...]) {
        index += length
      } else {
        break
      }
    }
    return index > bytes.startIndex ? index - bytes.startIndex : nil
  }

  /// The byte count of a letter above ASCII, two in every language with a dictionary here; nil for anything else.
  private static func letterLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let lead = bytes.first, 0xC3...0xCD ~= lead, let next = bytes.dropFirst().first,
      0x80...0xBF ~= next, let scalar = Unicode.Scalar(UInt32(lead & 0x1F) << 6 | UInt32(next & 0x3F))
    else { return nil }
    // × and ÷ stand among the letters.
    return scalar.properties.isAlphabetic ? 2 : nil
  }

  private static func isAskable(_ word: String, before: UInt8, after: ArraySlice<UInt8>) -> Bool {
    guard word.unicodeScalars.count > 1, word.utf8.count <= longest else { return false }
    // LO, NAV and IA are names; so is iPhone.
    if word.dropFirst().contains(where: \.isUppercase) { return false }
    // No Norwegian dictionary has the letters of the Sámi languages.
    if word.unicodeScalars.contains(where: { $0.value > 0xFF }) { return false }
    func isTied(_ byte: UInt8?) -> Bool {
      guard let byte else { return false }
      return byte == UInt8(ascii: "_") || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "\\")
        || 0x30...0x39 ~= byte
    }
    if isTied(before) || isTied(after.first) || before == UInt8(ascii: ".") { return false }
    // `nordvik.no` and `m.m.`
    return !(after.first == UInt8(ascii: ".") && wordLength(after.dropFirst()) != nil)
  }
}

extension PageWords {
  /// The keys whose values are read by people.
  private static let proseKeys = Set(
    FrontMatterKey.schema.definitions.filter { $0.uses.contains(.prose) }.flatMap(\.spellings))

  private static func keepTexts(of file: SourceFile, in prose: inout ProseText) {
    let block = FrontMatterBlock(in: file)
    var isKept = false
    var start = block.yaml.lowerBound
    while start < block.yaml.upperBound {
      let end = file.bytes[start..<block.yaml.upperBound].firstIndex(of: 0x0A) ?? block.yaml.upperBound
      let line = file.bytes[start..<end]
      var value = start
      if let first = line.first, first != 0x20, first != UInt8(ascii: "-"), first != UInt8(ascii: "#"),
        let colon = line.firstIndex(of: UInt8(ascii: ":"))
      {
        isKept = proseKeys.contains(String(decoding: line[..<colon], as: UTF8.self))
        value = colon
      }
      if isKept { prose.keep(value..<end, of: file) }
      start = end + 1
    }
  }
}
