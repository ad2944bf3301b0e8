/// The candidate closest to a misspelt word, for "mente du …?"; nil when nothing is close.
///
/// Distance is Damerau–Levenshtein with adjacent swaps (optimal string alignment) on case-folded text;
/// at most a third of the word's letters, and at least one, may differ. When none is that close, a word of four
/// letters or more may also be the beginning of the candidate it was meant as, as `utvid` is of `utvider`.
///
/// - Parameter limit: how many letters may differ, when the word is a part of the text alone.
package func nearest(to word: String, in candidates: some Sequence<String>, limit: Int? = nil) -> String? {
  let typed = Array(word.lowercased().unicodeScalars)
  guard typed.count <= 256 else { return nil }
  let limit = limit ?? max(1, typed.count / 3)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased().unicodeScalars)
    guard abs(letters.count - typed.count) <= limit else { continue }
    let distance = editDistance(typed, letters)
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.candidate ?? completion(of: typed, in: candidates)
}

/// The shortest candidate that begins with the word and has at most half as many letters more.
private func completion(of word: [Unicode.Scalar], in candidates: some Sequence<String>) -> String? {
  guard word.count >= 4 else { return nil }
  var best: (candidate: String, count: Int)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased().unicodeScalars)
    guard letters.count <= word.count + word.count / 2, letters.starts(with: word) else { continue }
    if letters.count < best?.count ?? .max { best = (candidate, letters.count) }
  }
  return best?.candidate
}

private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var beforePrevious = [Int](repeating: 0, count: right.count + 1)
  var previous = Array(0...right.count)
  var current = previous
  for i in 1...left.count {
    current[0] = i
    for j in 1...right.count {
      let cost = left[i - 1] == right[j - 1] ? 0 : 1
      current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        current[j] = min(current[j], beforePrevious[j - 2] + 1)
      }
    }
    (beforePrevious, previous, current) = (previous, current, beforePrevious)
  }
  return previous[right.count]
}
