/// A free value: its names are an author's own, and no view declares them.
///
/// Templates read it by Mustache's lenient rules: a missing name is empty.
public enum OpenValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// The number as it was written.
  case number(String)
  case text(String)
  case list([OpenValue])
  case object([String: OpenValue])
}

extension OpenValue: TemplateView {
  public static let fields = FieldTable<OpenValue>(open: "fri verdi") { $0 }
}

extension OpenValue {
  /// True when a section skips the value.
  @usableFromInline var isEmpty: Bool {
    switch self {
    case .null, .bool(false): true
    case .text(let text): text.isEmpty
    case .list(let elements): elements.isEmpty
    case .bool(true), .number, .object: false
    }
  }

  /// The text that a tag writes; lists and objects have none.
  var text: String {
    switch self {
    case .null, .list, .object: ""
    case .bool(let value): value ? "true" : "false"
    case .number(let text), .text(let text): text
    }
  }

  /// The value reached by following names into objects; null when a name leads nowhere.
  func following(_ names: ArraySlice<String>) -> OpenValue {
    var value = self
    for name in names {
      guard case .object(let members) = value, let member = members[name] else { return .null }
      value = member
    }
    return value
  }
}
