package import Encoding

/// One name of a view and how its value is read.
package struct Field<V: Sendable>: Sendable {
  let description: FieldDescription
  let access: FieldAccess

  private init(_ name: String, _ kind: FieldKind, _ access: FieldAccess) {
    let isName = name == "." || !(name.isEmpty || name == "t" || name.contains("."))
    precondition(isName, "«\(name)» cannot be the name of a field")
    description = FieldDescription(name: name, kind: kind)
    self.access = access
  }

  /// Text, escaped. A section over it enters it when it is not empty.
  package static func text(_ name: String, _ get: @escaping @Sendable (V) -> String) -> Self {
    Self(name, .text, .text { $0.read(get) })
  }

  /// Text, escaped; nil is empty.
  package static func optionalText(_ name: String, _ get: @escaping @Sendable (V) -> String?) -> Self {
    Self(name, .text, .optionalText { $0.read(get) })
  }

  /// A whole number in decimal digits. Never a section: zero is neither empty nor full.
  package static func number(_ name: String, _ get: @escaping @Sendable (V) -> Int) -> Self {
    Self(name, .number, .number { $0.read(get) })
  }

  /// Text that is already UTF-8, escaped.
  package static func utf8(_ name: String, _ get: @escaping @Sendable (V) -> ArraySlice<UInt8>) -> Self {
    Self(name, .text, .utf8 { $0.read(get) })
  }

  /// HTML, written by `{{{name}}}` or `{{&name}}` only.
  package static func html(_ name: String, _ get: @escaping @Sendable (V) -> HTMLFragment) -> Self {
    Self(name, .html, .html { $0.read(get) })
  }

  /// HTML; nil is empty.
  package static func optionalHTML(
    _ name: String, _ get: @escaping @Sendable (V) -> HTMLFragment?
  ) -> Self {
    Self(name, .html, .optionalHTML { $0.read(get) })
  }

  /// Yes or no, for sections only. Its section enters nothing.
  package static func flag(_ name: String, _ get: @escaping @Sendable (V) -> Bool) -> Self {
    Self(name, .flag, .flag { $0.read(get) })
  }

  /// A view inside this one, entered by a section or by a dot.
  package static func view<Child: TemplateView>(
    _ name: String, _ type: Child.Type, _ get: @escaping @Sendable (V) -> Child?
  ) -> Self {
    precondition(type != OpenValue.self, "a free value is declared with open")
    return Self(name, .view(ViewReference(type)), .child { $0.read(get).map { ViewFrame($0) } })
  }

  /// Views that a section repeats over.
  package static func list<Child: TemplateView>(
    _ name: String, _ type: Child.Type, _ get: @escaping @Sendable (V) -> [Child]
  ) -> Self {
    precondition(type != OpenValue.self, "a free value is declared with open")
    return Self(name, .list(ViewReference(type)), .child { ViewFrame(list: $0.read(get)) })
  }

  /// Texts that a section repeats over; `{{.}}` is the current one.
  package static func texts(_ name: String, _ get: @escaping @Sendable (V) -> [String]) -> Self {
    list(name, String.self, get)
  }

  /// A free value: below it Mustache's lenient rules hold, but it is never written unescaped.
  package static func open(_ name: String, _ get: @escaping @Sendable (V) -> OpenValue) -> Self {
    Self(name, .open, .open { $0.read(get) })
  }
}
