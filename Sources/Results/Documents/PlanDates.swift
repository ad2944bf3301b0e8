internal import Values

/// The years in a plan's title.
enum Period {
  /// `2026–2028` or `2026`; nil for a title without years.
  static func find(in title: String) -> String? {
    let words = title.split { !($0.isNumber || $0 == "-" || $0 == "–" || $0 == "/") }
    for word in words {
      let years = word.split { !$0.isNumber }
      guard let first = years.first, isYear(first), years.count <= 2 else { continue }
      guard let last = years.dropFirst().first else { return String(first) }
      if isYear(last) { return "\(first)–\(last)" }
      if last.count == 2 { return "\(first)–\(first.prefix(2))\(last)" }
    }
    return nil
  }

  private static func isYear(_ text: Substring) -> Bool {
    text.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20"))
  }
}

/// The day of adoption in a text.
enum AdoptionDay {
  /// The day as written; nil for a text without one.
  static func find(in text: String) -> String? {
    let words = text.split(separator: " ")
    guard
      let start = words.firstIndex(where: { word in
        ["vedtatt", "vedteken", "vedteke", "adopted"].contains(word.lowercased().filter(\.isLetter))
      })
    else { return nil }
    let rest = words[(start + 1)...].prefix(12)
    for first in rest.indices {
      // The longest first: `19. januar 2026` and not `januar 2026`.
      for count in (1...3).reversed() where first + count <= rest.endIndex {
        let candidate = rest[first..<first + count].joined(separator: " ").trimmingStops
        guard candidate.first?.isNumber == true, case .date = DateReading(candidate) else { continue }
        return candidate
      }
    }
    return nil
  }
}

extension String {
  fileprivate var trimmingStops: String {
    var text = self
    while let last = text.last, ".,;:)".contains(last) { text.removeLast() }
    return text
  }
}
