/// The ids a page uses, each once.
package struct AnchorRegistry: Sendable {
  /// The ids in use on the page.
  private var taken: Set<String> = []
  /// Ids typed further on, which no generated id may take.
  private var held: Set<String> = []
  /// The number to try next for an id that is in use, so that a thousand equal headings stay linear.
  private var next: [String: Int] = [:]

  package init() {}

  /// Reserves capacity for as many ids as most pages have, to save four reallocations.
  mutating func reserve() { taken.reserveCapacity(32) }

  /// The prefix of the theme's own ids.
  package static let themePrefix = "s-"

  package func contains(_ id: String) -> Bool { taken.contains(id) }

  /// Keeps an id free for the element that it was typed in.
  mutating func hold(_ id: String) { held.insert(id) }

  /// Takes an id exactly as typed; false when it is in use.
  package mutating func claim(_ id: String) -> Bool { taken.insert(id).inserted }

  /// Takes an id, with `-2`, `-3` … when it is in use. `s-bane` becomes `s_bane`.
  package mutating func unique(_ wanted: consuming String) -> String {
    let belongsToTheme =
      wanted.utf8.first == Self.themePrefix.utf8.first && wanted.utf8.starts(with: Self.themePrefix.utf8)
    let base = belongsToTheme ? "s_" + wanted.dropFirst(2) : wanted
    if take(base) { return base }
    var number = next[base, default: 2]
    while !take("\(base)-\(number)") { number += 1 }
    next[base] = number + 1
    return "\(base)-\(number)"
  }

  private mutating func take(_ id: String) -> Bool {
    (held.isEmpty || !held.contains(id)) && taken.insert(id).inserted
  }
}
