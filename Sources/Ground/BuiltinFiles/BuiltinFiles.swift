/// The repository's `themes/`, `starters/` and `texts/`, inside the binary.
package enum BuiltinFiles {
  /// Every file below a folder, sorted by its path there; decodes on each call, so keep the result.
  package static func files(below folder: String) -> [(path: String, bytes: [UInt8])] {
    let prefix = folder + "/"
    return embeddedFiles.filter { $0.path.hasPrefix(prefix) }.map { file in
      (String(file.path.dropFirst(prefix.utf8.count)), decoded(file.base64))
    }
  }

  /// The names of the folders right below a folder, sorted.
  package static func folders(in folder: String) -> [String] {
    let prefix = folder + "/"
    let below = embeddedFiles.filter { $0.path.hasPrefix(prefix) }.map {
      $0.path.dropFirst(prefix.utf8.count)
    }
    return Set(below.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()
  }

  private static func decoded(_ text: StaticString) -> [UInt8] {
    let letters = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.count / 4 * 3)
    var group: UInt32 = 0
    var count = 0
    for letter in letters {
      guard let value = value(of: letter) else { break }
      group = group << 6 | value
      count += 1
      guard count == 4 else { continue }
      bytes += [
        UInt8(truncatingIfNeeded: group >> 16), UInt8(truncatingIfNeeded: group >> 8),
        UInt8(truncatingIfNeeded: group),
      ]
      (group, count) = (0, 0)
    }
    if count == 3 {
      bytes += [UInt8(truncatingIfNeeded: group >> 10), UInt8(truncatingIfNeeded: group >> 2)]
    }
    if count == 2 { bytes.append(UInt8(truncatingIfNeeded: group >> 4)) }
    return bytes
  }

  private static func value(of letter: UInt8) -> UInt32? {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(letter - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(letter - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(letter - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
