internal import Diagnostics
internal import Text

extension Diagnostic {
  /// A fault in a file that `standpunkt feedback publish` writes.
  static func inInbox(_ fault: JSONFault, at location: SourceLocation) -> Self {
    let help = LocalizedText(
      nb: "kjør «standpunkt feedback publish» på nytt, eller slett filen",
      nn: "køyr «standpunkt feedback publish» på nytt, eller slett fila",
      en: "run “standpunkt feedback publish” again, or delete the file")
    if case .notJSON = fault.kind {
      return Diagnostic(
        .error, .inboxNotJSON, at: location,
        LocalizedText(
          nb: "filen er ikke gyldig JSON", nn: "fila er ikkje gyldig JSON", en: "the file is not valid JSON"),
        help: help)
    }
    return Diagnostic(.error, .inboxContent, at: location, fault.kind.message, help: help)
  }
}

extension JSONFault.Kind {
  fileprivate var message: LocalizedText {
    switch self {
    case .notJSON, .impossible:
      LocalizedText(
        nb: "verdien kan ikke være slik", nn: "verdien kan ikkje vere slik", en: "this value cannot be right")
    case .expected(let value):
      LocalizedText(
        nb: "her skal det stå \(value.name.nb)", nn: "her skal det stå \(value.name.nn)",
        en: "expected \(value.name.en)")
    case .unknownKey(let key):
      LocalizedText(nb: "ukjent nøkkel «\(key)»", nn: "ukjend nøkkel «\(key)»", en: "unknown key “\(key)”")
    case .repeatedKey(let key):
      LocalizedText(
        nb: "nøkkelen «\(key)» står her to ganger", nn: "nøkkelen «\(key)» står her to gonger",
        en: "the key “\(key)” is here twice")
    case .missingKey(let key):
      LocalizedText(
        nb: "nøkkelen «\(key)» mangler", nn: "nøkkelen «\(key)» manglar", en: "“\(key)” is missing")
    }
  }
}

extension JSONFault.Value {
  fileprivate var name: LocalizedText {
    switch self {
    case .object: LocalizedText(nb: "et objekt", nn: "eit objekt", en: "an object")
    case .array: LocalizedText(nb: "en liste", nn: "ei liste", en: "an array")
    case .string: LocalizedText(nb: "en tekst", nn: "ein tekst", en: "a string")
    case .count: LocalizedText(nb: "et helt tall", nn: "eit heilt tal", en: "a whole number")
    }
  }
}
