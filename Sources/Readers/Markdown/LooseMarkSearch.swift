/// Loose marks in one text or line.
extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first `](`, or of a `] (` before something like an address.
  var looseLink: Int? {
    var next = firstOffset(of: UInt8(ascii: "]"))
    while let offset = next {
      let after = offset + 1
      if after < count, self[after] == UInt8(ascii: "(") { return offset }
      if after + 1 < count, self[after] == 0x20, self[after + 1] == UInt8(ascii: "("),
        isAddress(from: after + 2)
      {
        return offset
      }
      next = firstOffset(of: UInt8(ascii: "]"), from: after)
    }
    return nil
  }

  private func isAddress(from start: Int) -> Bool {
    let near = UnsafeBufferPointer(rebasing: self[Swift.min(start, count)..<Swift.min(start + 200, count)])
    let inside = UnsafeBufferPointer(rebasing: near.prefix { $0 != UInt8(ascii: ")") })
    return inside.isEmpty || inside.firstOffset(of: ".md") != nil || inside.firstOffset(of: "://") != nil
      || inside.starts(with: "www.".utf8) || inside[0] == UInt8(ascii: "/") || inside[0] == UInt8(ascii: "#")
  }

  /// The offset of the first `**`, when there are two or more.
  var looseStars: Int? {
    guard let first = firstOffset(of: "**"), count > first + 3,
      UnsafeBufferPointer(rebasing: self[(first + 2)...]).firstOffset(of: "**") != nil
    else { return nil }
    return first
  }

  func ends(with word: StaticString) -> Bool {
    count >= word.utf8CodeUnitCount
      && self[(count - word.utf8CodeUnitCount)...].elementsEqual(
        UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  var trimmed: UnsafeBufferPointer<UInt8> {
    guard let first = firstIndex(where: { $0 > 0x20 }), let last = lastIndex(where: { $0 > 0x20 }) else {
      return UnsafeBufferPointer(rebasing: self[0..<0])
    }
    return UnsafeBufferPointer(rebasing: self[first...last])
  }

  /// The bullet that a line begins with; `\u{F0B7}` is that of Word's own font.
  var bullet: String? {
    ["•", "·", "●", "▪", "◦", "‣", "\u{F0B7}"].first { starts(with: $0.utf8) }
  }

  /// The label of a line that is a link definition as a whole: `[label]: address "title"`.
  var definedLabel: String? {
    guard first == UInt8(ascii: "["), count > 3, self[1] != UInt8(ascii: "^"),
      let end = firstOffset(of: "]:")
    else { return nil }
    let label = self[1..<end]
    let rest = UnsafeBufferPointer(rebasing: self[(end + 2)...]).trimmed
    guard !label.isEmpty, !label.contains(UInt8(ascii: "]")), !rest.isEmpty else { return nil }
    let address = rest.prefix { $0 > 0x20 }
    let title = UnsafeBufferPointer(rebasing: rest[address.endIndex...]).trimmed
    let isWhole =
      title.isEmpty || [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "(")].contains(title[0])
    return isWhole ? String(decoding: label, as: UTF8.self) : nil
  }
}

extension String {
  /// True for braces that were meant to hold an anchor: `{#to ord}`, `{#x`, `{.klasse`.
  var hasLooseBraces: Bool {
    guard let brace = lastIndex(of: "{") else { return false }
    let inside = self[index(after: brace)...]
    return inside.hasPrefix("#") || inside.hasPrefix(".") && inside.hasSuffix("}")
  }
}
