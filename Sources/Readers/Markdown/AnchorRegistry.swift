/// The ids a page uses, each once.
package struct AnchorRegistry: Sendable {
  /// The ids that something on the page carries.
  private var taken: Set<String> = []
  /// Ids somebody typed further on: nothing made up may take them.
  private var held: Set<String> = []
  /// The number to try next for an id that is in use, so that a thousand equal headings stay linear.
  private var next: [String: Int] = [:]

  package init() {}

  /// Makes room for as many ids as most pages have, which would else be moved four times.
  mutating func reserve() { taken.reserveCapacity(32) }

  /// The theme's own ids begin like this.
  package static let themePrefix = "s-"

  package func contains(_ id: String) -> Bool { taken.contains(id) }

  /// Keeps an id free for the place that names it.
  mutating func hold(_ id: String) { held.insert(id) }

  /// Takes an id exactly as typed; false when something has it already.
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
