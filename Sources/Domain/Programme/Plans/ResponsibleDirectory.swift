internal import Values
internal import Diagnostics
internal import Text

/// One party that an `Ansvar` cell makes responsible.
package struct ResponsibleMatch: Sendable, Hashable {
  /// The name as the site writes it, or as the cell does with a capital first.
  package let name: String
  /// True when the site lists the name under `ansvarlige`.
  package let isKnown: Bool
  /// For an unknown name the known one closest to it, if any is close.
  package let nearest: String?
}

/// The people and roles that a site assigns measures to.
package struct ResponsibleDirectory: Sendable {
  private let names: [String]
  /// The site's name for each folded spelling.
  private let nameBySpelling: [String: String]
  /// The spellings of more than one word, by their first word, longest first.
  private let longSpellings: [String: [[ResponsibleToken.Kind]]]
  /// The site's names as it spells them, when none of them contains a separator: a cell of such names alone needs no
  /// further parsing.
  private let plainNames: [(bytes: [UInt8], match: ResponsibleMatch)]

  /// - Parameter entries: each name with its other spellings. Where two share a spelling the first has it.
  package init(_ entries: [(name: String, also: [String])]) {
    names = entries.map(\.name)
    var nameBySpelling: [String: String] = [:]
    var longSpellings: [String: [[ResponsibleToken.Kind]]] = [:]
    // Names before other spellings, so that `også` cannot take a name from its owner.
    let spellings =
      entries.map { ($0.name, $0.name) } + entries.flatMap { entry in entry.also.map { ($0, entry.name) } }
    for (spelling, name) in spellings {
      let kinds = Self.trimmed(ResponsibleToken.tokens(of: spelling)[...]).map(\.kind)
      guard case .word(let first)? = kinds.first, nameBySpelling[Self.key(kinds)] == nil else { continue }
      nameBySpelling[Self.key(kinds)] = name
      if kinds.count > 1 { longSpellings[first, default: []].append(kinds) }
    }
    self.nameBySpelling = nameBySpelling
    let canPart = spellings.contains { spelling, _ in
      spelling.utf8.contains(where: Self.isPartingByte) || spelling.contains(". ")
    }
    plainNames =
      canPart
      ? []
      : names.map { (Array($0.utf8), ResponsibleMatch(name: $0, isKnown: true, nearest: nil)) }
    self.longSpellings = longSpellings.mapValues { spellings in
      spellings.sorted { ($1.count, Self.key($0)) < ($0.count, Self.key($1)) }
    }
  }

  /// The parties of one cell, in order, each once.
  ///
  /// - Parameter text: plain text, a line break where the cell has `<br>`.
  package func parties(in text: String) -> [ResponsibleMatch] {
    parties(inCells: CollectionOfOne(text)).first ?? []
  }

  /// The parties of every cell of a plan. An unknown party has one name through the plan: its first spelling.
  package func parties(inCells cells: some Sequence<String>) -> [[ResponsibleMatch]] {
    var unknown: [String: ResponsibleMatch] = [:]
    return cells.map { text in
      if let names = plainNames(in: text) { return names }
      var seen: Set<String> = []
      return parts(of: text).map { match($0, in: text, unknown: &unknown) }.filter {
        seen.insert($0.name).inserted
      }
    }
  }
}

extension ResponsibleDirectory {
  /// The words between two parties: Norwegian and English, and in North and Lule Sámi `ja`, which no Norwegian
  /// cell has between two names.
  static let conjunctions: Set<String> = ["og", "and", "ja", "jïh"]

  private typealias Part = ArraySlice<ResponsibleToken>

  private static func isPartingByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: "\n"): true
    default: false
    }
  }

  /// The parties of a cell that is only the site's own names, spelled as the site does; nil for any other.
  private func plainNames(in text: String) -> [ResponsibleMatch]? {
    if plainNames.isEmpty { return nil }
    return text.withBytes { bytes in
      var matches: [ResponsibleMatch] = []
      matches.reserveCapacity(2)
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, !Self.isPartingByte(bytes[end]) { end += 1 }
        if start < end {
          let name = Self.withoutSpaces(UnsafeBufferPointer(rebasing: bytes[start..<end]))
          guard let match = plainMatch(name), !matches.contains(where: { $0.name == match.name }) else {
            return nil
          }
          matches.append(match)
        }
        start = end + 1
      }
      return matches
    }
  }

  /// Linear search: a site has so few names that comparing them all is faster than hashing one.
  private func plainMatch(_ name: UnsafeBufferPointer<UInt8>) -> ResponsibleMatch? {
    let index = plainNames.indices.first { index in
      plainNames[index].bytes.count == name.count
        && plainNames[index].bytes.withUnsafeBufferPointer { $0.isSame(name) }
    }
    return index.map { plainNames[$0].match }
  }

  private static func withoutSpaces(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var (start, end) = (0, text.count)
    while start < end, text[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return UnsafeBufferPointer(rebasing: text[start..<end])
  }

  /// The cell's tokens, split wherever one party ends and the next begins.
  private func parts(of text: String) -> [Part] {
    let tokens = ResponsibleToken.tokens(of: text)
    var parts: [Part] = []
    var start = 0
    var index = 0
    while index < tokens.count {
      if let known = knownSpelling(in: tokens[index...]) {
        index += known
      } else {
        if isSplit(tokens, at: index) {
          parts.append(tokens[start..<index])
          start = index + 1
        }
        index += 1
      }
    }
    parts.append(tokens[start...])
    return parts.map(Self.trimmed).filter { !$0.isEmpty }.flatMap { knownNamesInRow($0) ?? [$0] }
  }

  private func isSplit(_ tokens: [ResponsibleToken], at index: Int) -> Bool {
    if index > 0, tokens[index - 1].awaitsMore { return false }
    return switch tokens[index].kind {
    case .separator: true
    case .word(let word): Self.conjunctions.contains(word)
    }
  }

  /// The number of leading tokens that are one of the site's longer spellings; nil for none.
  private func knownSpelling(in tokens: Part) -> Int? {
    guard let first = tokens.first?.word, let spellings = longSpellings[first] else { return nil }
    return spellings.first { tokens.lazy.map(\.kind).starts(with: $0) }?.count
  }

  /// The names of a part that is nothing but known ones, as where Word lost a line break; nil for any other.
  private func knownNamesInRow(_ part: Part) -> [Part]? {
    guard nameBySpelling[Self.key(part)] == nil else { return nil }
    var names: [Part] = []
    var rest = part
    while let first = rest.first?.word {
      guard let count = knownSpelling(in: rest) ?? (nameBySpelling[first] == nil ? nil : 1) else {
        return nil
      }
      names.append(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    return rest.isEmpty ? names : nil
  }

  private func match(
    _ part: Part, in text: String, unknown: inout [String: ResponsibleMatch]
  ) -> ResponsibleMatch {
    let key = Self.key(part)
    if let name = nameBySpelling[key] { return ResponsibleMatch(name: name, isKnown: true, nearest: nil) }
    if let match = unknown[key] { return match }
    let bytes = text.utf8.dropFirst(part.first?.range.lowerBound ?? 0)
      .prefix((part.last?.range.upperBound ?? 0) - (part.first?.range.lowerBound ?? 0))
    let written = String(decoding: bytes, as: UTF8.self).spaceCollapsed
    let match = ResponsibleMatch(
      name: written.prefix(1).uppercased() + written.dropFirst(), isKnown: false,
      nearest: Diagnostics.nearest(to: written, in: names))
    unknown[key] = match
    return match
  }

  /// The part without separators, conjunctions and list marks at either end.
  private static func trimmed(_ part: Part) -> Part {
    func isLoose(_ token: ResponsibleToken) -> Bool {
      guard let word = token.word else { return true }
      return conjunctions.contains(word) || looseMarks.contains(word)
    }
    var part = part.drop(while: isLoose)
    while let last = part.last, isLoose(last) { part.removeLast() }
    return part
  }

  private static let looseMarks: Set<String> = ["-", "\u{2013}", "\u{2014}", "\u{2022}", "*", "+", "&"]

  private static func key(_ part: Part) -> String { key(part.map(\.kind)) }

  private static func key(_ kinds: [ResponsibleToken.Kind]) -> String {
    kinds.map { kind in
      switch kind {
      case .word(let word): word
      case .separator: "/"
      }
    }.joined(separator: " ")
  }
}
