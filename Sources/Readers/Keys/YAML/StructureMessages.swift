import Diagnostics

/// Bytes that are not text, and the parts of YAML that content files do without.
extension Diagnostic {
  static func notUTF8(_ byte: UInt8, at location: SourceLocation) -> Diagnostic {
    let number = "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    // From A0 on, Windows-1252 is Unicode.
    let guess = byte >= 0xA0 ? "\(Character(Unicode.Scalar(byte)))" : nil
    return Diagnostic(
      .error, .notUTF8, at: location,
      LocalizedText(
        nb:
          "filen er ikke lagret som UTF-8: tegnet her\(guess.map { ", trolig «\($0)»," } ?? "") er byten \(number)",
        nn:
          "fila er ikkje lagra som UTF-8: teiknet her\(guess.map { ", truleg «\($0)»," } ?? "") er byten \(number)",
        en:
          "the file is not saved as UTF-8: the character here\(guess.map { ", probably “\($0)”," } ?? "") is the byte \(number)"
      ),
      help: .saveAsUTF8)
  }

  static func utf16(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .utf16, at: location,
      LocalizedText(
        nb: "filen er lagret som UTF-16 («Unicode» i Notisblokk)",
        nn: "fila er lagra som UTF-16 («Unicode» i Notisblokk)",
        en: "the file is saved as UTF-16 (“Unicode” in Notepad)"),
      help: .saveAsUTF8)
  }

  static func controlCharacter(_ scalar: Unicode.Scalar, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .controlCharacter, at: location,
      LocalizedText(
        nb: "usynlig tegn som ikke hører hjemme i tekst: \(scalar.codePointName)",
        nn: "usynleg teikn som ikkje høyrer heime i tekst: \(scalar.codePointName)",
        en: "an invisible character that does not belong in text: \(scalar.codePointName)"),
      help: .deleteCharacter)
  }

  static func invisibleLineBreak(_ scalar: Unicode.Scalar, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .invisibleLineBreak, at: location,
      LocalizedText(
        nb: "usynlig linjeskift inne i linjen: \(scalar.codePointName)",
        nn: "usynleg linjeskift inne i linja: \(scalar.codePointName)",
        en: "an invisible line break within the line: \(scalar.codePointName)"),
      help: .deleteCharacter)
  }

  static func tooDeep(limit: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .tooDeep, at: location,
      LocalizedText(
        nb: "mer enn \(limit) nivåer inni hverandre",
        nn: "meir enn \(limit) nivå inni kvarandre",
        en: "more than \(limit) levels inside each other"),
      help: LocalizedText(
        nb: "forenkle verdien", nn: "forenkle verdien", en: "make the value simpler"))
  }

  static func duplicateKey(
    _ second: String, first: String, onLine line: Int, at location: SourceLocation
  ) -> Diagnostic {
    let isSame = second == first
    return Diagnostic(
      .error, .duplicateKey, at: location,
      isSame
        ? LocalizedText(
          nb: "nøkkelen «\(second)» står også på linje \(line)",
          nn: "nøkkelen «\(second)» står òg på linje \(line)",
          en: "the key “\(second)” is also on line \(line)")
        : LocalizedText(
          nb: "nøkkelen «\(second)» betyr det samme som «\(first)» på linje \(line)",
          nn: "nøkkelen «\(second)» tyder det same som «\(first)» på linje \(line)",
          en: "the key “\(second)” means the same as “\(first)” on line \(line)"),
      help: LocalizedText(
        nb: "slett den ene av dem", nn: "slett den eine av dei", en: "delete one of them"))
  }

  static func complexKey(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .complexKey, at: location,
      LocalizedText(
        nb: "det som står foran kolon, er ikke en nøkkel",
        nn: "det som står framfor kolon, er ikkje ein nøkkel",
        en: "what stands before the colon is not a key"),
      help: LocalizedText(
        nb: "en nøkkel er et ord, som i `tittel: Arbeid`. Er det vanlig tekst: sett \" rundt",
        nn: "ein nøkkel er eit ord, som i `tittel: Arbeid`. Er det vanleg tekst: set \" rundt",
        en: "a key is a word, as in `title: Work`. If it is plain text, put \" round it"))
  }

  static func mergeKey(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .yamlMergeKey, at: location,
      LocalizedText(
        nb: "nøkkelen << (fletting) kan ikke brukes",
        nn: "nøkkelen << (fletting) kan ikkje brukast",
        en: "the key << (merging) cannot be used"),
      help: LocalizedText(
        nb: "skriv nøklene der de skal gjelde", nn: "skriv nøklane der dei skal gjelde",
        en: "write the keys where they are to apply"))
  }

  static func yamlDirective(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .yamlDirective, at: location,
      LocalizedText(
        nb: "linjer som begynner med %, kan ikke brukes her",
        nn: "linjer som byrjar med %, kan ikkje brukast her",
        en: "lines that begin with % cannot be used here"),
      help: LocalizedText(nb: "slett linjen", nn: "slett linja", en: "delete the line"))
  }

  static func secondDocument(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .yamlDocuments, at: location,
      LocalizedText(
        nb: "her begynner et nytt dokument i samme fil",
        nn: "her byrjar eit nytt dokument i same fil",
        en: "a new document begins here in the same file"),
      help: LocalizedText(
        nb: "slett denne linjen med `---` eller `...`", nn: "slett denne linja med `---` eller `...`",
        en: "delete this line of `---` or `...`"))
  }
}

extension LocalizedText {
  fileprivate static var saveAsUTF8: LocalizedText {
    LocalizedText(
      nb: "lagre filen som UTF-8 (i Notisblokk: Lagre som, Koding: UTF-8)",
      nn: "lagre fila som UTF-8 (i Notisblokk: Lagre som, Koding: UTF-8)",
      en: "save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8)")
  }

  fileprivate static var deleteCharacter: LocalizedText {
    LocalizedText(
      nb: "slett tegnet, eller skriv linjen på nytt", nn: "slett teiknet, eller skriv linja på nytt",
      en: "delete the character, or write the line again")
  }
}

extension Unicode.Scalar {
  /// As `U+2028`.
  var codePointName: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
