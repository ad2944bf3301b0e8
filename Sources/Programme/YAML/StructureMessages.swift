import Diagnostics

/// Bytes that are not text, and the parts of YAML that content files do without.
extension Diagnostic {
  static func notUTF8(_ byte: UInt8, at location: SourceLocation) -> Diagnostic {
    let number = "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    // From A0 on, Windows-1252 is Unicode.
    let guess = byte >= 0xA0 ? "\(Character(Unicode.Scalar(byte)))" : nil
    return Diagnostic(
      .error, "not-utf8", at: location,
      LocalizedText(
        nb:
          "Filen er ikke lagret som UTF-8: tegnet her\(guess.map { ", trolig «\($0)»," } ?? "") er byten \(number)",
        nn:
          "Fila er ikkje lagra som UTF-8: teiknet her\(guess.map { ", truleg «\($0)»," } ?? "") er byten \(number)",
        en:
          "The file is not saved as UTF-8: the character here\(guess.map { ", probably “\($0)”," } ?? "") is the byte \(number)"
      ),
      help: .saveAsUTF8)
  }

  static func utf16(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "utf16", at: location,
      LocalizedText(
        nb: "Filen er lagret som UTF-16 («Unicode» i Notisblokk)",
        nn: "Fila er lagra som UTF-16 («Unicode» i Notisblokk)",
        en: "The file is saved as UTF-16 (“Unicode” in Notepad)"),
      help: .saveAsUTF8)
  }

  static func controlCharacter(_ scalar: Unicode.Scalar, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "control-character", at: location,
      LocalizedText(
        nb: "Usynlig tegn som ikke hører hjemme i tekst: \(scalar.codePointName)",
        nn: "Usynleg teikn som ikkje høyrer heime i tekst: \(scalar.codePointName)",
        en: "An invisible character that does not belong in text: \(scalar.codePointName)"),
      help: .deleteCharacter)
  }

  static func invisibleLineBreak(_ scalar: Unicode.Scalar, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "invisible-line-break", at: location,
      LocalizedText(
        nb: "Usynlig linjeskift inne i linjen: \(scalar.codePointName)",
        nn: "Usynleg linjeskift inne i linja: \(scalar.codePointName)",
        en: "An invisible line break within the line: \(scalar.codePointName)"),
      help: .deleteCharacter)
  }

  static func tooDeep(limit: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "too-deep", at: location,
      LocalizedText(
        nb: "Mer enn \(limit) nivåer inni hverandre",
        nn: "Meir enn \(limit) nivå inni kvarandre",
        en: "More than \(limit) levels inside each other"),
      help: LocalizedText(
        nb: "Forenkle verdien", nn: "Forenkle verdien", en: "Make the value simpler"))
  }

  static func duplicateKey(
    _ second: String, first: String, onLine line: Int, at location: SourceLocation
  ) -> Diagnostic {
    let isSame = second == first
    return Diagnostic(
      .error, "duplicate-key", at: location,
      isSame
        ? LocalizedText(
          nb: "Nøkkelen «\(second)» står også på linje \(line)",
          nn: "Nøkkelen «\(second)» står òg på linje \(line)",
          en: "The key “\(second)” is also on line \(line)")
        : LocalizedText(
          nb: "Nøkkelen «\(second)» betyr det samme som «\(first)» på linje \(line)",
          nn: "Nøkkelen «\(second)» tyder det same som «\(first)» på linje \(line)",
          en: "The key “\(second)” means the same as “\(first)” on line \(line)"),
      help: LocalizedText(
        nb: "Slett den ene av dem", nn: "Slett den eine av dei", en: "Delete one of them"))
  }

  static func complexKey(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "complex-key", at: location,
      LocalizedText(
        nb: "Det som står foran kolon, er ikke en nøkkel",
        nn: "Det som står framfor kolon, er ikkje ein nøkkel",
        en: "What stands before the colon is not a key"),
      help: LocalizedText(
        nb: "En nøkkel er et ord, som i `tittel: Arbeid`. Er det vanlig tekst: sett \" rundt",
        nn: "Ein nøkkel er eit ord, som i `tittel: Arbeid`. Er det vanleg tekst: set \" rundt",
        en: "A key is a word, as in `title: Work`. If it is plain text, put \" round it"))
  }

  static func mergeKey(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "yaml-merge-key", at: location,
      LocalizedText(
        nb: "Nøkkelen << (fletting) kan ikke brukes",
        nn: "Nøkkelen << (fletting) kan ikkje brukast",
        en: "The key << (merging) cannot be used"),
      help: LocalizedText(
        nb: "Skriv nøklene der de skal gjelde", nn: "Skriv nøklane der dei skal gjelde",
        en: "Write the keys where they are to apply"))
  }

  static func yamlDirective(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "yaml-directive", at: location,
      LocalizedText(
        nb: "Linjer som begynner med %, kan ikke brukes her",
        nn: "Linjer som byrjar med %, kan ikkje brukast her",
        en: "Lines that begin with % cannot be used here"),
      help: LocalizedText(nb: "Slett linjen", nn: "Slett linja", en: "Delete the line"))
  }

  static func secondDocument(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "yaml-documents", at: location,
      LocalizedText(
        nb: "Her begynner et nytt dokument i samme fil",
        nn: "Her byrjar eit nytt dokument i same fil",
        en: "A new document begins here in the same file"),
      help: LocalizedText(
        nb: "Slett denne linjen med `---` eller `...`", nn: "Slett denne linja med `---` eller `...`",
        en: "Delete this line of `---` or `...`"))
  }
}

extension LocalizedText {
  fileprivate static var saveAsUTF8: LocalizedText {
    LocalizedText(
      nb: "Lagre filen som UTF-8 (i Notisblokk: Lagre som, Koding: UTF-8)",
      nn: "Lagre fila som UTF-8 (i Notisblokk: Lagre som, Koding: UTF-8)",
      en: "Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8)")
  }

  fileprivate static var deleteCharacter: LocalizedText {
    LocalizedText(
      nb: "Slett tegnet, eller skriv linjen på nytt", nn: "Slett teiknet, eller skriv linja på nytt",
      en: "Delete the character, or write the line again")
  }
}

extension Unicode.Scalar {
  /// As `U+2028`.
  fileprivate var codePointName: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
