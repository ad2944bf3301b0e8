package import Encoding

/// One name of a view and how its value is read.
package struct Field<V>: Sendable {
  let description: FieldDescription
  let access: Access

  /// The kinds are told apart here, once per type, so that reading a value needs no cast.
  enum Access: Sendable {
    case text(@Sendable (V) -> String)
    case optionalText(@Sendable (V) -> String?)
    case number(@Sendable (V) -> Int)
    case utf8(@Sendable (V) -> ArraySlice<UInt8>)
    case html(@Sendable (V) -> HTMLFragment)
    case optionalHTML(@Sendable (V) -> HTMLFragment?)
    case flag(@Sendable (V) -> Bool)
    case child(@Sendable (V) -> Frame?)
    case open(@Sendable (V) -> OpenValue)
  }

  private init(_ name: String, _ kind: FieldKind, _ access: Access) {
    let isName = name == "." || !(name.isEmpty || name == "t" || name.contains("."))
    precondition(isName, "«\(name)» cannot be the name of a field")
    description = FieldDescription(name: name, kind: kind)
    self.access = access
  }

  /// Text, escaped. A section over it enters it when it is not empty.
  package static func text(_ name: String, _ get: @escaping @Sendable (V) -> String) -> Self {
    Self(name, .text, .text(get))
  }

  /// Text, escaped; nil is empty.
  package static func optionalText(_ name: String, _ get: @escaping @Sendable (V) -> String?) -> Self {
    Self(name, .text, .optionalText(get))
  }

  /// A whole number in decimal digits. Never a section: zero is neither empty nor full.
  package static func number(_ name: String, _ get: @escaping @Sendable (V) -> Int) -> Self {
    Self(name, .number, .number(get))
  }

  /// Text that is already UTF-8, escaped.
  package static func utf8(_ name: String, _ get: @escaping @Sendable (V) -> ArraySlice<UInt8>) -> Self {
    Self(name, .text, .utf8(get))
  }

  /// HTML, written by `{{{name}}}` or `{{&name}}` only.
  package static func html(_ name: String, _ get: @escaping @Sendable (V) -> HTMLFragment) -> Self {
    Self(name, .html, .html(get))
  }

  /// HTML; nil is empty.
  package static func optionalHTML(
    _ name: String, _ get: @escaping @Sendable (V) -> HTMLFragment?
  ) -> Self {
    Self(name, .html, .optionalHTML(get))
  }

  /// Yes or no, for sections only. Its section enters nothing.
  package static func flag(_ name: String, _ get: @escaping @Sendable (V) -> Bool) -> Self {
    Self(name, .flag, .flag(get))
  }

  /// A view inside this one, entered by a section or by a dot.
  package static func view<Child: TemplateView>(
    _ name: String, _ type: Child.Type, _ get: @escaping @Sendable (V) -> Child?
  ) -> Self {
    precondition(type != OpenValue.self, "a free value is declared with open")
    return Self(name, .view(ViewReference(type)), .child { view in get(view).map { ViewFrame($0) } })
  }

  /// Views that a section repeats over.
  package static func list<Child: TemplateView>(
    _ name: String, _ type: Child.Type, _ get: @escaping @Sendable (V) -> [Child]
  ) -> Self {
    precondition(type != OpenValue.self, "a free value is declared with open")
    return Self(name, .list(ViewReference(type)), .child { view in ViewFrame(list: get(view)) })
  }

  /// Texts that a section repeats over; `{{.}}` is the current one.
  package static func texts(_ name: String, _ get: @escaping @Sendable (V) -> [String]) -> Self {
    list(name, String.self, get)
  }

  /// A free value: below it Mustache's lenient rules hold, but it is never written unescaped.
  package static func open(_ name: String, _ get: @escaping @Sendable (V) -> OpenValue) -> Self {
    Self(name, .open, .open(get))
  }
}
