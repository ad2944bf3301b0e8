package import Diagnostics

/// Mistakes in the values of `site.yml`.
extension Diagnostic {
  static func notABaseURL(_ text: String, _ fault: BaseURL.Fault, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .notASiteAddress, at: location,
      nb: "«\(text)» kan ikke være nettstedets adresse",
      nn: "«\(text)» kan ikkje vere adressa til nettstaden",
      en: "“\(text)” cannot be the site's address",
      help: fault.help)
  }

  static func notAnEndpointAddress(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .notAnEndpointAddress, at: location,
      nb: "«\(text)» kan ikke være mottakets adresse", nn: "«\(text)» kan ikkje vere adressa til mottaket",
      en: "“\(text)” cannot be the endpoint's address",
      help: LocalizedText(
        nb: "skriv en sti på nettstedet, som `/api`, eller en hel adresse med https://",
        nn: "skriv ein stig på nettstaden, som `/api`, eller ei heil adresse med https://",
        en: "write a path on the site, as `/api`, or a whole address with https://"))
  }

  static func notAFolderName(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .notAFolderName, at: location,
      nb: "«\(text)» er ikke navnet på en mappe", nn: "«\(text)» er ikkje namnet på ei mappe",
      en: "“\(text)” is not the name of a folder",
      help: LocalizedText(
        nb: "skriv bare mappens navn, som `fane`", nn: "skriv berre namnet på mappa, som `fane`",
        en: "write only the folder's name, as `fane`"))
  }

  static func notAHyphenatedWord(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .notAHyphenatedWord, at: location,
      nb: "«\(text)» er ikke ett ord med delesteder", nn: "«\(text)» er ikkje eitt ord med delestader",
      en: "“\(text)” is not one word with places to divide it",
      help: LocalizedText(
        nb: "skriv ett ord på hver linje, med én | mellom delene, som `arbeids|markeds|kriminalitet`",
        nn: "skriv eitt ord på kvar linje, med éin | mellom delane, som `arbeids|markeds|kriminalitet`",
        en: "write one word on each line, with one | between the parts, as `arbeids|markeds|kriminalitet`"))
  }

  package static func notAnEmailAddress(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .notAnEmailAddress, at: location,
      nb: "«\(text)» er ikke en e-postadresse", nn: "«\(text)» er ikkje ei e-postadresse",
      en: "“\(text)” is not an email address",
      help: LocalizedText(
        nb: "skriv én adresse, som `post@rogna.no`", nn: "skriv éi adresse, som `post@rogna.no`",
        en: "write one address, as `post@rogna.no`"))
  }

  static func notAnOrganisationNumber(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .notAnOrganisationNumber, at: location,
      nb: "«\(text)» er ikke et organisasjonsnummer: kontrollsifferet stemmer ikke",
      nn: "«\(text)» er ikkje eit organisasjonsnummer: kontrollsifferet stemmer ikkje",
      en: "“\(text)” is not an organisation number: its check digit is wrong",
      help: LocalizedText(
        nb: "skriv de ni sifrene fra Enhetsregisteret", nn: "skriv dei ni siffera frå Einingsregisteret",
        en: "write the nine digits from Enhetsregisteret"))
  }
}

extension BaseURL.Fault {
  fileprivate var help: LocalizedText {
    switch self {
    case .notHTTPS(let suggestion):
      LocalizedText(nb: "skriv `\(suggestion)`", nn: "skriv `\(suggestion)`", en: "write `\(suggestion)`")
    case .host:
      LocalizedText(
        nb: "skriv `https://` og domenet, som `https://rogna.no/`; æ, ø og å i domenet skrives på xn---form",
        nn:
          "Skriv `https://` og domenet, som `https://rogna.no/`; æ, ø og å i domenet skriv ein på xn---form",
        en: "write `https://` and the domain, as `https://rogna.no/`; æ, ø and å in it take their xn-- form")
    case .path:
      LocalizedText(
        nb: "etter domenet kan det bare stå mapper med bokstaver a–z, tall og bindestrek",
        nn: "etter domenet kan det berre stå mapper med bokstavar a–z, tal og bindestrek",
        en: "after the domain only folders of the letters a–z, digits and hyphens can stand")
    }
  }
}
