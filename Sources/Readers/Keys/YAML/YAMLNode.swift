/// One value in a YAML file: every scalar is the text the editor typed, never a number, date or truth value.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    case scalar(String, Style)
    case sequence([YAMLNode])
    /// In the file's order; no key twice.
    case mapping([YAMLEntry])
  }

  /// A scalar's style. Text in quotes had its escapes resolved; folded and plain text its lines joined.
  package enum Style: Sendable { case plain, singleQuoted, doubleQuoted, literal, folded }

  package let content: Content
  package let position: TextPosition
  /// The byte range in the file, quotes and brackets included. A block collection ends with its last value.
  package let range: Range<Int>
  /// Written with `[…]` or `{…}`.
  package let isFlow: Bool

  package init(_ content: Content, at position: TextPosition, range: Range<Int>, isFlow: Bool = false) {
    (self.content, self.position, self.range, self.isFlow) = (content, position, range, isFlow)
  }

  /// True for a key with nothing after its colon; `""` is not empty but an empty text.
  package var isEmpty: Bool {
    if case .scalar("", .plain) = content { true } else { false }
  }
}

/// A key and its value.
package struct YAMLEntry: Sendable {
  package let key: YAMLKey
  package let value: YAMLNode
}

package struct YAMLKey: Sendable {
  package let text: String
  package let position: TextPosition
  /// The byte range in the file, quotes included, the colon not.
  package let range: Range<Int>
}
