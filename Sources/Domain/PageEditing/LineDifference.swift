/// The difference between two texts, line by line.
package struct LineDifference: Sendable {
  package enum Step: Sendable, Hashable {
    /// Indices in the old lines and in the new.
    case kept(Int, Int)
    /// An index in the old lines.
    case removed(Int)
    /// An index in the new lines.
    case added(Int)
  }

  /// In order; at each position removed lines come before added ones.
  package private(set) var steps: [Step] = []

  /// Beyond this many lines between the first change and the last, all of them are taken as changed.
  private static let mostLines = 4000

  package init<Line: Hashable>(from old: [Line], to new: [Line]) {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - start, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    for index in 0..<start { steps.append(.kept(index, index)) }
    append(old: old[start..<old.count - tail], new: new[start..<new.count - tail])
    for index in 0..<tail { steps.append(.kept(old.count - tail + index, new.count - tail + index)) }
  }

  private mutating func append<Line: Hashable>(old: ArraySlice<Line>, new: ArraySlice<Line>) {
    guard !old.isEmpty, !new.isEmpty, old.count + new.count <= Self.mostLines else {
      steps += old.indices.map(Step.removed) + new.indices.map(Step.added)
      return
    }
    let changes = Array(new).difference(from: Array(old))
    let removed = Set(changes.removals.map { Self.offset($0) + old.startIndex })
    let added = Set(changes.insertions.map { Self.offset($0) + new.startIndex })
    var (left, right) = (old.startIndex, new.startIndex)
    while left < old.endIndex || right < new.endIndex {
      if left < old.endIndex, removed.contains(left) {
        steps.append(.removed(left))
        left += 1
      } else if right < new.endIndex, added.contains(right) {
        steps.append(.added(right))
        right += 1
      } else {
        steps.append(.kept(left, right))
        left += 1
        right += 1
      }
    }
  }

  private static func offset<Line>(_ change: CollectionDifference<Line>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
