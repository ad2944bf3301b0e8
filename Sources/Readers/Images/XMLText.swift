/// Text as it stands in an XML file, its references (`&lt;`, `&#60;`) not replaced.
struct XMLText: Sendable {
  private let source: String

  init(_ bytes: ArraySlice<UInt8>) { source = String(decoding: bytes, as: UTF8.self) }

  /// True for an entity that only a document type could declare, or an ampersand that begins nothing.
  var hasUnknownEntity: Bool { parts.contains { $0.reference != nil && $0.replacement == nil } }

  /// The text with its references replaced.
  var decoded: String {
    guard source.utf8.contains(UInt8(ascii: "&")) else { return source }
    return parts.reduce(into: "") { $0 += ($1.replacement ?? "") + $1.rest }
  }

  private struct Part {
    /// The name between `&` and `;`; nil for the text before the first `&`.
    let reference: Substring?
    let rest: Substring

    var replacement: String? {
      guard let reference else { return "" }
      if let known = Part.known[String(reference)] { return known }
      guard reference.first == "#" else { return nil }
      let digits = reference.dropFirst()
      let number = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init).map { String($0) }
    }

    private static let known = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"]
  }

  private var parts: [Part] {
    let pieces = source.split(separator: "&", omittingEmptySubsequences: false)
    return pieces.enumerated().map { place, piece in
      guard place > 0 else { return Part(reference: nil, rest: piece) }
      guard let end = piece.firstIndex(of: ";") else { return Part(reference: piece, rest: "") }
      return Part(reference: piece[..<end], rest: piece[piece.index(after: end)...])
    }
  }
}
