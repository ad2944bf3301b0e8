import Diagnostics

/// Builds the tree of one document from libyaml's events, and refuses the parts of YAML that editors do not need.
struct YAMLTreeBuilder {
  /// The deepest nesting read; bounds the recursion, and every later one over the tree.
  static let greatestDepth = 32

  private let file: SourceFile
  private let range: Range<Int>
  private var cursor: MarkCursor
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile, range: Range<Int>, line: Int) {
    (self.file, self.range) = (file, range)
    cursor = MarkCursor(file.bytes, from: range.lowerBound, line: line)
  }

  /// - Returns: nil when the stream holds no document.
  mutating func document(_ events: inout YAMLEvents) throws(YAMLProblem) -> YAMLNode? {
    var root: YAMLNode?
    var count = 0
    while true {
      let event = try events.next()
      switch event.kind {
      case .streamEnd: return root
      case .documentStart(let hasDirectives):
        count += 1
        let location = cursor.place(ofCharacter: event.start).position.location(in: file.path)
        if hasDirectives { diagnostics.append(.yamlDirective(at: location)) }
        if count > 1 {
          diagnostics.append(.secondDocument(at: location))
          return root
        }
        root = try node(try events.next(), &events, depth: 1)
      default: break
      }
    }
  }

  private mutating func node(
    _ event: YAMLEvent, _ events: inout YAMLEvents, depth: Int
  ) throws(YAMLProblem) -> YAMLNode {
    let start = cursor.place(ofCharacter: event.start)
    if event.isAnchored { refuse(.yamlAnchor, at: start) }
    if event.isTagged { refuse(.yamlTag, at: start) }
    switch event.kind {
    case .scalar(let text, let style):
      let end = cursor.place(ofCharacter: event.end)
      if style == .plain {
        warnOfComment(after: end)
        if end.position.line > start.position.line { refuseLists(within: start.byte..<end.byte) }
      }
      return YAMLNode(.scalar(text, style), at: start.position, range: start.byte..<end.byte)
    case .sequenceStart(let isFlow):
      try limit(depth, at: event)
      return try sequence(&events, from: start, isFlow: isFlow, depth: depth)
    case .mappingStart(let isFlow):
      try limit(depth, at: event)
      return try mapping(&events, from: start, isFlow: isFlow, depth: depth)
    default:  // Only an alias is left where a value can stand.
      refuse(.yamlAlias, at: start)
      let end = cursor.place(ofCharacter: event.end)
      return YAMLNode(.scalar("", .plain), at: start.position, range: start.byte..<end.byte)
    }
  }

  private mutating func sequence(
    _ events: inout YAMLEvents, from start: MarkCursor.Place, isFlow: Bool, depth: Int
  ) throws(YAMLProblem) -> YAMLNode {
    var values: [YAMLNode] = []
    while true {
      let event = try events.next()
      if case .collectionEnd = event.kind {
        let end = isFlow ? cursor.place(ofCharacter: event.end).byte : values.last?.range.upperBound
        let range = start.byte..<max(start.byte, end ?? start.byte)
        return YAMLNode(.sequence(values), at: start.position, range: range, isFlow: isFlow)
      }
      values.append(try node(event, &events, depth: depth + 1))
    }
  }

  private mutating func mapping(
    _ events: inout YAMLEvents, from start: MarkCursor.Place, isFlow: Bool, depth: Int
  ) throws(YAMLProblem) -> YAMLNode {
    var entries: [YAMLEntry] = []
    entries.reserveCapacity(8)
    while true {
      let event = try events.next()
      if case .collectionEnd = event.kind {
        let end = isFlow ? cursor.place(ofCharacter: event.end).byte : entries.last?.value.range.upperBound
        let range = start.byte..<max(start.byte, end ?? start.byte)
        return YAMLNode(
          .mapping(withoutRepeats(entries)), at: start.position, range: range, isFlow: isFlow)
      }
      let name = try key(event, &events, depth: depth)
      let value = try node(try events.next(), &events, depth: depth + 1)
      if let name { entries.append(YAMLEntry(key: name, value: value)) }
    }
  }

  /// A key must be a text of its own; nil, with an error, when it is anything else.
  private mutating func key(
    _ event: YAMLEvent, _ events: inout YAMLEvents, depth: Int
  ) throws(YAMLProblem) -> YAMLKey? {
    let node = try node(event, &events, depth: depth + 1)
    let location = node.position.location(in: file.path)
    guard case .scalar(let text, let style) = node.content else {
      diagnostics.append(.complexKey(at: location))
      return nil
    }
    if case .alias = event.kind { return nil }
    if isMarkedAsKey(node.range.lowerBound) || text.isEmpty {
      diagnostics.append(.complexKey(at: location))
      return nil
    }
    if text == "<<", style == .plain {
      diagnostics.append(.mergeKey(at: location))
      return nil
    }
    return YAMLKey(text: text, position: node.position, range: node.range)
  }
}

extension YAMLTreeBuilder {
  /// libyaml builds no key index; pages have a handful of keys, so comparing them is cheaper than hashing.
  private mutating func withoutRepeats(_ entries: [YAMLEntry]) -> [YAMLEntry] {
    if entries.count > 24 { return withoutRepeatsHashed(entries) }
    var repeats: [Int] = []
    for index in entries.indices.dropFirst() {
      // By index: entries are too much to copy for every comparison.
      guard let first = (0..<index).first(where: { entries[$0].key.text == entries[index].key.text }) else {
        continue
      }
      refuseRepeat(of: entries[first].key, by: entries[index].key)
      repeats.append(index)
    }
    return repeats.isEmpty ? entries : entries.indices.filter { !repeats.contains($0) }.map { entries[$0] }
  }

  private mutating func withoutRepeatsHashed(_ entries: [YAMLEntry]) -> [YAMLEntry] {
    var seen: [String: YAMLKey] = [:]
    return entries.filter { entry in
      guard let first = seen.updateValue(entry.key, forKey: entry.key.text) else { return true }
      seen[entry.key.text] = first
      refuseRepeat(of: first, by: entry.key)
      return false
    }
  }

  private mutating func refuseRepeat(of first: YAMLKey, by second: YAMLKey) {
    diagnostics.append(
      .duplicateKey(
        second.text, first: first.text, onLine: first.position.line,
        at: second.position.location(in: file.path)))
  }

  private func limit(_ depth: Int, at event: YAMLEvent) throws(YAMLProblem) {
    if depth > Self.greatestDepth { throw YAMLProblem(.tooDeep, at: .character(event.start)) }
  }

  private mutating func refuse(_ rule: Rule, at place: MarkCursor.Place) {
    let line = EditorLine(at: place.byte, in: range, of: file.bytes)
    diagnostics.append(
      .specialCharacter(
        line.character(at: place.byte), rule: rule, example: line.quoted,
        at: place.position.location(in: file.path)))
  }

  /// `? key` is YAML's long way to write a key.
  private func isMarkedAsKey(_ start: Int) -> Bool {
    var index = start - 1
    while index >= range.lowerBound, file.bytes[index] == UInt8(ascii: " ") { index -= 1 }
    return index >= range.lowerBound && index < start - 1 && file.bytes[index] == UInt8(ascii: "?")
  }

  /// Reports lists that a text over several lines took in: moved in too far, or with other bullets than `-`.
  private mutating func refuseLists(within text: Range<Int>) {
    var next = text.lowerBound
    while let end = file.bytes[next..<text.upperBound].firstIndex(of: 0x0A) {
      let line = EditorLine(at: end + 1, in: range, of: file.bytes)
      next = end + 1
      guard let mark = line.listMark, mark != "–", mark != "—" else { continue }
      diagnostics.append(
        .listMark(mark, at: file.location(atByte: line.indentation.upperBound)))
      return
    }
  }

  /// Warns of `Vi er # 1` and `Vi støtter #metoo` without quotes: YAML takes their ends for comments.
  private mutating func warnOfComment(after end: MarkCursor.Place) {
    var index = end.byte
    while index < range.upperBound, file.bytes[index] == 0x20 || file.bytes[index] == 0x09 { index += 1 }
    guard index > end.byte, index < range.upperBound, file.bytes[index] == UInt8(ascii: "#") else { return }
    let column = end.position.column + index - end.byte
    diagnostics.append(
      .hashtagAsComment(
        example: EditorLine(at: index, in: range, of: file.bytes).quoted,
        at: SourceLocation(file: file.path, line: end.position.line, column: column)))
  }
}
