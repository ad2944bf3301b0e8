import Encoding

/// How a field's value is read from the frame that holds its view.
///
/// Not generic, and told apart once per type: reading a value is one switch and one call, without a cast.
enum FieldAccess: Sendable {
  case text(@Sendable (Frame) -> String)
  case optionalText(@Sendable (Frame) -> String?)
  case number(@Sendable (Frame) -> Int)
  case utf8(@Sendable (Frame) -> ArraySlice<UInt8>)
  case html(@Sendable (Frame) -> HTMLFragment)
  case optionalHTML(@Sendable (Frame) -> HTMLFragment?)
  case flag(@Sendable (Frame) -> Bool)
  case child(@Sendable (Frame) -> Frame?)
  case open(@Sendable (Frame) -> OpenValue)
}

/// A view that is being rendered, with its type erased.
class Frame {
  fileprivate final let accesses: [FieldAccess]

  fileprivate init(_ accesses: [FieldAccess]) { self.accesses = accesses }

  /// Reads from the view. The compiler emits reads of a type's fields only where its views are.
  @inline(__always) final func read<V: Sendable, Value>(_ get: (V) -> Value) -> Value {
    get(unsafeDowncast(self, to: ViewFrame<V>.self).view)
  }

  /// The frame of the list's next element; nil when there is none.
  func next() -> Frame? { nil }

  /// Writes a field as its kind is written: text escaped, HTML as it is.
  final func write(_ field: Int, into buffer: inout UTF8Buffer) {
    switch accesses[field] {
    case .text(let get): buffer.appendEscaped(get(self))
    case .optionalText(let get): if let text = get(self) { buffer.appendEscaped(text) }
    case .number(let get): buffer.append(decimal: get(self))
    case .utf8(let get): buffer.appendEscaped(get(self))
    case .html(let get): buffer.append(get(self))
    case .optionalHTML(let get): if let html = get(self) { buffer.append(html) }
    case .flag, .child, .open: break
    }
  }

  final func isEmpty(_ field: Int) -> Bool {
    switch accesses[field] {
    case .text(let get): get(self).isEmpty
    case .optionalText(let get): get(self)?.isEmpty ?? true
    case .number: false
    case .utf8(let get): get(self).isEmpty
    case .html(let get): get(self).isEmpty
    case .optionalHTML(let get): get(self)?.isEmpty ?? true
    case .flag(let get): !get(self)
    case .child(let get): get(self) == nil
    case .open(let get): get(self).isEmpty
    }
  }

  /// The field's value as a frame of its own; nil when it is empty.
  final func enter(_ field: Int) -> Frame? {
    switch accesses[field] {
    case .text(let get): Self.leaf(get(self))
    case .optionalText(let get): Self.leaf(get(self) ?? "")
    case .utf8(let get): Self.leaf(String(decoding: get(self), as: UTF8.self))
    case .html(let get): Self.leaf(get(self))
    case .optionalHTML(let get): get(self).flatMap(Self.leaf)
    case .child(let get): get(self)
    case .number, .flag, .open: nil
    }
  }

  final func openValue(_ field: Int) -> OpenValue {
    guard case .open(let get) = accesses[field] else { return .null }
    return get(self)
  }

  private static func leaf(_ text: String) -> Frame? { text.isEmpty ? nil : ViewFrame<String>(text) }

  private static func leaf(_ html: HTMLFragment) -> Frame? {
    html.isEmpty ? nil : ViewFrame<HTMLFragment>(html)
  }
}

final class ViewFrame<V: Sendable>: Frame {
  // Constant, so that fields are read from it where it is; a variable would be copied for every field.
  let view: V
  private let list: [V]
  private let index: Int

  fileprivate init(_ view: V, _ accesses: [FieldAccess], list: [V] = [], index: Int = 0) {
    self.view = view
    self.list = list
    self.index = index
    super.init(accesses)
  }

  override func next() -> Frame? {
    let next = index + 1
    return next < list.count ? ViewFrame(list[next], accesses, list: list, index: next) : nil
  }
}

extension ViewFrame where V: TemplateView {
  convenience init(_ view: V) { self.init(view, V.fields.accesses) }

  convenience init?(list: [V]) {
    guard let first = list.first else { return nil }
    self.init(first, V.fields.accesses, list: list)
  }
}

extension UTF8Buffer {
  fileprivate mutating func append(_ html: HTMLFragment) {
    html.bytes.withUnsafeBufferPointer { append($0) }
  }
}
