/// The free values that sections have entered, innermost last.
struct OpenScope {
  /// The result of the last lookup.
  var found = OpenValue.null

  private var entered: [Entered] = []
  /// The index of the first visible value.
  private var start = 0

  private struct Entered {
    var value: OpenValue
    var rest: ArraySlice<OpenValue>
    let outerStart: Int
  }

  /// Enters a value that is not empty; a list is entered at its first element.
  mutating func enter(_ value: OpenValue, hiding isHiding: Bool) {
    let outerStart = start
    if isHiding { start = entered.count }
    if case .list(let elements) = value, let first = elements.first, !(entered.isEmpty && !isHiding) {
      entered.append(Entered(value: first, rest: elements.dropFirst(), outerStart: outerStart))
    } else {
      entered.append(Entered(value: value, rest: [], outerStart: outerStart))
    }
  }

  /// Moves to the list's next element, or leaves; false when it left.
  mutating func advance() -> Bool {
    let last = entered.count - 1
    guard let next = entered[last].rest.popFirst() else {
      start = entered.removeLast().outerStart
      return false
    }
    entered[last].value = next
    return true
  }

  /// Looks up the first name from the innermost value outwards, and the others from there.
  ///
  /// - Returns: false when no value has the first name. An empty path is the innermost value itself.
  mutating func find(_ path: [String]) -> Bool {
    found = .null
    guard let first = path.first else {
      found = entered.last?.value ?? .null
      return true
    }
    for index in stride(from: entered.count - 1, through: start, by: -1) {
      guard case .object(let members) = entered[index].value, let member = members[first] else { continue }
      found = member.following(path.dropFirst())
      return true
    }
    return false
  }
}
