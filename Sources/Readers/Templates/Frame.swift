public import Text

/// The access to a field's value through the frame that holds its view.
///
/// Its closures know the view's type, and it does not: using a value is one call, without a cast.
@usableFromInline
final class FieldAccess: Sendable {
  let isEmpty: @Sendable (Frame) -> Bool
  /// Writes the value by its kind: text escaped, HTML as it is.
  let write: @Sendable (Frame, inout UTF8Buffer) -> Void
  /// The value as a frame of its own; nil when it is empty.
  let enter: @Sendable (Frame) -> Frame?
  let open: @Sendable (Frame) -> OpenValue

  @usableFromInline
  init(
    isEmpty: @escaping @Sendable (Frame) -> Bool,
    write: @escaping @Sendable (Frame, inout UTF8Buffer) -> Void = { _, _ in },
    enter: @escaping @Sendable (Frame) -> Frame? = { _ in nil },
    open: @escaping @Sendable (Frame) -> OpenValue = { _ in .null }
  ) {
    (self.isEmpty, self.write, self.enter, self.open) = (isEmpty, write, enter, open)
  }
}

/// A view that is being rendered, type-erased.
@usableFromInline
class Frame {
  /// Makes the frame of the list's next element; nil when there is none.
  final let next: ((Frame) -> Frame)?

  @usableFromInline init(next: ((Frame) -> Frame)?) { self.next = next }

  /// Reads from the view. The compiler emits reads of a type's fields only where its views are.
  @inlinable @inline(__always)
  final func read<V: Sendable, Value>(_ get: (V) -> Value) -> Value {
    get(unsafeDowncast(self, to: ViewFrame<V>.self).view)
  }

  @usableFromInline
  static func leaf(_ text: String) -> Frame? { text.isEmpty ? nil : ViewFrame<String>(text) }

  @usableFromInline
  static func leaf(_ html: HTMLFragment) -> Frame? { html.isEmpty ? nil : ViewFrame<HTMLFragment>(html) }
}

@usableFromInline
final class ViewFrame<V: Sendable>: Frame {
  // A constant, so that fields are read in place; a variable would be copied for every field.
  @usableFromInline let view: V
  @usableFromInline let list: [V]
  @usableFromInline let index: Int

  @inlinable
  init(_ view: V, index: Int = 0, of list: [V] = [], next: ((Frame) -> Frame)? = nil) {
    (self.view, self.list, self.index) = (view, list, index)
    super.init(next: next)
  }

  /// Nil for an empty list.
  @inlinable
  static func element(_ index: Int, of list: [V]) -> Frame? {
    guard index < list.count else { return nil }
    guard index + 1 < list.count else { return ViewFrame(list[index]) }
    return ViewFrame(list[index], index: index, of: list) { frame in
      let frame = unsafeDowncast(frame, to: ViewFrame.self)
      return element(frame.index + 1, of: frame.list).unsafelyUnwrapped
    }
  }
}
