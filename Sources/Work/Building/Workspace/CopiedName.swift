/// A name that a sync service, a file manager or a browser gave a copy.
struct CopiedName {
  /// The file or folder that it is a copy of, in the same folder.
  let original: String

  /// - Parameters:
  ///   - name: without its folder.
  ///   - isFolder: a folder's name has no ending that stands behind the mark.
  ///   - isBeside: whether a file or folder of a name lies in the same folder. Many marks, as ` (1)`, tell a copy only
  ///     beside its original; a folder is never told by its mark alone.
  /// - Returns: nil for a name that is no copy's.
  init?(_ name: String, isFolder: Bool = false, isBeside: (String) -> Bool) {
    guard Self.mayBeCopy(name) else { return nil }
    let dot = isFolder ? nil : name.lastIndex(of: ".")
    let ending = dot.map { name[$0...] } ?? ""
    guard let mark = Mark(name[..<(dot ?? name.endIndex)]) else { return nil }
    original = mark.rest + ending
    guard !mark.rest.isEmpty, mark.isCertain && !isFolder || isBeside(original) else { return nil }
  }

  /// Nearly all names hold none of these, and are looked at no longer.
  private static func mayBeCopy(_ name: String) -> Bool {
    name.utf8.contains { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "(") || $0 &- 0x41 < 26 }
      || name.contains(Mark.syncthing)
  }
}

/// The mark at the end of a copy's name.
private struct Mark {
  /// The name before the mark.
  let rest: String
  /// Nobody gives a file such a name themselves.
  let isCertain: Bool

  static let syncthing = ".sync-conflict-"
  /// As Dropbox, Nextcloud, Google Drive and iCloud write between parentheses.
  private static let words = [
    "konfliktkopi", "konflikterende kopi", "konfliktfylt kopi", "motstridende kopi", "conflicted copy",
    "conflict copy", "case conflict",
  ]
  /// As Windows and macOS write behind the name, the latter also with a number.
  private static let certainTails = [" - kopi", " - copy"]
  private static let otherTails = [" kopi", " copy"]
  /// As Windows names a machine, which OneDrive puts behind the name.
  private static let machines = ["-desktop-", "-laptop-", "-pc-", "-win-"]

  private init(_ rest: some StringProtocol, isCertain: Bool) {
    self.rest = String(rest)
    self.isCertain = isCertain
  }

  init?(_ stem: Substring) {
    let mark: Mark?
    if let start = stem.firstRange(of: Self.syncthing)?.lowerBound {
      mark = Mark(stem[..<start], isCertain: true)
    } else if stem.last == ")", let open = stem.lastIndex(of: "(") {
      mark = Self.inParentheses(stem[stem.index(after: open)...].dropLast(), after: stem[..<open])
    } else {
      mark = Self.atEnd(of: stem)
    }
    guard let mark else { return nil }
    self = mark
  }

  /// `plan (1)`, `plan - Kopi (2)`, `plan (Karis konfliktkopi 2026-05-01)`.
  private static func inParentheses(_ inside: Substring, after before: Substring) -> Mark? {
    guard before.last == " " else { return nil }
    let before = before.dropLast()
    let folded = inside.lowercased()
    if words.contains(where: folded.contains) { return Mark(before, isCertain: true) }
    guard isNumber(inside), inside.utf8.count <= 3 else { return nil }
    if let inner = Mark(before), inner.isCertain { return inner }
    return Mark(before, isCertain: false)
  }

  private static func atEnd(of stem: Substring) -> Mark? {
    let folded = stem.lowercased()
    for tail in certainTails where folded.hasSuffix(tail) {
      return Mark(stem.dropLast(tail.count), isCertain: true)
    }
    var unnumbered = stem
    if let space = stem.lastIndex(of: " "), isNumber(stem[stem.index(after: space)...]) {
      unnumbered = stem[..<space]
    }
    for tail in otherTails where unnumbered.lowercased().hasSuffix(tail) {
      return Mark(unnumbered.dropLast(tail.count), isCertain: false)
    }
    return beforeMachine(stem).map { Mark($0, isCertain: false) }
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 &- 0x30 < 10 }
  }

  /// `plan-DESKTOP-A1B2C3D`, and `plan-DESKTOP-A1B2C3D-2` for the next.
  private static func beforeMachine(_ stem: Substring) -> String? {
    let lower = stem.lowercased()
    for machine in machines {
      guard let range = lower.ranges(of: machine).last else { continue }
      let parts = lower[range.upperBound...].split(separator: "-", omittingEmptySubsequences: false)
      let isName = parts.first.map {
        !$0.isEmpty && $0.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 &- 0x61 < 26 }
      }
      let isNumbered = parts.dropFirst().allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }
      guard isName == true, isNumbered, parts.count <= 2 else { continue }
      return String(stem.prefix(lower.distance(from: lower.startIndex, to: range.lowerBound)))
    }
    return nil
  }
}
