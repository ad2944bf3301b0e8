internal import Diagnostics

/// The meaning of a name in its scope.
struct Resolution {
  /// True when free values are asked first, while rendering.
  let triesOpen: Bool
  /// The declared field; nil when only a free value can have the name.
  let field: FieldReference?

  struct FieldReference {
    let entry: Scope.Entry
    /// The views to go through first, for a dotted name.
    let steps: [Step]
    let index: Int32
    let kind: FieldKind
    /// The names that remain below a free value.
    let rest: ArraySlice<String>
  }

  struct Step {
    let index: Int32
    let type: Int
  }
}

extension Compiler {
  /// Resolves a name from the innermost view outwards; nil, with a diagnostic, when it means nothing.
  mutating func resolve(_ name: Name) -> Resolution? {
    guard let first = name.path.first else { return resolveCurrent(name) }
    var triesOpen = false
    for entry in scope.entries.reversed() {
      guard let type = entry.type else {
        triesOpen = true
        continue
      }
      guard types[type].index(of: first) != nil else { continue }
      return follow(name, entry, type).map { Resolution(triesOpen: triesOpen, field: $0) }
    }
    if triesOpen { return Resolution(triesOpen: true, field: nil) }
    let names = scope.entries.flatMap { entry in
      entry.type.map { types[$0].fields.map(\.name).filter { $0 != "." } } ?? []
    }
    let innermost = scope.entries.last { !$0.isLeaf }?.type.map { types[$0] }
    report(
      .unknownName(
        first, view: innermost?.displayName, nearest: nearest(to: first, in: names),
        at: origin.location(name.offset)))
    return nil
  }

  private mutating func resolveCurrent(_ name: Name) -> Resolution? {
    if let leaf = scope.leaf { return Resolution(triesOpen: false, field: leaf) }
    guard let entry = scope.entries.last, let type = entry.type else {
      return Resolution(triesOpen: true, field: nil)
    }
    guard entry.isLeaf else {
      report(.noCurrentValue(view: types[type].displayName, at: origin.location(name.offset)))
      return nil
    }
    let field = Resolution.FieldReference(
      entry: entry, steps: [], index: 0, kind: types[type].fields[0].kind, rest: [])
    return Resolution(triesOpen: false, field: field)
  }

  private mutating func follow(_ name: Name, _ entry: Scope.Entry, _ type: Int) -> Resolution.FieldReference?
  {
    var type = type
    var steps: [Resolution.Step] = []
    for (position, part) in name.path.enumerated() {
      guard let index = types[type].index(of: part) else {
        let names = types[type].fields.map(\.name)
        report(
          .unknownName(
            part, view: types[type].displayName, nearest: nearest(to: part, in: names),
            at: origin.location(name.offset)))
        return nil
      }
      let kind = types[type].fields[index].kind
      let rest = name.path.dropFirst(position + 1)
      switch kind {
      case .open:
        return Resolution.FieldReference(
          entry: entry, steps: steps, index: Int32(index), kind: kind, rest: rest)
      case .view(let child) where !rest.isEmpty:
        type = typeIndex(child.description())
        steps.append(Resolution.Step(index: Int32(index), type: type))
      default:
        if rest.isEmpty {
          return Resolution.FieldReference(
            entry: entry, steps: steps, index: Int32(index), kind: kind, rest: [])
        }
        report(.nothingBelow(part, kind, at: origin.location(name.offset)))
        return nil
      }
    }
    return nil
  }

  /// Emits the steps of a dotted name.
  ///
  /// - Returns: the slot of the view that has the field.
  mutating func load(_ field: Resolution.FieldReference, ifEmpty label: Label) -> Slot {
    var slot = slot(field.entry.type ?? 0)
    for step in field.steps {
      let next = Slot(index: Int32(2 * step.type + 1))
      emit(.load(slot, field: self.field(step.index, in: slot), into: next, ifEmpty: label))
      slot = next
    }
    return slot
  }

  func slot(_ type: Int) -> Slot { Slot(index: Int32(2 * type)) }
}
