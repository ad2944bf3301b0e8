internal import Values

/// The type of a key's value.
package enum ValueType: Sendable, Hashable {
  case text, date, yesOrNo, integer, textList
  case reference, referenceList, file, pathSegment, oldPaths, webAddress
  case pageKind, language, folderName, focalPoint
  case agreement, commitments, freeMap
  case menu, links, responsible, hyphenation
  /// One of a few words.
  case choice([ChoiceSpelling])
  /// A map of the keys of another table.
  case map([KeyDefinition])

  /// The handbook's word for the type, in Norwegian.
  package var name: String {
    switch self {
    case .text: "tekst"
    case .date: "dato"
    case .yesOrNo: "ja eller nei"
    case .integer: "heltall"
    case .textList: "tekst eller liste av tekster"
    case .reference: "innholdsfil"
    case .referenceList: "innholdsfil eller liste av innholdsfiler"
    case .file: "fil"
    case .pathSegment: "ett ledd av en adresse"
    case .oldPaths: "gammel adresse eller liste av gamle adresser"
    case .webAddress: "nettadresse"
    case .pageKind: Self.names(of: PageKind.allCases.map(\.spellings))
    case .choice(let spellings): Self.names(of: spellings)
    case .language: Language.allCases.map(\.rawValue).joined(separator: ", ")
    case .folderName: "mappenavn"
    case .focalPoint: "to prosenter, som 60% 30%"
    case .agreement: "ja, nei eller spørsmålet"
    case .commitments: "liste av punkter, eller grupper med hver sin liste"
    case .freeMap: "frie nøkler og verdier"
    case .menu: "liste av innholdsfiler eller lenker"
    case .links: "liste av lenker"
    case .map: "nøklene under"
    case .responsible: "liste av navn, med andre skrivemåter"
    case .hyphenation: "liste av ord med | der de kan deles"
    }
  }

  /// The keys of the map, or of each map in the list.
  package var keys: [KeyDefinition] {
    switch self {
    case .menu, .links: LinkKey.schema.definitions
    case .responsible: ResponsibleKey.schema.definitions
    case .map(let definitions): definitions
    default: []
    }
  }

  private static func names(of spellings: [ChoiceSpelling]) -> String {
    spellings.map(\.nb).joined(separator: ", ")
  }
}

extension ValueType {
  package static func choice<Value: SpelledChoice>(of _: Value.Type) -> ValueType {
    .choice(Value.allCases.map(\.spellings))
  }

  package static func map<Key: SchemaKey>(of _: Key.Type) -> ValueType { .map(Key.schema.definitions) }
}

/// A value that is one of a few words.
package protocol SpelledChoice: CaseIterable, Sendable {
  var spellings: ChoiceSpelling { get }
}

/// A word of a choice, in Norwegian and in English.
package struct ChoiceSpelling: Sendable, Hashable {
  package let nb: String
  package let en: String

  package init(_ nb: String, _ en: String) {
    (self.nb, self.en) = (nb, en)
  }
}
