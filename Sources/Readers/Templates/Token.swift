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
  /// What a tag names; empty for texts, comments and delimiters.
  var name = ""
  /// Where the name begins.
  var nameOffset = 0

  /// Whether a close tag ends it.
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
