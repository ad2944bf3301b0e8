/// A run of text within one line, or one tag.
struct Token: Sendable {
  enum Kind: Sendable, Equatable {
    /// Every line begins with a text, empty when the line begins with a tag.
    case text(startsLine: Bool)
    case value(isRaw: Bool)
    case section(isInverted: Bool)
    case partial, parent, block, close, comment, delimiters
  }

  let kind: Kind
  /// In the file's bytes; a tag with its delimiters, a text with its line ending.
  let range: Range<Int>
  /// The name in a tag; empty for texts, comments and delimiters.
  var name = ""
  /// The byte offset of the name.
  var nameOffset = 0

  /// True for a tag that a close tag ends.
  var opens: Bool {
    switch kind {
    case .section, .parent, .block: true
    default: false
    }
  }

  /// The tag as messages show it.
  var spelling: String {
    switch kind {
    case .section(let isInverted): isInverted ? "{{^\(name)}}" : "{{#\(name)}}"
    case .partial: "{{>\(name)}}"
    case .parent: "{{<\(name)}}"
    case .block: "{{$\(name)}}"
    case .close: "{{/\(name)}}"
    case .value(let isRaw): isRaw ? "{{{\(name)}}}" : "{{\(name)}}"
    case .text, .comment, .delimiters: ""
    }
  }
}
