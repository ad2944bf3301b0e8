/// The table of the keys in `site.yml`.
package enum SiteKey: SchemaKey {
  case name, url, id, language, theme, colourScheme, font, logo, hyphenation, menu, contact, social
  case feedback, engage, responsible, leadIns, allowsRawHTML, extra

  package static let schema = Schema<SiteKey>()

  package var definition: KeyDefinition {
    switch self {
    case .name:
      KeyDefinition(
        "navn", "name", .text, isRequired: true, mistakenFor: ["tittel", "title"], "Organisasjonens navn.")
    case .url:
      KeyDefinition(
        "nettsted", "url", .webAddress, isRequired: true, otherSpellings: ["adresse"],
        mistakenFor: ["baseurl", "domene", "nettadresse", "lenke"],
        "Nettstedets adresse, som https://parti.no/.")
    case .id: KeyDefinition("id", "id", .pathSegment, "Nettstedets kortnavn. Ellers brukes mappens navn.")
    case .language:
      KeyDefinition("språk", "language", .language, mistakenFor: ["lang"], "Språket, ellers nb.")
    case .theme:
      KeyDefinition(
        "utseende", "theme", .folderName, mistakenFor: ["tema", "design", "mal"],
        "Mappen med utseendet, ellers fane.")
    case .colourScheme:
      KeyDefinition(
        "fargemodus", "colour-scheme", .colourScheme, mistakenFor: ["color-scheme", "farger", "mørk-modus"],
        "Lyst, mørkt eller det leseren har valgt (auto).")
    case .font:
      KeyDefinition(
        "skrift", "font", .font, mistakenFor: ["skrifttype"], "Utseendets skrift eller leserens (system).")
    case .logo: KeyDefinition("logo", "logo", .file, "Filen med logoen.")
    case .hyphenation:
      KeyDefinition("orddeling", "hyphenation", .hyphenation, "Lange ord med | der de kan deles.")
    case .menu: KeyDefinition("meny", "menu", .menu, "Menyen, i rekkefølge.")
    case .contact: KeyDefinition("kontakt", "contact", .contact, "Hvordan organisasjonen nås.")
    case .social:
      KeyDefinition("sosiale-medier", "social", .links, mistakenFor: ["some"], "Lenker til sosiale medier.")
    case .feedback:
      KeyDefinition(
        "tilbakemelding", "feedback", .feedback, mistakenFor: ["tilbakemeldinger"],
        "Mottaket for skjemaer, og hvilke som er på. Uten dette har sidene ingen skjemaer.")
    case .engage: KeyDefinition("engasjement", "engage", .links, "Andre måter å engasjere seg på.")
    case .responsible:
      KeyDefinition(
        "ansvarlige", "responsible", .responsible, mistakenFor: ["ansvar", "roller"],
        "Personer og roller som tiltak fordeles på.")
    case .leadIns:
      KeyDefinition("innledere", "lead-ins", .textList, "Flere uttrykk som innleder en liste av punkter.")
    case .allowsRawHTML: KeyDefinition("html", "html", .yesOrNo, "Om HTML i teksten beholdes som den er.")
    case .extra: KeyDefinition("ekstra", "extra", .freeMap, "Frie verdier for utseendet.")
    }
  }
}

/// The keys of a link in the menu, under `sosiale-medier` and under `engasjement`.
package enum LinkKey: SchemaKey {
  case text, target

  package static let schema = Schema<LinkKey>()

  package var definition: KeyDefinition {
    switch self {
    case .text:
      KeyDefinition(
        "tekst", "text", .text, isRequired: true, otherSpellings: ["navn", "name"],
        mistakenFor: ["tittel", "title"], "Teksten leseren ser.")
    case .target:
      KeyDefinition(
        "lenke", "link", .webAddress, isRequired: true, mistakenFor: ["adresse", "url", "href", "side"],
        "Adressen den fører til.")
    }
  }
}

package enum ContactKey: SchemaKey {
  case email, phone, postalAddress, visit, organisationNumber

  package static let schema = Schema<ContactKey>()

  package var definition: KeyDefinition {
    switch self {
    case .email: KeyDefinition("epost", "email", .text, mistakenFor: ["e-post", "mail"], "E-postadressen.")
    case .phone: KeyDefinition("telefon", "phone", .text, mistakenFor: ["tlf", "mobil"], "Telefonnummeret.")
    case .postalAddress:
      KeyDefinition(
        "postadresse", "postal-address", .text, mistakenFor: ["adresse", "post"], "Postadressen.")
    case .visit: KeyDefinition("besøk", "visit", .text, mistakenFor: ["besøksadresse"], "Besøksadressen.")
    case .organisationNumber:
      KeyDefinition(
        "orgnr", "org-number", .text, mistakenFor: ["organisasjonsnummer", "org.nr", "org.nr."],
        "Organisasjonsnummeret, ni sifre.")
    }
  }
}

package enum FeedbackKey: SchemaKey {
  case address, agree, newsletter, comments, proposals

  package static let schema = Schema<FeedbackKey>()

  package var definition: KeyDefinition {
    switch self {
    case .address:
      KeyDefinition(
        "adresse", "address", .webAddress, isRequired: true, mistakenFor: ["url", "lenke", "nettsted"],
        "Mottakets adresse: en sti på nettstedet, som /api, eller en hel nettadresse.")
    case .agree: KeyDefinition("enig", "agree", .yesOrNo, "Om leserne spørres om de er enige i en sak.")
    case .newsletter:
      KeyDefinition("nyhetsbrev", "newsletter", .yesOrNo, "Om leserne kan melde seg på nyhetsbrev.")
    case .comments: KeyDefinition("kommentarer", "comments", .yesOrNo, "Om sider kan ha kommentarer.")
    case .proposals: KeyDefinition("innspill", "proposals", .yesOrNo, "Om sider kan ta imot innspill.")
    }
  }
}

package enum ResponsibleKey: SchemaKey {
  case name, also

  package static let schema = Schema<ResponsibleKey>()

  package var definition: KeyDefinition {
    switch self {
    case .name:
      KeyDefinition("navn", "name", .text, isRequired: true, mistakenFor: ["tekst"], "Navnet eller rollen.")
    case .also: KeyDefinition("også", "also", .textList, mistakenFor: ["alias"], "Andre skrivemåter.")
    }
  }
}
