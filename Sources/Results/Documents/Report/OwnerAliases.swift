internal import Diagnostics
package import Programme

/// Roles that a plan spells in several ways, grouped: a proposal for `ansvarlige` in site.yml.
package struct OwnerAliases: Sendable {
  package struct Role: Sendable, Hashable {
    package let name: String
    package var also: [String]
  }

  package private(set) var roles: [Role] = []

  package init(_ plan: ActionPlan, known: Set<String>) {
    var counts: [String: Int] = [:]
    for name in plan.measures.flatMap(\.responsible) + plan.goals.flatMap(\.own.responsible) {
      counts[name, default: 0] += 1
    }
    // The role is named by its most frequent spelling.
    let names = counts.keys.filter { !known.contains($0) }
      .sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }
    for name in names {
      if let index = roles.firstIndex(where: { Self.isSame($0.name, name) }) {
        roles[index].also.append(name)
      } else {
        roles.append(Role(name: name, also: []))
      }
    }
    roles.sort { $0.name.lowercased() < $1.name.lowercased() }
  }

  /// True for the same letters, or in longer names for one or two that differ.
  private static func isSame(_ name: String, _ other: String) -> Bool {
    let (folded, spelling) = (name.lettersFolded, other.lettersFolded)
    if folded == spelling { return true }
    guard min(folded.count, spelling.count) > 7, abs(folded.count - spelling.count) <= 2 else { return false }
    return nearest(to: spelling, in: [folded], limit: 2) == folded
  }

  /// The lines to add to site.yml; none when it has all of them.
  package var lines: [String] {
    if roles.isEmpty { return [] }
    let values = roles.map { role in
      let also = role.also.isEmpty ? [] : [HeadEntry("også", .list(role.also.map(HeadValue.text)))]
      return HeadValue.map([HeadEntry("navn", .text(role.name))] + also)
    }
    return YAMLLines.lines(of: "ansvarlige", .list(values), indent: "")
  }
}
