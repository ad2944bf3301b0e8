/// A declared view: a template over it may use the names in its table and no others.
public protocol TemplateView: Sendable {
  static var fields: FieldTable<Self> { get }
}

/// The names that templates can use on one type of view.
///
/// Conformers keep it as `static let fields = FieldTable("side", [.text("title") { $0.title }])`.
public struct FieldTable<V: Sendable>: Sendable {
  let description: ViewDescription
  /// For a type without declared names: the value that is read by Mustache's lenient rules.
  let openValue: (@Sendable (V) -> OpenValue)?

  /// - Parameter displayName: the view's name in messages to template writers.
  public init(_ displayName: String, _ fields: [ViewField<V>]) {
    description = ViewDescription(ObjectIdentifier(V.self), displayName, fields.map(\.description))
    openValue = nil
  }

  init(open displayName: String, _ get: @escaping @Sendable (V) -> OpenValue) {
    description = ViewDescription(ObjectIdentifier(V.self), displayName, [])
    openValue = get
  }
}

/// The fields of a view's type, without the type.
struct ViewDescription: Sendable {
  let id: ObjectIdentifier
  let displayName: String
  let fields: [FieldDescription]
  private let indexes: [String: Int]

  init(_ id: ObjectIdentifier, _ displayName: String, _ fields: [FieldDescription]) {
    (self.id, self.displayName, self.fields) = (id, displayName, fields)
    indexes = Dictionary(
      fields.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { _, index in preconditionFailure("«\(fields[index].name)» is declared twice") })
  }

  func index(of name: String) -> Int? { indexes[name] }

  /// True when its only value is itself, written `{{.}}`: a text or a piece of HTML entered by a section.
  var isLeaf: Bool { fields.count == 1 && fields[0].name == "." }
}

struct FieldDescription: Sendable {
  let name: String
  let kind: FieldKind
  let access: FieldAccess
}

@usableFromInline
enum FieldKind: Sendable {
  case text, number, html, flag, open
  case view(ViewReference)
  case list(ViewReference)
}

/// A child view's type. Computed on each access, as a view may contain its own type.
@usableFromInline
struct ViewReference: Sendable {
  let description: @Sendable () -> ViewDescription

  @usableFromInline
  init<Child: TemplateView>(_ type: Child.Type) { description = { Child.fields.description } }
}
