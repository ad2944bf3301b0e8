internal import Diagnostics
internal import Keys
internal import Values

/// Another generator's front matter as keys of ours.
struct HeadReading {
  private(set) var head = PageHead()
  private(set) var title: String?
  private(set) var date: CalendarDate?
  /// The picture's path in the document.
  private(set) var picture: String?

  init(_ entries: [HeadEntry], kind: PageKind, notes: inout NoteList) {
    for entry in entries where !(entry.value.text?.isEmpty ?? false) {
      read(entry, kind: kind, notes: &notes)
    }
  }

  private mutating func read(_ entry: HeadEntry, kind: PageKind, notes: inout NoteList) {
    let name = entry.key.lowercased()
    guard let key = FrontMatterKey.schema.key(namedElsewhere: name) ?? FrontMatterKey.schema.key(named: name),
      key != .extra
    else {
      if name == FrontMatterKey.extra.definition.name || name == "params", case .map(let inner) = entry.value
      {
        for entry in inner { head.addExtra(entry) }
      } else {
        keep(entry, .extraKey(entry.key), notes: &notes)
      }
      return
    }
    let kinds = key.definition.kinds
    guard let value = value(of: entry.value, for: key), kinds.isEmpty || kinds.contains(kind) else {
      return keep(entry, .unreadableValue(entry.key, Self.shown(entry.value)), notes: &notes)
    }
    switch key {
    case .title: title = value.text?.collapsed
    case .image: picture = value.text
    case .kind: break
    case .topics:
      guard case .list(let old)? = head[.topics], case .list(let new) = value else {
        head[.topics] = value
        return
      }
      head[.topics] = .list(old + new.filter { !old.contains($0) })
    default:
      if let other = head[key], other != value {
        keep(entry, .extraKey(entry.key), notes: &notes)
      } else {
        head[key] = value
      }
    }
  }

  private mutating func keep(_ entry: HeadEntry, _ message: LocalizedText, notes: inout NoteList) {
    head.addExtra(entry)
    notes.add(.decision, at: .frontMatter, message)
  }

  /// The value in the key's type; nil for one that it cannot hold.
  private mutating func value(of value: HeadValue, for key: FrontMatterKey) -> HeadValue? {
    switch key.definition.type {
    case .date:
      guard let text = value.text, let day = Self.day(text) else { return nil }
      if key == .date { date = day }
      return .text(day.iso)
    case .yesOrNo:
      if case .bool = value { return value }
      switch value.text?.lowercased() {
      case "ja", "true", "yes": return .bool(true)
      case "nei", "false", "no": return .bool(false)
      default: return nil
      }
    case .textList: return Self.texts(value).map { .list($0.map { .text($0.collapsed) }) }
    case .oldPaths:
      return Self.texts(value).map { paths in
        .list(
          paths.filter { !$0.contains("..") }.map { path in
            let path = path.prefix { $0 != "?" && $0 != "#" }
            return .text(path.hasPrefix("/") ? String(path) : "/" + path)
          })
      }
    case .integer: return value.text.flatMap { Int($0) }.map { .text(String($0)) }
    case .pathSegment: return value.text.flatMap { Self.segment($0) }
    case .text: return Self.texts(value).map { .text($0.joined(separator: ", ").collapsed) }
    case .file: return Self.texts(value)?.first.map(HeadValue.text)
    default: return value.text == nil ? nil : value
    }
  }

  private static func segment(_ text: String) -> HeadValue? {
    let word = text.split(separator: "/").last.map(String.init) ?? ""
    let isSegment =
      !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isNumber || $0.isLowercase || $0 == "-") }
    return isSegment ? .text(word) : nil
  }

  private static func texts(_ value: HeadValue) -> [String]? {
    switch value {
    case .text(let text): [text]
    case .list(let values): values.allSatisfy { $0.text != nil } ? values.compactMap(\.text) : nil
    case .bool, .map: nil
    }
  }

  /// The day of a date or of a moment, in the moment's own time zone; nil for any other text.
  static func day(_ text: String) -> CalendarDate? {
    if case .date(let day) = DateReading(text) { return day }
    let (day, rest) = (text.prefix(10), text.dropFirst(10))
    guard rest.first == "T" || rest.first == " ", case .date(let date) = DateReading(day) else { return nil }
    return date
  }

  private static func shown(_ value: HeadValue) -> String {
    switch value {
    case .text(let text): text
    case .bool(let isTrue): isTrue ? "true" : "false"
    case .list(let values): values.map(shown).joined(separator: ", ")
    case .map(let entries): entries.map { "\($0.key): \(shown($0.value))" }.joined(separator: ", ")
    }
  }
}
