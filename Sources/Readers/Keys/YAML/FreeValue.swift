/// A value whose meaning only the theme knows. `ja` and `nei` stay text.
package indirect enum FreeValue: Sendable, Hashable {
  case text(String)
  case list([FreeValue])
  /// In the file's order.
  case map([FreeEntry])
}

package struct FreeEntry: Sendable, Hashable {
  package let key: String
  package let value: FreeValue

  package init(key: String, value: FreeValue) {
    (self.key, self.value) = (key, value)
  }
}

extension FreeValue {
  package init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text, _): self = .text(text)
    case .sequence(let values): self = .list(values.map(FreeValue.init))
    case .mapping(let entries): self = .map([FreeEntry](entries))
    }
  }
}

extension [FreeEntry] {
  package init(_ entries: [YAMLEntry]) {
    self = entries.map { FreeEntry(key: $0.key.text, value: FreeValue($0.value)) }
  }
}
