/// The table of front-matter keys. The parser, the suggestions and the handbook all read this one.
package enum FrontMatterKey: SchemaKey {
  case title, kind, contains, summary, date, updated, isDraft, publish, expires, slug, aliases
  case language, translationOf, image, alt, caption, photo, focus, inMenu, order, topics, author
  case will, looksForCommitments, agree, agreeUntil, related, comments, proposals
  case period, adopted, adoptedBy, supersedes, extra

  package static let schema = Schema<FrontMatterKey>()

  package var definition: KeyDefinition {
    switch self {
    case .title:
      KeyDefinition(
        "tittel", "title", .text, isRequired: true, mistakenFor: ["overskrift", "navn", "name", "heading"],
        "Sidens tittel: overskriften på siden og teksten i menyer og lister.")
    case .kind:
      KeyDefinition(
        "type", "kind", .pageKind, mistakenFor: ["layout", "sidetype", "mal"],
        "Hva slags side dette er. Ellers bestemmer seksjonen, og index.md er en seksjon.")
    case .contains:
      KeyDefinition(
        "innhold", "contains", .pageKind, on: [.section],
        "Hva slags sider som ligger i mappen; seksjonen lister dem.")
    case .summary:
      KeyDefinition(
        "ingress", "summary", .text,
        mistakenFor: ["beskrivelse", "description", "sammendrag", "lead", "excerpt"],
        "Ingressen: én eller to setninger øverst på siden, i lister og i deling.")
    case .date:
      KeyDefinition("dato", "date", .date, "Dagen siden gjelder fra. Må stå på en nyhet.")
    case .updated:
      KeyDefinition(
        "oppdatert", "updated", .date, mistakenFor: ["endret", "lastmod", "modified"],
        "Dagen siden sist ble endret.")
    case .isDraft:
      KeyDefinition(
        "utkast", "draft", .yesOrNo, mistakenFor: ["kladd"], "Ja holder siden tilbake til den er ferdig.")
    case .publish:
      KeyDefinition(
        "publiseres", "publish", .date, mistakenFor: ["publisert", "publishdate", "published"],
        "Siden holdes tilbake til denne dagen.")
    case .expires:
      KeyDefinition(
        "utløper", "expires", .date, mistakenFor: ["expirydate"], "Siden holdes tilbake etter denne dagen.")
    case .slug:
      KeyDefinition(
        "adresse", "slug", .pathSegment, mistakenFor: ["url", "permalink"],
        "Siste ledd av sidens adresse, når det ikke skal være filnavnet.")
    case .aliases:
      KeyDefinition(
        "tidligere", "aliases", .oldPaths, mistakenFor: ["redirect", "redirects", "redirect_from"],
        "Adresser siden hadde før; hver av dem sender leseren hit.")
    case .language:
      KeyDefinition(
        "språk", "language", .language, mistakenFor: ["lang"], "Språket, når det ikke er nettstedets.")
    case .translationOf:
      KeyDefinition(
        "samme-som", "translation-of", .reference, mistakenFor: ["oversettelse"],
        "Samme side på et annet språk.")
    case .image:
      KeyDefinition("bilde", "image", .file, mistakenFor: ["cover", "foto-fil"], "Sidens hovedbilde.")
    case .alt:
      KeyDefinition(
        "alt", "alt", .text, mistakenFor: ["alternativtekst"],
        "Hva bildet viser, for den som ikke ser det. Må stå sammen med bilde; \"\" for pynt.")
    case .caption: KeyDefinition("bildetekst", "caption", .text, "Teksten under bildet.")
    case .photo:
      KeyDefinition("foto", "photo", .text, mistakenFor: ["fotograf", "credit"], "Den som har tatt bildet.")
    case .focus:
      KeyDefinition(
        "fokus", "focus", .focalPoint, "Punktet i bildet som alltid skal synes, fra venstre og ovenfra.")
    case .inMenu: KeyDefinition("meny", "menu", .yesOrNo, "Om siden skal stå i menyen.")
    case .order:
      KeyDefinition(
        "rekkefølge", "order", .integer, mistakenFor: ["weight", "sortering"],
        "Sidens plass i lister; de laveste tallene står først.")
    case .topics:
      KeyDefinition(
        "tema", "topics", .textList,
        mistakenFor: ["tags", "tag", "emneord", "emner", "kategori", "kategorier"],
        "Temaene siden handler om; hvert tema får sin egen side.")
    case .author:
      KeyDefinition(
        "forfatter", "author", .text, on: [.news], mistakenFor: ["byline"], "Den som har skrevet nyheten.")
    case .will:
      KeyDefinition("vil", "will", .commitments, on: [.policy], "Punktene organisasjonen vil gjennomføre.")
    case .looksForCommitments:
      KeyDefinition(
        "punkter", "commitments", .yesOrNo,
        "Om «vil:»-lister i teksten er punkter. Ellers ja på sak og plan, nei på andre.")
    case .agree:
      KeyDefinition(
        "enig", "agree", .agreement, on: [.policy], "Om leserne spørres om de er enige, eller spørsmålet.")
    case .agreeUntil:
      KeyDefinition("enig-til", "agree-until", .date, on: [.policy], "Siste dag leserne kan svare.")
    case .related:
      KeyDefinition(
        "se-også", "related", .referenceList, mistakenFor: ["relatert"], "Andre sider om det samme.")
    case .comments:
      KeyDefinition(
        "kommentarer", "comments", .yesOrNo, on: [.news, .page, .plan], "Om leserne kan kommentere.")
    case .proposals:
      KeyDefinition(
        "innspill", "proposals", .yesOrNo, on: [.news, .page, .plan], "Om leserne kan sende innspill.")
    case .period: KeyDefinition("periode", "period", .text, on: [.plan, .policy], "Årene dette gjelder for.")
    case .adopted:
      KeyDefinition("vedtatt", "adopted", .date, on: [.plan, .policy], "Dagen dette ble vedtatt.")
    case .adoptedBy:
      KeyDefinition("vedtatt-av", "adopted-by", .text, on: [.plan, .policy], "Organet som vedtok dette.")
    case .supersedes:
      KeyDefinition(
        "erstatter", "supersedes", .reference, on: [.plan, .policy], "Det eldre vedtaket dette avløser.")
    case .extra: KeyDefinition("ekstra", "extra", .freeMap, "Frie verdier for utseendet.")
    }
  }
}
