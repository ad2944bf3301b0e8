internal import Text

/// A piece of a JSON Schema, before it is written.
indirect enum SchemaNode: Sendable {
  case object([(key: String, value: SchemaNode)])
  case array([SchemaNode])
  case text(String)
  case truth(Bool)

  static func texts(_ texts: [String]) -> SchemaNode { .array(texts.map { .text($0) }) }

  static func anyOf(_ nodes: [SchemaNode]) -> SchemaNode {
    nodes.count == 1 ? nodes[0] : .object([("anyOf", .array(nodes))])
  }

  static func ofType(_ names: String...) -> SchemaNode {
    .object([("type", names.count == 1 ? .text(names[0]) : .texts(names))])
  }

  /// A text that matches; a number in YAML is none.
  static func pattern(_ pattern: String) -> SchemaNode {
    .object([("type", .text("string")), ("pattern", .text(pattern))])
  }

  func write(to json: inout JSONWriter) {
    switch self {
    case .object(let members):
      json.object { object in
        for (key, value) in members {
          object.key(text: key)
          value.write(to: &object)
        }
      }
    case .array(let elements): json.array { array in for element in elements { element.write(to: &array) } }
    case .text(let text): json.string(text)
    case .truth(let truth): json.boolean(truth)
    }
  }
}
