internal import Markdown

/// The credit at the end of a picture's description.
enum PictureCredit {
  /// The description and the credit: `Bilde av en havn. Foto: Kari Nes`.
  static func split(_ text: String) -> (shown: String, credit: String?) {
    var found: String.Index?
    for word in CreditLabel.words {
      for label in [word + ":", word.lowercased() + ":", word.uppercased() + ":"] {
        guard let range = text.ranges(of: label).last else { continue }
        let isWord =
          range.lowerBound == text.startIndex || !text[text.index(before: range.lowerBound)].isLetter
        if isWord { found = max(found ?? range.lowerBound, range.lowerBound) }
      }
    }
    guard let found, text[found...].dropFirst(5).contains(where: \.isLetter) else { return (text, nil) }
    var credit = String(text[found...]).collapsed
    if let colon = credit.firstIndex(of: ":") {
      let label = credit[..<colon]
      credit = label.prefix(1).uppercased() + label.dropFirst().lowercased() + credit[colon...]
    }
    var shown = String(text[..<found]).collapsed
    while let last = shown.last, "(/|–-".contains(last) { shown = String(shown.dropLast()).collapsed }
    return (shown, credit)
  }
}
