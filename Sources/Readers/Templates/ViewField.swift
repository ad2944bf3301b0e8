public import Text

/// A name of a view, with access to its value.
///
/// Public and inlinable, as everything that views are declared with, so that field reads are specialised where the
/// view's type is known.
public struct ViewField<V: Sendable>: Sendable {
  let description: FieldDescription

  @usableFromInline
  init(_ name: String, _ kind: FieldKind, _ access: FieldAccess) {
    let isName = name == "." || !(name.isEmpty || name == "t" || name.contains("."))
    precondition(isName, "«\(name)» cannot be the name of a field")
    description = FieldDescription(name: name, kind: kind, access: access)
  }

  /// Text, escaped. A section over it enters it when it is not empty.
  @inlinable
  public static func text(_ name: String, _ get: @escaping @Sendable (V) -> String) -> Self {
    Self(
      name, .text,
      FieldAccess(
        isEmpty: { $0.read { (view: V) in get(view).isEmpty } },
        write: { frame, buffer in frame.read { (view: V) in buffer.appendEscaped(get(view)) } },
        enter: { $0.read { (view: V) in .leaf(get(view)) } }))
  }

  /// Text, escaped; nil is empty.
  @inlinable
  public static func optionalText(_ name: String, _ get: @escaping @Sendable (V) -> String?) -> Self {
    Self(
      name, .text,
      FieldAccess(
        isEmpty: { $0.read { (view: V) in get(view)?.isEmpty ?? true } },
        write: { frame, buffer in
          frame.read { (view: V) in if let text = get(view) { buffer.appendEscaped(text) } }
        },
        enter: { $0.read { (view: V) in .leaf(get(view) ?? "") } }))
  }

  /// Text in two parts, as a root and a path: it is written without concatenation.
  @inlinable
  public static func joined(_ name: String, _ get: @escaping @Sendable (V) -> (String, String)) -> Self {
    Self(
      name, .text,
      FieldAccess(
        isEmpty: { frame in
          frame.read { (view: V) in
            let (first, second) = get(view)
            return first.isEmpty && second.isEmpty
          }
        },
        write: { frame, buffer in
          frame.read { (view: V) in
            let (first, second) = get(view)
            buffer.appendEscaped(first)
            buffer.appendEscaped(second)
          }
        },
        enter: { frame in
          frame.read { (view: V) in
            let (first, second) = get(view)
            return .leaf(first + second)
          }
        }))
  }

  /// A whole number in decimal digits. Never a section: zero is neither empty nor full.
  @inlinable
  public static func number(_ name: String, _ get: @escaping @Sendable (V) -> Int) -> Self {
    Self(
      name, .number,
      FieldAccess(
        isEmpty: { _ in false },
        write: { frame, buffer in frame.read { (view: V) in buffer.append(decimal: get(view)) } }))
  }

  /// Text that is already UTF-8, escaped.
  @inlinable
  public static func utf8(_ name: String, _ get: @escaping @Sendable (V) -> ArraySlice<UInt8>) -> Self {
    Self(
      name, .text,
      FieldAccess(
        isEmpty: { $0.read { (view: V) in get(view).isEmpty } },
        write: { frame, buffer in frame.read { (view: V) in buffer.appendEscaped(get(view)) } },
        enter: { $0.read { (view: V) in .leaf(String(decoding: get(view), as: UTF8.self)) } }))
  }

  /// HTML, written by `{{{name}}}` or `{{&name}}` only.
  @inlinable
  public static func html(_ name: String, _ get: @escaping @Sendable (V) -> HTMLFragment) -> Self {
    Self(
      name, .html,
      FieldAccess(
        isEmpty: { $0.read { (view: V) in get(view).isEmpty } },
        write: { frame, buffer in frame.read { (view: V) in buffer.append(get(view)) } },
        enter: { $0.read { (view: V) in .leaf(get(view)) } }))
  }

  /// Text in place of HTML, which templates write as `{{{name}}}`; it is escaped.
  @inlinable
  public static func html(_ name: String, text get: @escaping @Sendable (V) -> String) -> Self {
    Self(
      name, .html,
      FieldAccess(
        isEmpty: { $0.read { (view: V) in get(view).isEmpty } },
        write: { frame, buffer in frame.read { (view: V) in buffer.appendEscaped(get(view)) } },
        enter: { $0.read { (view: V) in .leaf(HTMLFragment(text: get(view))) } }))
  }

  /// HTML; nil is empty.
  @inlinable
  public static func optionalHTML(
    _ name: String, _ get: @escaping @Sendable (V) -> HTMLFragment?
  ) -> Self {
    Self(
      name, .html,
      FieldAccess(
        isEmpty: { $0.read { (view: V) in get(view)?.isEmpty ?? true } },
        write: { frame, buffer in
          frame.read { (view: V) in if let html = get(view) { buffer.append(html) } }
        },
        enter: { $0.read { (view: V) in get(view).flatMap { .leaf($0) } } }))
  }

  /// Yes or no, for sections only. Its section enters nothing.
  @inlinable
  public static func flag(_ name: String, _ get: @escaping @Sendable (V) -> Bool) -> Self {
    Self(name, .flag, FieldAccess(isEmpty: { $0.read { (view: V) in !get(view) } }))
  }

  /// A view inside this one, entered by a section or by a dot.
  @inlinable
  public static func view<Child: TemplateView>(
    _ name: String, _ type: Child.Type, _ get: @escaping @Sendable (V) -> Child?
  ) -> Self {
    precondition(type != OpenValue.self, "a free value is declared with open")
    return Self(
      name, .view(ViewReference(type)),
      FieldAccess(
        isEmpty: { $0.read { (view: V) in get(view) == nil } },
        enter: { $0.read { (view: V) in get(view).map { ViewFrame($0) } } }))
  }

  /// Views that a section repeats over.
  @inlinable
  public static func list<Child: TemplateView>(
    _ name: String, _ type: Child.Type, _ get: @escaping @Sendable (V) -> [Child]
  ) -> Self {
    precondition(type != OpenValue.self, "a free value is declared with open")
    return Self(
      name, .list(ViewReference(type)),
      FieldAccess(
        isEmpty: { $0.read { (view: V) in get(view).isEmpty } },
        enter: { $0.read { (view: V) in ViewFrame.element(0, of: get(view)) } }))
  }

  /// Texts that a section repeats over; `{{.}}` is the current one.
  @inlinable
  public static func texts(_ name: String, _ get: @escaping @Sendable (V) -> [String]) -> Self {
    list(name, String.self, get)
  }

  /// A free value: below it Mustache's lenient rules hold, but it is never written unescaped.
  @inlinable
  public static func open(_ name: String, _ get: @escaping @Sendable (V) -> OpenValue) -> Self {
    Self(
      name, .open,
      FieldAccess(
        isEmpty: { $0.read { (view: V) in get(view).isEmpty } },
        open: { $0.read { (view: V) in get(view) } }))
  }
}
