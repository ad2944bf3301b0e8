internal import Diagnostics
internal import Keys
internal import Programme

/// Owners that two plans, or two rows, spell so nearly alike that they are most likely one. Sites that list their
/// owners have a warning for every other spelling instead.
struct OwnerSpellings {
  private(set) var diagnostics: [Diagnostic] = []

  private struct Spelling {
    let name: String
    let place: SourceLocation
    var count = 1
  }

  /// The most names compared: the cost is quadratic, and nobody would read a longer result.
  private static let most = 500

  init(_ pages: [PageManuscript], configuration: SiteConfiguration) {
    guard configuration.responsible.isEmpty else { return }
    var spellings: [Spelling] = []
    var known: [String: Int] = [:]
    for page in pages {
      for measure in page.body.plan?.measures ?? [] {
        for name in measure.responsible {
          if let index = known[name] {
            spellings[index].count += 1
          } else if spellings.count < Self.most {
            known[name] = spellings.count
            spellings.append(
              Spelling(name: name, place: SourceLocation(file: page.file, line: measure.line)))
          }
        }
      }
    }
    let keys = spellings.map { Self.key($0.name) }
    for (index, spelling) in spellings.enumerated() {
      guard let other = keys.indices.first(where: { $0 < index && Self.areAlike(keys[$0], keys[index]) })
      else { continue }
      let isRarer = spelling.count <= spellings[other].count
      let (rare, usual) = isRarer ? (spelling, spellings[other]) : (spellings[other], spelling)
      diagnostics.append(.similarOwners(rare.name, usual.name, at: rare.place))
    }
  }

  /// The name's letters and digits, in lower case: `ungdomsutvalget` for `Ungdoms-utvalget`.
  private static func key(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func areAlike(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    // "Lag 1" and "Lag 2" differ by a letter, and so do many short words.
    guard min(left.count, right.count) >= 8, abs(left.count - right.count) <= 1,
      left.filter(\.isNumber) == right.filter(\.isNumber)
    else { return false }
    return nearest(to: left, in: [right], limit: 1) != nil
  }
}
