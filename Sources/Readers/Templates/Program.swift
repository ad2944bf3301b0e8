/// A compiled template: a sequence of instructions, with jumps instead of a tree.
struct Program: Sendable {
  var instructions: [Instruction] = []
  /// The text between tags, of every template it was compiled from, as it is written.
  var literals: [UInt8] = []
  /// The index of the instruction that each label stands before.
  var labels: [Int] = []
  /// The names that instructions on free values look up.
  var paths: [[String]] = []
  /// The fields of the types in its slots.
  var fields = FieldAccesses()
  var slotCount = 0
  /// True when the root view is a free value.
  var isOpen = false
}

/// The fields of several types in one array, used without reference counting, which would cost as much as the use.
struct FieldAccesses: Sendable {
  private var kept: [FieldAccess] = []
  private var uncounted: [Unmanaged<FieldAccess>] = []

  var count: Int { kept.count }

  mutating func append(_ access: FieldAccess) {
    kept.append(access)
    uncounted.append(.passUnretained(access))
  }

  @inline(__always)
  subscript(index: Int32) -> Unmanaged<FieldAccess> { uncounted[Int(index)] }
}

/// A jump target: an index in ``Program/labels``.
struct Label: Sendable, Hashable { let index: Int32 }

/// A slot for a view while rendering: one per view type for the innermost view of that type, which
/// hides the outer ones completely, and one for steps along a dotted name.
struct Slot: Sendable, Hashable { let index: Int32 }

/// A range of ``Program/literals``.
struct Literal: Sendable {
  let start: Int32
  var count: Int32
}

/// `field` is an index in ``Program/fields``, of the type that `slot` holds; `path` in ``Program/paths``.
enum Instruction: Sendable {
  case literal(Literal)
  case write(Slot, field: Int32)
  case skipIfEmpty(Slot, field: Int32, Label)
  case skipUnlessEmpty(Slot, field: Int32, Label)
  /// Puts a child view in a slot that no other instruction reads.
  case load(Slot, field: Int32, into: Slot, ifEmpty: Label)
  /// Puts a child view in its slot until `leave`.
  case enter(Slot, field: Int32, into: Slot, ifEmpty: Label)
  /// Jumps to the label for the next element of a list, or restores the slot's previous frame.
  case leave(Slot, repeating: Label)
  case jump(Label)
  /// - Parameter extending: true when the caller's indentation applies in the routine too.
  case call(Label, indentation: Literal, extending: Bool)
  case `return`
  /// Writes the indentation of the active calls.
  case indent

  /// Looks a path up in the entered free values; the instructions below use the value.
  case find(path: Int32, ifMissing: Label)
  case findInField(Slot, field: Int32, path: Int32)
  case writeFound(isRaw: Bool)
  case skipUnlessFoundEmpty(Label)
  /// - Parameter hiding: true to hide free values entered before.
  case enterFound(hiding: Bool, ifEmpty: Label)
  case leaveFound(repeating: Label)
}
