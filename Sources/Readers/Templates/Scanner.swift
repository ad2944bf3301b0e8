import Diagnostics

/// Splits a template's bytes into texts and tags.
struct Scanner {
  private(set) var tokens: [Token] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let origin: Origin
  private let bytes: [UInt8]
  private var position = 0
  private var startsLine = true
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)

  init(_ origin: Origin) {
    self.origin = origin
    bytes = origin.file.bytes
  }

  mutating func scan() {
    if let offset = invalidUTF8Offset(in: bytes) {
      diagnostics.append(.invalidUTF8(at: origin.location(offset)))
      return
    }
    while position < bytes.count, diagnostics.count < Origin.diagnosticLimit {
      scanText()
      if position < bytes.count { scanTag() }
    }
  }
}

extension Scanner {
  private mutating func scanText() {
    var start = position
    while position < bytes.count, !found(opening, at: position) {
      position += 1
      guard bytes[position - 1] == UInt8(ascii: "\n") else { continue }
      appendText(start..<position)
      start = position
      startsLine = true
    }
    let isTagFirst = startsLine && position < bytes.count
    if start < position || isTagFirst { appendText(start..<position) }
  }

  private mutating func appendText(_ range: Range<Int>) {
    tokens.append(Token(kind: .text(startsLine: startsLine), range: range))
    startsLine = false
  }

  private mutating func scanTag() {
    let start = position
    var contentStart = start + opening.count
    let sigil = contentStart < bytes.count ? bytes[contentStart] : 0
    let kind = Self.kind(sigil)
    if kind != .value(isRaw: false) { contentStart += 1 }
    var ending = closing
    if sigil == UInt8(ascii: "{") { ending.insert(UInt8(ascii: "}"), at: 0) }
    if sigil == UInt8(ascii: "=") { ending.insert(UInt8(ascii: "="), at: 0) }

    guard let contentEnd = end(of: contentStart, ending, kind) else {
      diagnostics.append(
        .unclosedTag(
          String(decoding: opening, as: UTF8.self), closedBy: String(decoding: ending, as: UTF8.self),
          at: origin.location(start)))
      return
    }
    position = contentEnd + ending.count
    let range = start..<position
    switch kind {
    case .comment: tokens.append(Token(kind: kind, range: range))
    case .delimiters: changeDelimiters(contentStart..<contentEnd, range)
    default: appendTag(kind, contentStart..<contentEnd, range)
    }
  }

  private static func kind(_ sigil: UInt8) -> Token.Kind {
    switch sigil {
    case UInt8(ascii: "{"), UInt8(ascii: "&"): .value(isRaw: true)
    case UInt8(ascii: "#"): .section(isInverted: false)
    case UInt8(ascii: "^"): .section(isInverted: true)
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "="): .delimiters
    default: .value(isRaw: false)
    }
  }

  /// The offset at which a tag's content ends. Where another tag begins first, this one was left open, and scanning
  /// resumes there, so that one slip is one message.
  private mutating func end(of contentStart: Int, _ ending: [UInt8], _ kind: Token.Kind) -> Int? {
    var index = contentStart
    while index < bytes.count {
      if found(ending, at: index) { return index }
      if kind != .comment, opening != closing, found(opening, at: index) { break }
      index += 1
    }
    position = min(index, bytes.count)
    return nil
  }

  private mutating func appendTag(_ kind: Token.Kind, _ content: Range<Int>, _ range: Range<Int>) {
    let trimmed = content.trimmingBlanks(in: bytes)
    let name = String(decoding: bytes[trimmed], as: UTF8.self)
    guard !trimmed.isEmpty else {
      diagnostics.append(.emptyTag(at: origin.location(range.lowerBound)))
      return
    }
    let hasEmptyPart = bytes[trimmed].hasEmptyPart
    let isName = bytes[trimmed].allSatisfy { $0 > 0x20 && $0 != 0x7F }
    guard isName, name == "." || !hasEmptyPart || kind == .partial || kind == .parent else {
      diagnostics.append(.invalidName(name, at: origin.location(trimmed.lowerBound)))
      return
    }
    tokens.append(Token(kind: kind, range: range, name: name, nameOffset: trimmed.lowerBound))
  }

  private mutating func changeDelimiters(_ content: Range<Int>, _ range: Range<Int>) {
    let parts = bytes[content].split(whereSeparator: { $0.isBlank }).map { Array($0) }
    guard parts.count == 2, !parts.contains(where: { $0.contains(UInt8(ascii: "=")) }) else {
      diagnostics.append(.invalidDelimiters(at: origin.location(range.lowerBound)))
      return
    }
    (opening, closing) = (parts[0], parts[1])
    tokens.append(Token(kind: .delimiters, range: range))
  }

  private func found(_ mark: [UInt8], at index: Int) -> Bool {
    guard bytes[index] == mark[0], index + mark.count <= bytes.count else { return false }
    for offset in 1..<max(1, mark.count) where bytes[index + offset] != mark[offset] { return false }
    return true
  }
}

extension ArraySlice<UInt8> {
  /// True when nothing stands before, between or after some of its dots.
  fileprivate var hasEmptyPart: Bool {
    var isAfterDot = true
    for byte in self {
      let isDot = byte == UInt8(ascii: ".")
      if isDot, isAfterDot { return true }
      isAfterDot = isDot
    }
    return isAfterDot
  }
}

extension UInt8 {
  /// A space, tab, carriage return or line feed.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D || self == 0x0A }
}

extension Range<Int> {
  func trimmingBlanks(in bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (lowerBound, upperBound)
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}

private func invalidUTF8Offset(in bytes: [UInt8]) -> Int? {
  if String(validating: bytes, as: UTF8.self) != nil { return nil }
  var iterator = bytes.makeIterator()
  var parser = Unicode.UTF8.ForwardParser()
  var offset = 0
  while true {
    switch parser.parseScalar(from: &iterator) {
    case .valid(let scalar): offset += scalar.count
    case .error: return offset
    case .emptyInput: return nil
    }
  }
}
