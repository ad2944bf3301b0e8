internal import Diagnostics

/// The schema of a map whose keys a table lists.
struct KeyTableSchema {
  private let definitions: [KeyDefinition]
  private let language: MessageLanguage

  init(_ definitions: [KeyDefinition], in language: MessageLanguage) {
    (self.definitions, self.language) = (definitions, language)
  }

  var node: SchemaNode { .object(members) }

  var members: [(key: String, value: SchemaNode)] {
    [
      ("type", .text("object")), ("additionalProperties", .truth(false)), ("properties", .object(properties)),
      ("allOf", .array(definitions.flatMap(rules) + kindRules)),
    ]
  }

  private var properties: [(key: String, value: SchemaNode)] {
    definitions.flatMap { definition in
      let value = ValueSchema(definition.type, isRequired: definition.isRequired, in: language)
      return spellings(definition).map { spelling in
        let description = SchemaNode.text(explanation(of: definition, as: spelling))
        return (spelling, SchemaNode.object([("description", description)] + value.members))
      }
    }
  }

  /// Each once, that of the language first.
  private func spellings(_ definition: KeyDefinition) -> [String] {
    let first = definition.name(in: language)
    var seen: Set = [first]
    return [first] + definition.spellings.filter { seen.insert($0).inserted }
  }

  private func explanation(of definition: KeyDefinition, as spelling: String) -> String {
    let name = definition.name(in: language)
    let summary = definition.summary[language]
    guard spelling != name else { return summary }
    let same = LocalizedText(
      nb: "Det samme som «\(name)». \(summary)", nn: "Det same som «\(name)». \(summary)",
      en: "The same as “\(name)”. \(summary)")
    return same[language]
  }

  /// A key in one spelling only, and a required one in some spelling.
  private func rules(of definition: KeyDefinition) -> [SchemaNode] {
    let names = spellings(definition)
    func present(_ name: String) -> SchemaNode { .object([("required", .texts([name]))]) }
    var rules: [SchemaNode] = []
    if definition.isRequired { rules.append(.anyOf(names.map(present))) }
    for (index, first) in names.enumerated() {
      for second in names[(index + 1)...] {
        rules.append(.object([("not", .object([("required", .texts([first, second]))]))]))
      }
    }
    return rules
  }

  /// Rules that refuse the keys of other kinds where a page says its kind itself.
  private var kindRules: [SchemaNode] {
    guard let key = definitions.first(where: { $0.type == .pageKind && $0.kinds.isEmpty }) else { return [] }
    return PageKind.allCases.compactMap { kind in
      let refused = definitions.filter { !$0.kinds.isEmpty && !$0.kinds.contains(kind) }
      guard !refused.isEmpty else { return nil }
      let names = SchemaNode.texts(Array(Set([kind.spellings.nb, kind.spellings.en])).sorted())
      let isKind = spellings(key).map { spelling -> SchemaNode in
        .object([
          ("required", .texts([spelling])),
          ("properties", .object([(spelling, .object([("enum", names)]))])),
        ])
      }
      let none = refused.flatMap(spellings).map { ($0, SchemaNode.truth(false)) }
      return .object([("if", .anyOf(isKind)), ("then", .object([("properties", .object(none))]))])
    }
  }
}
