/// The break points of long words, from the editor's own list.
package struct Hyphenation: Sendable {
  /// The offsets, in letters, before which a lower-cased word may break.
  private var breaks: [String: [Int]] = [:]
  private var shortest = Int.max

  package init() {}

  /// - Parameter words: with `|` at each break point, as `arbeids|markeds|kriminalitet`.
  package init(words: [String]) {
    for word in words {
      let parts = word.lowercased().split(separator: "|")
      guard parts.count > 1 else { continue }
      var offsets: [Int] = []
      for part in parts.dropLast() { offsets.append((offsets.last ?? 0) + part.unicodeScalars.count) }
      let whole = parts.joined()
      breaks[whole] = offsets
      shortest = min(shortest, whole.unicodeScalars.count)
    }
  }

  package var isEmpty: Bool { breaks.isEmpty }

  /// The text with U+00AD in every word that is in the list or begins with one that is
  /// (`arbeidsmarkedskriminaliteten`).
  package func hyphenated(_ text: String) -> String {
    guard !isEmpty else { return text }
    var output = String.UnicodeScalarView()
    var word: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic {
        word.append(scalar)
      } else {
        append(word, to: &output)
        word.removeAll(keepingCapacity: true)
        output.append(scalar)
      }
    }
    append(word, to: &output)
    return String(output)
  }

  private func append(_ word: [Unicode.Scalar], to output: inout String.UnicodeScalarView) {
    let offsets = word.count >= shortest ? offsets(in: word) : []
    for (index, scalar) in word.enumerated() {
      if offsets.contains(index) { output.append("\u{AD}") }
      output.append(scalar)
    }
  }

  private func offsets(in word: [Unicode.Scalar]) -> [Int] {
    var lowered = String(String.UnicodeScalarView(word)).lowercased()[...]
    while lowered.unicodeScalars.count >= shortest {
      if let found = breaks[String(lowered)] { return found }
      lowered.unicodeScalars.removeLast()
    }
    return []
  }
}
