internal import Diagnostics

/// Markdown that was meant and is shown as typed. None of it is an error.
extension Diagnostic {
  static func looseLink(at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .looseLink, at: location,
      nb: "dette ligner en lenke, men blir vist som vanlig tekst",
      nn: "dette liknar ei lenkje, men blir vist som vanleg tekst",
      en: "this looks like a link but is shown as plain text",
      help: LocalizedText(
        nb: "skriv [tekst](side.md) uten mellomrom; har filnavnet mellomrom, skriv [tekst](<min side.md>)",
        nn: "skriv [tekst](side.md) utan mellomrom; har filnamnet mellomrom, skriv [tekst](<mi side.md>)",
        en: "write [text](page.md) without spaces; if the file name has any, write [text](<my page.md>)"))
  }

  static func looseStars(at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .looseStars, at: location,
      nb: "stjernene her blir vist og gjør ingenting fett",
      nn: "stjernene her blir viste og gjer ingenting feitt",
      en: "the stars here are shown and make nothing bold",
      help: LocalizedText(
        nb: "skriv **fet** uten mellomrom innenfor stjernene, og med mellomrom utenfor",
        nn: "skriv **feit** utan mellomrom innanfor stjernene, og med mellomrom utanfor",
        en: "write **bold** without spaces inside the stars and with spaces outside"))
  }

  static func missingFootnote(_ label: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .missingFootnote, at: location,
      nb: "det er ingen fotnote «\(label)», så tegnene blir vist som de står",
      nn: "det er ingen fotnote «\(label)», så teikna blir viste som dei står",
      en: "there is no footnote “\(label)”, so the signs are shown as they stand",
      help: LocalizedText(
        nb: "skriv noten på en egen linje, med kolon: [^\(label)]: …",
        nn: "skriv noten på ei eiga linje, med kolon: [^\(label)]: …",
        en: "write the note on a line of its own, with a colon: [^\(label)]: …"))
  }

  static func looseTable(at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .looseTable, at: location,
      nb: "dette ligner en tabell, men blir vist som vanlig tekst",
      nn: "dette liknar ein tabell, men blir vist som vanleg tekst",
      en: "this looks like a table but is shown as plain text",
      help: LocalizedText(
        nb: "under kolonnenavnene skal det stå |---|---|, med like mange kolonner, og ingen tomme linjer",
        nn: "under kolonnenamna skal det stå |---|---|, med like mange kolonnar, og ingen tomme linjer",
        en: "below the column names there must be |---|---|, with as many columns, and no blank lines"))
  }

  static func looseList(_ mark: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .looseList, at: location,
      nb: "dette ligner en liste, men blir vist som ett avsnitt",
      nn: "dette liknar ei liste, men blir vist som eitt avsnitt",
      en: "this looks like a list but is shown as one paragraph",
      help: LocalizedText(
        nb: "begynn hvert punkt med bindestrek og mellomrom i stedet for «\(mark)»",
        nn: "byrj kvart punkt med bindestrek og mellomrom i staden for «\(mark)»",
        en: "begin each point with a hyphen and a space instead of “\(mark)”"))
  }

  static func looseHeading(at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .looseHeading, at: location,
      nb: "dette ligner en overskrift, men blir vist som vanlig tekst",
      nn: "dette liknar ei overskrift, men blir vist som vanleg tekst",
      en: "this looks like a heading but is shown as plain text",
      help: LocalizedText(
        nb: "skriv mellomrom etter #-tegnene", nn: "skriv mellomrom etter #-teikna",
        en: "write a space after the # signs"))
  }

  static func underlinedText(at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .underlinedText, at: location,
      nb: "avsnittet blir en overskrift, fordi det står --- eller === rett under",
      nn: "avsnittet blir ei overskrift, fordi det står --- eller === rett under",
      en: "the paragraph becomes a heading because of the --- or === right below it",
      help: LocalizedText(
        nb: "sett inn en tom linje over streken, eller skriv overskriften med ## foran",
        nn: "set inn ei tom linje over streken, eller skriv overskrifta med ## framfor",
        en: "put a blank line above the rule, or write the heading with ## before it"))
  }

  static func looseBraces(at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .looseBraces, at: location,
      nb: "klammene i overskriften blir vist og gir ikke noe anker",
      nn: "klammene i overskrifta blir viste og gjev ikkje noko anker",
      en: "the braces in the heading are shown and give no anchor",
      help: LocalizedText(
        nb: "skriv ankeret til slutt, uten mellomrom: {#navn}",
        nn: "skriv ankeret til slutt, utan mellomrom: {#namn}",
        en: "write the anchor last, without spaces: {#name}"))
  }

  static func indentedCode(at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .indentedCode, at: location,
      nb: "avsnittet er rykket inn så langt at det blir vist som kode",
      nn: "avsnittet er rykt inn så langt at det blir vist som kode",
      en: "the paragraph is moved in so far that it is shown as code",
      help: LocalizedText(
        nb: "slett tabulatoren eller mellomrommene foran, eller skriv ``` over og under når det er kode",
        nn: "slett tabulatoren eller mellomromma framfor, eller skriv ``` over og under når det er kode",
        en: "delete the tab or the spaces before it, or write ``` above and below when it is code"))
  }

  static func unclosedCode(at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .unclosedCode, at: location,
      nb: "koden som begynner her, blir aldri avsluttet, så alt under blir vist som kode",
      nn: "koden som byrjar her, blir aldri avslutta, så alt under blir vist som kode",
      en: "the code that begins here is never closed, so all below is shown as code",
      help: LocalizedText(
        nb: "skriv en linje med ``` der koden slutter", nn: "skriv ei linje med ``` der koden sluttar",
        en: "write a line of ``` where the code ends"))
  }

  static func unusedDefinition(_ label: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .unusedDefinition, at: location,
      nb: "linjen gir lenker som heter [\(label)], en adresse, men det er ingen, så den ville forsvinne",
      nn: "linja gjev lenkjer som heiter [\(label)], ei adresse, men det er ingen, så ho ville forsvinne",
      en: "the line gives links called [\(label)] an address, but there are none, so it would be lost",
      help: LocalizedText(
        nb: "skriv [tekst][\(label)] der lenken hører til, eller \\[\(label)] når linjen er vanlig tekst",
        nn: "skriv [tekst][\(label)] der lenkja høyrer til, eller \\[\(label)] når linja er vanleg tekst",
        en: "write [text][\(label)] where the link belongs, or \\[\(label)] when the line is plain text"))
  }
}
