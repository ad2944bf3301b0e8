/// The parts of a compound that a Norwegian dictionary does not have whole.
enum CompoundWord {
  /// The ways to read a word: it is right when the dictionary has every part of one of them.
  static func readings(of word: String) -> [[String]] {
    // As it stands inside a sentence: "Noe" is "noe".
    let word = word.lowercased()
    if lost.contains(word) { return [[]] }
    return inflections(of: word) + compounds(of: word)
  }

  /// Parts of three letters, and two such make no word that anybody would call compound.
  private static let (shortestPart, shortest) = (3, 7)

  /// `arbeidsmappe` of `arbeids` and `mappe`.
  private static func compounds(of word: String) -> [[String]] {
    let letters = Array(word)
    guard letters.count >= shortest else { return [] }
    return (shortestPart...letters.count - shortestPart).flatMap { place in
      let (first, rest) = (String(letters[..<place]), String(letters[place...]))
      // The `s` that ties `utgang` and `kode`.
      return [[first, rest]] + (first.hasSuffix("s") ? [[String(first.dropLast()), rest]] : [])
    }
  }

  /// The Norwegian dictionaries of LibreOffice and Debian (7.5) have lost every inflected form in which `o` or `a`
  /// meets `e`: `dato` is there, `datoen` is not.
  private static func inflections(of word: String) -> [[String]] {
    endings.filter(word.hasSuffix).compactMap { ending in
      let stem = String(word.dropLast(ending.count))
      guard stem.count > 1, let last = stem.last, last == "o" || last == "a" else { return nil }
      return [stem]
    }
  }

  private static let endings = ["en", "ens", "er", "ers", "ene", "enes", "et", "ets"]

  /// For the same reason.
  private static let lost: Set<String> = ["noe", "noen", "noens"]
}
