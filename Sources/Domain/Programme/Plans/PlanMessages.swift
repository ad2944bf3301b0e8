internal import Keys
internal import Diagnostics
internal import Values

extension Diagnostic {
  static func looseDigit(_ number: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .looseDigit, at: location,
      nb: "målet er lest med nummeret «\(number)»", nn: "målet er lese med nummeret «\(number)»",
      en: "the goal is read with the number “\(number)”",
      help: LocalizedText(
        nb: "ta bort mellomrommet i nummeret, eller sifferet som er blitt igjen",
        nn: "ta bort mellomrommet i nummeret, eller sifferet som har blitt att",
        en: "remove the space in the number, or the digit that was left over"))
  }

  static func rowWithoutMeasure(at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .rowWithoutMeasure, at: location,
      nb: "raden har ikke noe tiltak, og det står verken tiltak eller mål over den",
      nn: "rada har ikkje noko tiltak, og det står verken tiltak eller mål over henne",
      en: "the row has no measure, and neither a measure nor a goal stands above it",
      help: LocalizedText(
        nb: "fyll ut kolonnen Tiltak", nn: "fyll ut kolonnen Tiltak", en: "fill in the measure column"))
  }

  static func unknownStatus(_ text: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .unknownStatus, at: location,
      nb: "«\(text)» er ingen kjent status, og vises som den er skrevet",
      nn: "«\(text)» er ingen kjend status, og blir vist som han er skriven",
      en: "“\(text)” is no known status and is shown as written",
      help: LocalizedText(
        nb: "bruk Ikke startet, Pågår, Ferdig, Utsatt eller Avlyst",
        nn: "bruk Ikkje starta, Pågår, Ferdig, Utsett eller Avlyst",
        en: "use Not started, In progress, Done, Postponed or Cancelled"))
  }

  static func unreadableBudget(_ text: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .unreadableBudget, at: location,
      nb: "«\(text)» er ikke et beløp, og regnes ikke med i summen",
      nn: "«\(text)» er ikkje eit beløp, og blir ikkje rekna med i summen",
      en: "“\(text)” is no amount and is left out of the sum",
      help: LocalizedText(
        nb: "skriv hele kroner, for eksempel 10 000", nn: "skriv heile kroner, til dømes 10 000",
        en: "write whole kroner, for example 10 000"))
  }

  static func differentValue(
    _ column: String, _ first: String, _ second: String, at location: SourceLocation
  ) -> Self {
    Diagnostic(
      .warning, .differentValue, at: location,
      nb: "raden hører til tiltaket over, men kolonnen \(column) sier «\(second)» der det står «\(first)»",
      nn: "rada høyrer til tiltaket over, men kolonnen \(column) seier «\(second)» der det står «\(first)»",
      en:
        "the row belongs to the measure above, but its \(column) says “\(second)” where that says “\(first)”",
      help: LocalizedText(
        nb: "begge er tatt med; fyll ut kolonnen Tiltak hvis raden er et eget tiltak",
        nn: "begge er tekne med; fyll ut kolonnen Tiltak om rada er eit eige tiltak",
        en: "both are kept; fill in the measure column if the row is a measure of its own"))
  }

  static func secondValue(
    _ column: String, _ first: String, _ second: String, at location: SourceLocation
  ) -> Self {
    Diagnostic(
      .warning, .differentValue, at: location,
      nb: "tiltaket har to linjer med \(column): «\(first)» og «\(second)»",
      nn: "tiltaket har to linjer med \(column): «\(first)» og «\(second)»",
      en: "the measure has two lines of \(column): “\(first)” and “\(second)”",
      help: LocalizedText(
        nb: "begge er tatt med; slett den som ikke gjelder",
        nn: "begge er tekne med; slett den som ikkje gjeld",
        en: "both are kept; delete the one that does not hold"))
  }

  static func impossibleDeadline(_ text: String, _ reason: ImpossibleDate, at location: SourceLocation)
    -> Self
  {
    Diagnostic(
      .error, .impossibleDate, at: location,
      nb: "fristen «\(text)» er ingen dato som finnes", nn: "fristen «\(text)» er ingen dato som finst",
      en: "the deadline “\(text)” is no date that exists",
      help: reason.hint)
  }

  static func unknownOwner(_ name: String, nearest: String?, at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .unknownOwner, at: location,
      nb: "«\(name)» står ikke under ansvarlige i site.yml",
      nn: "«\(name)» står ikkje under ansvarlige i site.yml",
      en: "“\(name)” is not among those responsible in site.yml",
      help: nearest.map {
        LocalizedText(nb: "mente du «\($0)»?", nn: "meinte du «\($0)»?", en: "did you mean “\($0)”?")
      }
        ?? LocalizedText(
          nb: "legg til navnet, eller skriv det under også hos den det gjelder",
          nn: "legg til namnet, eller skriv det under også hos den det gjeld",
          en: "add the name, or list it as another spelling of the one it means"))
  }

  static func repeatedProjectNumber(_ number: String, firstLine: Int, at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .repeatedProjectNumber, at: location,
      nb: "prosjektnummeret «\(number)» er brukt på linje \(firstLine) også",
      nn: "prosjektnummeret «\(number)» er brukt på linje \(firstLine) òg",
      en: "the project number “\(number)” is used on line \(firstLine) too")
  }

  static func repeatedColumn(_ title: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .repeatedColumn, at: location,
      nb: "tabellen har kolonnen \(title) to ganger", nn: "tabellen har kolonnen \(title) to gonger",
      en: "the table has the column \(title) twice",
      help: LocalizedText(
        nb: "gi den ene et annet navn", nn: "gje den eine eit anna namn", en: "give one of them another name")
    )
  }

  static func unknownColumn(_ title: String, nearest: String?, at location: SourceLocation) -> Self {
    Diagnostic(
      nearest == nil ? .warning : .error, .unknownColumn, at: location,
      nb: "planer har ingen kolonne som heter «\(title)»",
      nn: "planar har ingen kolonne som heiter «\(title)»",
      en: "plans have no column called “\(title)”",
      help: nearest.map {
        LocalizedText(nb: "mente du «\($0)»?", nn: "meinte du «\($0)»?", en: "did you mean “\($0)”?")
      }
        ?? LocalizedText(
          nb: "det som står der, vises som kommentar", nn: "det som står der, blir vist som kommentar",
          en: "what stands in it is shown as a comment"))
  }

  static func unknownField(_ word: String, nearest: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .unknownColumn, at: location,
      nb: "tiltak har ikke noe underpunkt som heter «\(word)»",
      nn: "tiltak har ikkje noko underpunkt som heiter «\(word)»",
      en: "measures have no sub-item called “\(word)”",
      help: .didYouMean(nearest))
  }

  static func outdentedField(_ column: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .outdentedField, at: location,
      nb: "«\(column)» står som et eget punkt, og ikke under tiltaket det gjelder",
      nn: "«\(column)» står som eit eige punkt, og ikkje under tiltaket det gjeld",
      en: "“\(column)” stands as a point of its own and not below its measure",
      help: LocalizedText(
        nb: "rykk linjen inn med to mellomrom", nn: "rykk linja inn med to mellomrom",
        en: "indent the line by two spaces"))
  }

  static func noMeasureColumn(misspelt: String?, at location: SourceLocation) -> Self {
    Diagnostic(
      misspelt == nil ? .warning : .error, .noMeasureColumn, at: location,
      nb: "tabellen ligner en tiltakstabell, men mangler kolonnen Tiltak",
      nn: "tabellen liknar ein tiltakstabell, men manglar kolonnen Tiltak",
      en: "the table looks like a table of measures but has no column for them",
      help: misspelt.map {
        LocalizedText(
          nb: "mente du «Tiltak» der det står «\($0)»?", nn: "meinte du «Tiltak» der det står «\($0)»?",
          en: "did you mean “Tiltak” where it says “\($0)”?")
      })
  }
}
