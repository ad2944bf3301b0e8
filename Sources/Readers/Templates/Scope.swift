/// The types of the views around a position in a template, innermost last.
///
/// Of each type only the innermost view is kept. A declared view has every one of its names, so an outer view of the
/// same type can never be reached. That bounds the number of scopes, and with it of compiled partials.
struct Scope: Sendable {
  /// The origin of a view, seen from the innermost view at the start of a routine.
  enum Descent: Sendable {
    case same
    /// Somewhere inside it: recursion through such a view ends, because views are finite.
    case inside
    case elsewhere
  }

  struct Entry: Sendable {
    /// An index in ``Compiler/types``; nil for free values.
    let type: Int?
    let isLeaf: Bool
    let descent: Descent
  }

  private(set) var entries: [Entry] = []
  /// The text or HTML that `{{.}}` writes, where it is read from its view each time instead of being entered.
  private(set) var leaf: Resolution.FieldReference?

  /// The key of a compiled partial: call sites that share it share the routine.
  var types: [Int?] { entries.map(\.type) }

  var isInnermostOpen: Bool { leaf == nil && entries.last.map { $0.type == nil } ?? false }

  /// The origin of the innermost view that has names.
  var descent: Descent { entries.last { !$0.isLeaf }?.descent ?? .same }

  mutating func enter(_ entry: Entry) {
    entries.removeAll { $0.isLeaf || $0.type == entry.type }
    entries.append(entry)
    leaf = nil
  }

  mutating func enter(leaf field: Resolution.FieldReference) {
    entries.removeAll(where: \.isLeaf)
    leaf = field
  }

  /// The scope as the start of a routine sees it.
  var atStart: Scope {
    var scope = self
    let innermost = entries.lastIndex { !$0.isLeaf }
    scope.entries = entries.indices.map { index in
      let descent: Descent = index == innermost || entries[index].isLeaf ? .same : .elsewhere
      return Entry(type: entries[index].type, isLeaf: entries[index].isLeaf, descent: descent)
    }
    return scope
  }
}
