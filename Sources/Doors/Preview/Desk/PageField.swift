internal import Diagnostics
internal import Keys
internal import PageEditing
internal import Programme
internal import Values

/// A field of a form for a key of the front matter, made from the parser's own table.
struct PageField {
  enum Shape: Hashable {
    case line, area
    /// A day; `written` is its form in the file when that is not ISO 8601.
    case day(written: String?)
    /// One of a few words; the first is for none of them.
    case choice([Choice])
    /// Yes or no key.
    case box
    /// A text a line.
    case list
    /// A reference to a page of the site.
    case page
    case picture
    /// A value without a control, changed in the file's text.
    case fixed
  }

  struct Choice: Hashable {
    let value: String
    let text: String
  }

  let key: FrontMatterKey
  let shape: Shape
  /// The value in the form. When it returns unchanged, the file's value is kept.
  let shown: String
  let isThere: Bool
  /// The lines of its entry in the file, 1-based; nil without one.
  let lines: ClosedRange<Int>?

  init(_ key: FrontMatterKey, in page: EditablePage?, language: MessageLanguage) {
    self.key = key
    let entry = page?.entry(key)
    let node = entry?.value
    isThere = entry.map { !$0.value.isEmpty } ?? false
    lines = entry.map { $0.key.position.line...max($0.key.position.line, page?.lastLine(of: $0) ?? 0) }
    let raw = page.flatMap { page in entry.map { page.source(of: $0) } } ?? ""
    (shape, shown) = Self.shape(key.definition.type, node, raw: raw, language: language, key: key)
  }

  /// Its name in the form's data.
  var name: String { "f." + key.definition.name }

  var label: String { Self.label(key.definition.name) }

  static func label(_ name: String) -> String {
    let words = name.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private static func shape(
    _ type: ValueType, _ node: YAMLNode?, raw: String, language: MessageLanguage, key: FrontMatterKey
  ) -> (Shape, String) {
    guard let texts = node.map(\.texts) ?? [] else { return (.fixed, raw) }
    let isList = if case .sequence? = node?.content { true } else { false }
    switch type {
    case .textList, .referenceList, .oldPaths, .commitments:
      if texts.contains(where: { $0.contains("\n") }) { return (.fixed, raw) }
      return (.list, texts.filter { !$0.isEmpty }.joined(separator: "\n"))
    case .freeMap: return (.fixed, raw)
    default: if isList { return (.fixed, raw) }
    }
    let text = texts.first ?? ""
    switch type {
    case .date:
      if text.isEmpty { return (.day(written: nil), "") }
      guard case .date(let day) = DateReading(text) else { return (.line, text) }
      return (.day(written: day.iso == text ? nil : text), day.iso)
    case .yesOrNo where key == .isDraft:
      guard text.isEmpty || Bool(answer: text) != nil else { return (.line, text) }
      return (.box, Bool(answer: text) == true ? "ja" : "")
    case .yesOrNo:
      let words = language == .en ? ["yes", "no"] : ["ja", "nei"]
      let answers = [true, false]
      return choice(
        text, zip(answers, words).map { answer, word in (word, word, { Bool(answer: $0) == answer }) })
    case .pageKind:
      return choice(
        text,
        PageKind.allCases.map { kind in
          let word = language == .en ? kind.spellings.en : kind.spellings.nb
          return (word, word, { [kind.spellings.nb, kind.spellings.en].contains($0.lowercased()) })
        })
    case .language:
      return choice(
        text,
        Language.allCases.map { language in
          (language.rawValue, language.ownName, { $0.lowercased() == language.rawValue })
        })
    case .reference: return (.page, text)
    case .file: return (.picture, text)
    default:
      return (text.contains("\n") || key.definition.uses.contains(.paragraph) ? .area : .line, text)
    }
  }

  /// The field of a choice, with the file's own spelling among the choices, whatever it is.
  private static func choice(
    _ text: String, _ known: [(word: String, text: String, is: (String) -> Bool)]
  ) -> (Shape, String) {
    var choices = [Choice(value: "", text: "")]
    var isKnown = text.isEmpty
    for choice in known {
      let isChosen = !isKnown && choice.is(text)
      if isChosen { isKnown = true }
      choices.append(Choice(value: isChosen ? text : choice.word, text: choice.text))
    }
    if !isKnown { choices.append(Choice(value: text, text: text)) }
    return (.choice(choices), text)
  }
}

extension PageField {
  /// The editor's change; nil when the field is as it was.
  func change(_ form: MultipartForm, language: MessageLanguage) -> PageChanges.Value? {
    if shape == .box {
      guard form["vist.\(name)"] != nil else { return nil }
      let isChecked = form[name] != nil
      if isChecked == !shown.isEmpty { return nil }
      return isChecked ? .text(language == .en ? "yes" : "ja") : .absent
    }
    guard shape != .fixed, let sent = form[name] else { return nil }
    let text = sent.withPlainLineEndings
    if key == .alt {
      let isDecoration = form["\(name).pynt"] != nil && text.allSatisfy(\.isWhitespace)
      if isDecoration { return isThere && shown.isEmpty ? nil : .emptyText }
      if text == shown, !(isThere && shown.isEmpty) { return nil }
      return .text(text)
    }
    if text == shown { return nil }
    if shape == .list { return .list(text.split(separator: "\n").map(String.init)) }
    return .text(text)
  }
}

extension String {
  /// The text with `\n` where browsers send `\r\n`.
  var withPlainLineEndings: String { replacing("\r\n", with: "\n").replacing("\r", with: "\n") }
}

extension EditablePage {
  /// The 1-based number of the last line of an entry.
  func lastLine(of entry: YAMLEntry) -> Int {
    entry.key.position.line + source(of: entry).withPlainLineEndings.count { $0 == "\n" }
  }
}
