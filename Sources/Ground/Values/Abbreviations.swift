/// Norwegian and English abbreviations whose stop does not end a sentence.
package enum Abbreviations {
  /// - Parameter word: in any case, with or without its last stop.
  package static func contains(_ word: some StringProtocol) -> Bool {
    guard word.utf8.count <= 12 else { return false }
    var folded = word.lowercased()
    if folded.last == "." { folded.removeLast() }
    return words.contains(folded)
  }

  private static let words: Set<String> = [
    "adm", "art", "avd", "bl.a", "bla", "ca", "dr", "dvs", "e.g", "eks", "el", "ev", "evt", "f.eks", "feks",
    "ff", "fr.o.m", "fung", "i.e", "inkl", "int", "jf", "jfr", "kap", "kl", "kr", "m.fl", "mv", "mr", "mrs",
    "ms", "nr", "ord", "pga", "p.g.a", "pkt", "prof", "prop", "prosj", "ref", "s.k", "sk", "st", "stk", "tlf",
    "t.o.m", "vs",
  ]
}
