/// The table of the keys in `site.yml`.
package enum SiteKey: SchemaKey {
  case name, url, id, language, theme, colourScheme, font, logo, hyphenation, menu, contact, social
  case feedback, engage, responsible, leadIns, allowsRawHTML, extra

  package static let schema = Schema<SiteKey>()

  package var definition: KeyDefinition {
    switch self {
    case .name:
      KeyDefinition(
        "navn", "name", .text, isRequired: true, mistakenFor: ["tittel", "title"],
        nb: "Organisasjonens navn.", nn: "Namnet på organisasjonen.",
        en: "The organisation's name.")
    case .url:
      KeyDefinition(
        "nettsted", "url", .webAddress, isRequired: true, otherSpellings: ["adresse"],
        mistakenFor: ["baseurl", "domene", "nettadresse", "lenke"],
        nb: "Nettstedets adresse, som https://parti.no/.",
        nn: "Adressa til nettstaden, som https://parti.no/.",
        en: "The site's address, as https://parti.no/.")
    case .id:
      KeyDefinition(
        "id", "id", .pathSegment, nb: "Nettstedets kortnavn. Ellers brukes mappens navn.",
        nn: "Kortnamnet til nettstaden. Elles blir namnet på mappa brukt.",
        en: "The site's short name. Otherwise its folder's name.")
    case .language:
      KeyDefinition(
        "språk", "language", .language, mistakenFor: ["lang"], nb: "Språket, ellers nb.",
        nn: "Språket, elles nb.",
        en: "The language, otherwise nb.")
    case .theme:
      KeyDefinition(
        "utseende", "theme", .folderName, mistakenFor: ["tema", "design", "mal"],
        nb: "Mappen med utseendet, ellers fane.", nn: "Mappa med utsjånaden, elles fane.",
        en: "The folder of the theme, otherwise fane.")
    case .colourScheme:
      KeyDefinition(
        "fargemodus", "colour-scheme", .choice(of: ColourScheme.self),
        mistakenFor: ["color-scheme", "farger", "mørk-modus"],
        nb: "Lyst, mørkt eller det leseren har valgt (auto).",
        nn: "Lyst, mørkt eller det lesaren har valt (auto).",
        en: "Light, dark or what the reader has chosen (auto).")
    case .font:
      KeyDefinition(
        "skrift", "font", .choice(of: FontChoice.self), mistakenFor: ["skrifttype"],
        nb: "Utseendets skrift eller leserens (system).",
        nn: "Skrifta til utsjånaden eller lesaren (system).",
        en: "The theme's font or the reader's own (system).")
    case .logo:
      KeyDefinition(
        "logo", "logo", .file, nb: "Filen med logoen.", nn: "Fila med logoen.",
        en: "The file with the logo.")
    case .hyphenation:
      KeyDefinition(
        "orddeling", "hyphenation", .hyphenation, nb: "Lange ord med | der de kan deles.",
        nn: "Lange ord med | der dei kan delast.",
        en: "Long words with | where they may be divided.")
    case .menu:
      KeyDefinition(
        "meny", "menu", .menu, nb: "Menyen, i rekkefølge.", nn: "Menyen, i rekkjefølgje.",
        en: "The menu, in order.")
    case .contact:
      KeyDefinition(
        "kontakt", "contact", .map(of: ContactKey.self), nb: "Hvordan organisasjonen nås.",
        nn: "Korleis ein når organisasjonen.",
        en: "How the organisation is reached.")
    case .social:
      KeyDefinition(
        "sosiale-medier", "social", .links, mistakenFor: ["some"], nb: "Lenker til sosiale medier.",
        nn: "Lenkjer til sosiale medium.",
        en: "Links to social media.")
    case .feedback:
      KeyDefinition(
        "tilbakemelding", "feedback", .map(of: FeedbackKey.self), mistakenFor: ["tilbakemeldinger"],
        nb: "Mottaket for skjemaer, og hvilke som er på. Uten dette har sidene ingen skjemaer.",
        nn: "Mottaket for skjema, og kva for nokre som er på. Utan dette har sidene ingen skjema.",
        en: "What receives the forms, and which of them are on. Without it pages have no forms.")
    case .engage:
      KeyDefinition(
        "engasjement", "engage", .links, nb: "Andre måter å engasjere seg på.",
        nn: "Andre måtar å engasjere seg på.",
        en: "Other ways of taking part.")
    case .responsible:
      KeyDefinition(
        "ansvarlige", "responsible", .responsible, mistakenFor: ["ansvar", "roller"],
        nb: "Personer og roller som tiltak fordeles på.",
        nn: "Personar og roller som tiltak blir fordelte på.",
        en: "People and roles that measures are assigned to.")
    case .leadIns:
      KeyDefinition(
        "innledere", "lead-ins", .textList, nb: "Flere uttrykk som innleder en liste av punkter.",
        nn: "Fleire uttrykk som innleier ei liste av punkt.",
        en: "More phrases that lead in a list of commitments.")
    case .allowsRawHTML:
      KeyDefinition(
        "html", "html", .yesOrNo, nb: "Om HTML i teksten beholdes som den er.",
        nn: "Om HTML i teksten blir ståande som han er.",
        en: "Whether HTML in the text is kept as it is.")
    case .extra:
      KeyDefinition(
        "ekstra", "extra", .freeMap, nb: "Frie verdier for utseendet.", nn: "Frie verdiar for utsjånaden.",
        en: "Free values for the theme.")
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
        mistakenFor: ["tittel", "title"], nb: "Teksten leseren ser.", nn: "Teksten lesaren ser.",
        en: "The text the reader sees.")
    case .target:
      KeyDefinition(
        "lenke", "link", .webAddress, isRequired: true, mistakenFor: ["adresse", "url", "href", "side"],
        nb: "Adressen den fører til.", nn: "Adressa ho fører til.",
        en: "The address it leads to.")
    }
  }
}

package enum ContactKey: SchemaKey {
  case email, phone, postalAddress, visit, organisationNumber

  package static let schema = Schema<ContactKey>()

  package var definition: KeyDefinition {
    switch self {
    case .email:
      KeyDefinition(
        "epost", "email", .text, mistakenFor: ["e-post", "mail"], nb: "E-postadressen.", nn: "E-postadressa.",
        en: "The e-mail address.")
    case .phone:
      KeyDefinition(
        "telefon", "phone", .text, mistakenFor: ["tlf", "mobil"], nb: "Telefonnummeret.",
        nn: "Telefonnummeret.",
        en: "The telephone number.")
    case .postalAddress:
      KeyDefinition(
        "postadresse", "postal-address", .text, mistakenFor: ["adresse", "post"], nb: "Postadressen.",
        nn: "Postadressa.",
        en: "The postal address.")
    case .visit:
      KeyDefinition(
        "besøk", "visit", .text, mistakenFor: ["besøksadresse"], nb: "Besøksadressen.", nn: "Besøksadressa.",
        en: "The address for visitors.")
    case .organisationNumber:
      KeyDefinition(
        "orgnr", "org-number", .text, mistakenFor: ["organisasjonsnummer", "org.nr", "org.nr."],
        nb: "Organisasjonsnummeret, ni sifre.", nn: "Organisasjonsnummeret, ni siffer.",
        en: "The organisation number, nine digits.")
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
        nb: "Mottakets adresse: en sti på nettstedet, som /api, eller en hel nettadresse.",
        nn: "Adressa til mottaket: ein stig på nettstaden, som /api, eller ei heil nettadresse.",
        en: "Where forms are sent: a path on the site, as /api, or a whole URL.")
    case .agree:
      KeyDefinition(
        "enig", "agree", .yesOrNo, nb: "Om leserne spørres om de er enige i en sak.",
        nn: "Om lesarane blir spurde om dei er einige i ei sak.",
        en: "Whether readers are asked if they agree with a policy.")
    case .newsletter:
      KeyDefinition(
        "nyhetsbrev", "newsletter", .yesOrNo, nb: "Om leserne kan melde seg på nyhetsbrev.",
        nn: "Om lesarane kan melde seg på nyheitsbrev.",
        en: "Whether readers can sign up for a newsletter.")
    case .comments:
      KeyDefinition(
        "kommentarer", "comments", .yesOrNo, nb: "Om sider kan ha kommentarer.",
        nn: "Om sider kan ha kommentarar.",
        en: "Whether pages can have comments.")
    case .proposals:
      KeyDefinition(
        "innspill", "proposals", .yesOrNo, nb: "Om sider kan ta imot innspill.",
        nn: "Om sider kan ta imot innspel.",
        en: "Whether pages can take proposals.")
    }
  }
}

package enum ResponsibleKey: SchemaKey {
  case name, also

  package static let schema = Schema<ResponsibleKey>()

  package var definition: KeyDefinition {
    switch self {
    case .name:
      KeyDefinition(
        "navn", "name", .text, isRequired: true, mistakenFor: ["tekst"], nb: "Navnet eller rollen.",
        nn: "Namnet eller rolla.",
        en: "The name or the role.")
    case .also:
      KeyDefinition(
        "også", "also", .textList, mistakenFor: ["alias"], nb: "Andre skrivemåter.", nn: "Andre skrivemåtar.",
        en: "Other spellings.")
    }
  }
}
