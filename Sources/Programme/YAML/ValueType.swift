/// What may stand after a key's colon.
package enum ValueType: Sendable, Hashable, CaseIterable {
  case text, date, yesOrNo, integer, textList
  case reference, referenceList, file, pathSegment, oldPaths, webAddress
  case pageKind, language, colourScheme, font, folderName, focalPoint
  case agreement, commitments, freeMap
  case menu, links, contact, feedback, responsible, hyphenation
  case mail, mailEncryption

  /// The handbook's word for it, in Norwegian.
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
    case .pageKind: Self.choices(PageKind.self)
    case .language: Language.allCases.map(\.rawValue).joined(separator: ", ")
    case .colourScheme: Self.choices(ColourScheme.self)
    case .font: Self.choices(FontChoice.self)
    case .folderName: "mappenavn"
    case .focalPoint: "to prosenter, som 60% 30%"
    case .agreement: "ja, nei eller spørsmålet"
    case .commitments: "liste av punkter, eller grupper med hver sin liste"
    case .freeMap: "frie nøkler og verdier"
    case .menu: "liste av innholdsfiler eller lenker"
    case .links: "liste av lenker"
    case .contact, .feedback, .mail: "nøklene under"
    case .mailEncryption: Self.choices(MailEncryption.self)
    case .responsible: "liste av navn, med andre skrivemåter"
    case .hyphenation: "liste av ord med | der de kan deles"
    }
  }

  /// The keys of the map, or of each map in the list.
  package var keys: [KeyDefinition] {
    switch self {
    case .menu, .links: LinkKey.schema.definitions
    case .contact: ContactKey.schema.definitions
    case .feedback: FeedbackKey.schema.definitions
    case .responsible: ResponsibleKey.schema.definitions
    case .mail: MailKey.schema.definitions
    default: []
    }
  }

  private static func choices<Value: SpelledChoice>(_ type: Value.Type) -> String {
    Value.allCases.map { $0.spellings.nb }.joined(separator: ", ")
  }
}

/// A value that is one of a few words.
package protocol SpelledChoice: CaseIterable, Sendable {
  /// How it is written in Norwegian and in English.
  var spellings: (nb: String, en: String) { get }
}
