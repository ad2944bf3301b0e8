import Encoding

/// A view that is being rendered, with its type erased: one call reads one field.
///
/// A frame over a list holds one element at a time and is moved along, so a list costs one allocation.
class Frame {
  /// Writes a field as its kind is written: text escaped, HTML as it is.
  func write(_ field: Int, into buffer: inout UTF8Buffer) {}

  func isEmpty(_ field: Int) -> Bool { true }

  /// The field's value as a frame of its own; nil when it is empty.
  func enter(_ field: Int) -> Frame? { nil }

  func openValue(_ field: Int) -> OpenValue { .null }

  /// Moves to the next element; false when there is none.
  func advance() -> Bool { false }
}

final class ViewFrame<V: TemplateView>: Frame {
  private var view: V
  private let list: [V]
  private var index = 0
  private let accesses: [Field<V>.Access]

  init(_ view: V) {
    self.view = view
    list = []
    accesses = V.fields.accesses
  }

  init?(list: [V]) {
    guard let first = list.first else { return nil }
    view = first
    self.list = list
    accesses = V.fields.accesses
  }

  override func advance() -> Bool {
    index += 1
    guard index < list.count else { return false }
    view = list[index]
    return true
  }

  override func write(_ field: Int, into buffer: inout UTF8Buffer) {
    switch accesses[field] {
    case .text(let get): buffer.appendEscaped(get(view))
    case .optionalText(let get): if let text = get(view) { buffer.appendEscaped(text) }
    case .number(let get): buffer.append(decimal: get(view))
    case .utf8(let get): buffer.appendEscaped(get(view))
    case .html(let get): buffer.append(get(view).bytes)
    case .optionalHTML(let get): if let html = get(view) { buffer.append(html.bytes) }
    case .flag, .child, .open: break
    }
  }

  override func isEmpty(_ field: Int) -> Bool {
    switch accesses[field] {
    case .text(let get): get(view).isEmpty
    case .optionalText(let get): get(view)?.isEmpty ?? true
    case .number: false
    case .utf8(let get): get(view).isEmpty
    case .html(let get): get(view).isEmpty
    case .optionalHTML(let get): get(view)?.isEmpty ?? true
    case .flag(let get): !get(view)
    case .child(let get): get(view) == nil
    case .open(let get): get(view).isEmpty
    }
  }

  override func enter(_ field: Int) -> Frame? {
    switch accesses[field] {
    case .text(let get): Self.leaf(get(view))
    case .optionalText(let get): Self.leaf(get(view) ?? "")
    case .utf8(let get): Self.leaf(String(decoding: get(view), as: UTF8.self))
    case .html(let get): Self.leaf(get(view))
    case .optionalHTML(let get): get(view).flatMap(Self.leaf)
    case .child(let get): get(view)
    case .number, .flag, .open: nil
    }
  }

  override func openValue(_ field: Int) -> OpenValue {
    guard case .open(let get) = accesses[field] else { return .null }
    return get(view)
  }

  private static func leaf(_ text: String) -> Frame? { text.isEmpty ? nil : ViewFrame<String>(text) }

  private static func leaf(_ html: HTMLFragment) -> Frame? {
    html.isEmpty ? nil : ViewFrame<HTMLFragment>(html)
  }
}
