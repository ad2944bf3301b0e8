internal import Diagnostics
internal import Values

/// The schema of a key's value.
///
/// Our reader takes every scalar as text; other programs make numbers and truth values of some before they look at the
/// schema. Nothing after the colon is the same as no key.
struct ValueSchema {
  let members: [(key: String, value: SchemaNode)]

  init(_ type: ValueType, isRequired: Bool, in language: MessageLanguage) {
    var forms = Self.forms(of: type, in: language)
    if isRequired, type == .text {
      forms = [Self.written]
    } else if !isRequired {
      forms.append(.ofType("null"))
    }
    guard case .object(let members) = SchemaNode.anyOf(forms) else {
      preconditionFailure("every form is an object")
    }
    self.members = members
  }

  private static let text = SchemaNode.ofType("string", "number", "boolean")

  /// A text that is not empty.
  private static let written = SchemaNode.object([
    ("type", .texts(["string", "number", "boolean"])), ("pattern", .text("\\S")),
  ])

  /// The ways to write a value; an item of a list is one of them.
  private static func forms(of type: ValueType, in language: MessageLanguage) -> [SchemaNode] {
    switch type {
    case .text, .reference, .file, .webAddress: [text]
    case .textList, .referenceList: listed([text])
    case .date: [.pattern("[0-9].*[0-9]{2}|[0-9]{2}.*[0-9]")]
    case .integer: [.ofType("integer"), .pattern("^[+-]?[0-9]+$")]
    case .yesOrNo: yesOrNo
    case .agreement: yesOrNo + [text]
    case .pathSegment: [.ofType("integer"), .pattern("^[a-z0-9]+(-[a-z0-9]+)*$")]
    case .oldPaths: listed([.pattern("^/([^/?#\\\\*\\s][^?#\\\\*\\s]*)?$")])
    case .folderName: [.ofType("number"), .pattern("^[^./\\\\][^/\\\\]*$")]
    case .focalPoint: [.pattern("^[0-9]{1,3}%[ ,]+[0-9]{1,3}%$")]
    case .hyphenation: listed([.pattern("^[^ |]+(\\|[^ |]+)*$")])
    case .pageKind: choices(PageKind.allCases.map(\.spellings))
    case .choice(let spellings): choices(spellings)
    case .language: choices(Language.allCases.map(\.rawValue))
    case .commitments:
      listed([text])
        + [
          .object([
            ("type", .text("object")), ("additionalProperties", .anyOf(listed([text, .ofType("null")]))),
          ])
        ]
    case .freeMap: [.ofType("object")]
    case .map: [keys(type, language)]
    case .links: listed([keys(type, language)])
    case .menu, .responsible: listed([text, keys(type, language)])
    }
  }

  /// One, or a list of them; empty items are passed over.
  private static func listed(_ forms: [SchemaNode]) -> [SchemaNode] {
    forms + [.object([("type", .text("array")), ("items", .anyOf(forms + [.ofType("null")]))])]
  }

  private static func keys(_ type: ValueType, _ language: MessageLanguage) -> SchemaNode {
    KeyTableSchema(type.keys, in: language).node
  }

  private static let yesOrNo: [SchemaNode] =
    choices(["ja", "nei", "yes", "no", "true", "false"]) + [.ofType("boolean")]

  private static func choices(_ spellings: [ChoiceSpelling]) -> [SchemaNode] {
    var seen: Set<String> = []
    return choices((spellings.map(\.nb) + spellings.map(\.en)).filter { seen.insert($0).inserted })
  }

  /// The words, which editors' programs suggest, and the same words in any other case.
  private static func choices(_ words: [String]) -> [SchemaNode] {
    let anyCase = words.map { word in
      word.map { letter in
        let upper = letter.uppercased()
        return upper == String(letter) ? String(letter) : "[\(letter)\(upper)]"
      }.joined()
    }
    return [
      .object([("enum", .texts(words))]), .pattern("^(\(anyCase.joined(separator: "|")))$"),
    ]
  }
}
