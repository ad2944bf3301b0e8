/// The table of front-matter keys, from which come parsing, suggestions, new pages, JSON Schemas, the fields of the
/// editing desk, the check of spelling and imports.
package enum FrontMatterKey: Int, SchemaKey {
  case title, kind, contains, summary, date, updated, isDraft, publish, expires, slug, aliases
  case language, translationOf, image, alt, caption, photo, focus, inMenu, order, topics, author
  case will, looksForCommitments, agree, agreeUntil, related, comments, proposals
  case period, adopted, adoptedBy, supersedes, extra

  package static let schema = Schema<FrontMatterKey>()

  var row: Row {
    switch self {
    case .title:
      Row(
        "tittel", "title", .title, isRequired: true, mistakenFor: ["overskrift", "navn", "name", "heading"],
        [.prose, .common],
        nb: "Sidens tittel: overskriften på siden og teksten i menyer og lister.",
        nn: "Tittelen på sida: overskrifta, og teksten i menyar og lister.",
        en: "The page's title: its heading, and its text in menus and lists.")
    case .kind:
      Row(
        "type", "kind", .pageKind(\.kind), mistakenFor: ["layout", "sidetype", "mal"],
        nb: "Hva slags side dette er. Ellers bestemmer seksjonen, og index.md er en seksjon.",
        nn: "Kva slags side dette er. Elles avgjer seksjonen, og index.md er ein seksjon.",
        en: "What kind of page this is. Otherwise the section decides, and index.md is a section.")
    case .contains:
      Row(
        "innhold", "contains", .pageKind(\.contains), on: [.section],
        nb: "Hva slags sider som ligger i mappen; seksjonen lister dem.",
        nn: "Kva slags sider som ligg i mappa; seksjonen listar dei.",
        en: "What kind of pages the folder holds; the section lists them.")
    case .summary:
      Row(
        "ingress", "summary", .text(\.summary), offeredOn: [.page, .section, .policy, .plan, .news],
        mistakenFor: ["beskrivelse", "sammendrag", "lead", "excerpt"], elsewhere: ["description"],
        [.prose, .common, .paragraph],
        nb: "Ingressen: én eller to setninger øverst på siden, i lister og i deling.",
        nn: "Ingressen: éi eller to setningar øvst på sida, i lister og i deling.",
        en: "One or two sentences at the top of the page, in lists and when it is shared.")
    case .date:
      Row(
        "dato", "date", .date(\.date), [.common], nb: "Dagen siden gjelder fra. Må stå på en nyhet.",
        nn: "Dagen sida gjeld frå. Må stå på ei nyheit.",
        en: "The day the page is of. News must have one.")
    case .updated:
      Row(
        "oppdatert", "updated", .date(\.updated), mistakenFor: ["endret"],
        elsewhere: ["lastmod", "modified"],
        nb: "Dagen siden sist ble endret.", nn: "Dagen sida sist vart endra.",
        en: "The day the page was last changed.")
    case .isDraft:
      Row(
        "utkast", "draft", .flag(\.isDraft), mistakenFor: ["kladd"], [.common],
        nb: "Ja holder siden tilbake til den er ferdig.",
        nn: "Ja held sida tilbake til ho er ferdig.",
        en: "Yes holds the page back until it is finished.")
    case .publish:
      Row(
        "publiseres", "publish", .date(\.publish), offeredOn: [.page, .news],
        mistakenFor: ["publisert", "published"], elsewhere: ["publishdate"],
        nb: "Siden holdes tilbake til denne dagen.", nn: "Sida blir halden tilbake til denne dagen.",
        en: "The page is held back until this day.")
    case .expires:
      Row(
        "utløper", "expires", .date(\.expires), elsewhere: ["expirydate"],
        nb: "Siden holdes tilbake etter denne dagen.", nn: "Sida blir halden tilbake etter denne dagen.",
        en: "The page is held back after this day.")
    case .slug:
      Row(
        "adresse", "slug", .slug(\.slug), mistakenFor: ["url", "permalink"],
        nb: "Siste ledd av sidens adresse, når det ikke skal være filnavnet.",
        nn: "Siste leddet av adressa til sida, når det ikkje skal vere filnamnet.",
        en: "The last part of the page's address, when it is not to be the file's name.")
    case .aliases:
      Row(
        "tidligere", "aliases", .oldPaths(\.aliases),
        mistakenFor: ["redirect", "redirects", "redirect_from"],
        nb: "Adresser siden hadde før; hver av dem sender leseren hit.",
        nn: "Adresser sida hadde før; kvar av dei sender lesaren hit.",
        en: "Addresses the page had before; each of them sends the reader here.")
    case .language:
      Row(
        "språk", "language", .language(\.language), elsewhere: ["lang"],
        nb: "Språket, når det ikke er nettstedets.",
        nn: "Språket, når det ikkje er språket til nettstaden.",
        en: "The language, when it is not the site's.")
    case .translationOf:
      Row(
        "samme-som", "translation-of", .reference(\.translationOf), mistakenFor: ["oversettelse"],
        nb: "Samme side på et annet språk.", nn: "Same sida på eit anna språk.",
        en: "The same page in another language.")
    case .image:
      Row(
        "bilde", "image", .image(.file), offeredOn: [.page, .policy, .news], mistakenFor: ["foto-fil"],
        elsewhere: ["images", "cover", "featured_image", "featuredimage"], [.common],
        nb: "Sidens hovedbilde.",
        nn: "Hovudbiletet på sida.",
        en: "The page's main image.")
    case .alt:
      Row(
        "alt", "alt", .image(.text), offeredOn: [.page, .policy, .news], mistakenFor: ["alternativtekst"],
        [.prose, .common],
        nb: "Hva bildet viser, for den som ikke ser det. Må stå sammen med bilde; \"\" for pynt.",
        nn: "Kva biletet viser, for den som ikkje ser det. Må stå saman med bilde; \"\" for pynt.",
        en:
          "What the image shows, for those who do not see it. Must come with the image; \"\" for decoration.")
    case .caption:
      Row(
        "bildetekst", "caption", .image(.text), [.prose, .paragraph], nb: "Teksten under bildet.",
        nn: "Teksten under biletet.",
        en: "The text below the image.")
    case .photo:
      Row(
        "foto", "photo", .image(.text), offeredOn: [.news], mistakenFor: ["fotograf", "credit"],
        nb: "Den som har tatt bildet.",
        nn: "Den som har teke biletet.",
        en: "Whoever took the picture.")
    case .focus:
      Row(
        "fokus", "focus", .image(.focalPoint),
        nb: "Punktet i bildet som alltid skal synes, fra venstre og ovenfra.",
        nn: "Punktet i biletet som alltid skal synast, frå venstre og ovanfrå.",
        en: "The point of the image that must always show, from the left and the top.")
    case .inMenu:
      Row(
        "meny", "menu", .yesOrNo(\.inMenu), nb: "Om siden skal stå i menyen.",
        nn: "Om sida skal stå i menyen.",
        en: "Whether the page is in the menu.")
    case .order:
      Row(
        "rekkefølge", "order", .integer(\.order), offeredOn: [.page, .section], mistakenFor: ["sortering"],
        elsewhere: ["weight"],
        nb: "Sidens plass i lister; de laveste tallene står først.",
        nn: "Plassen til sida i lister; dei lågaste tala står først.",
        en: "The page's place in lists; the lowest numbers come first.")
    case .topics:
      Row(
        "tema", "topics", .names(\.topics), offeredOn: [.policy, .news],
        mistakenFor: ["tag", "emneord", "emner", "kategori", "kategorier"],
        elsewhere: ["tags", "categories", "keywords"],
        nb: "Temaene siden handler om; hvert tema får sin egen side.",
        nn: "Emna sida handlar om; kvart emne får si eiga side.",
        en: "What the page is about; each topic gets a page of its own.")
    case .author:
      Row(
        "forfatter", "author", .text(\.author), on: [.news], offeredOn: [.news], mistakenFor: ["byline"],
        elsewhere: ["authors"], [.common],
        nb: "Den som har skrevet nyheten.", nn: "Den som har skrive nyheita.",
        en: "Whoever wrote the news.")
    case .will:
      Row(
        "vil", "will", .commitments(\.will), on: [.policy], [.prose],
        nb: "Punktene organisasjonen vil gjennomføre.",
        nn: "Punkta organisasjonen vil gjennomføre.",
        en: "What the organisation will do, point by point.")
    case .looksForCommitments:
      Row(
        "punkter", "commitments", .yesOrNo(\.looksForCommitments),
        nb: "Om «vil:»-lister i teksten er punkter. Ellers ja på sak og plan, nei på andre.",
        nn: "Om «vil:»-lister i teksten er punkt. Elles ja på sak og plan, nei på andre.",
        en:
          "Whether “will:” lists in the text are commitments. Otherwise yes on policies and plans, no on others."
      )
    case .agree:
      Row(
        "enig", "agree", .agreement(\.agree), on: [.policy], offeredOn: [.policy],
        nb: "Om leserne spørres om de er enige, eller spørsmålet.",
        nn: "Om lesarane blir spurde om dei er einige, eller spørsmålet.",
        en: "Whether readers are asked if they agree, or the question.")
    case .agreeUntil:
      Row(
        "enig-til", "agree-until", .date(\.agreeUntil), on: [.policy], nb: "Siste dag leserne kan svare.",
        nn: "Siste dagen lesarane kan svare.",
        en: "The last day readers can answer.")
    case .related:
      Row(
        "se-også", "related", .references(\.related), offeredOn: [.policy], mistakenFor: ["relatert"],
        nb: "Andre sider om det samme.",
        nn: "Andre sider om det same.",
        en: "Other pages about the same.")
    case .comments:
      Row(
        "kommentarer", "comments", .yesOrNo(\.comments), on: [.news, .page, .plan],
        nb: "Om leserne kan kommentere.",
        nn: "Om lesarane kan kommentere.",
        en: "Whether readers can comment.")
    case .proposals:
      Row(
        "innspill", "proposals", .yesOrNo(\.proposals), on: [.news, .page, .plan],
        nb: "Om leserne kan sende innspill.",
        nn: "Om lesarane kan sende innspel.",
        en: "Whether readers can send proposals.")
    case .period:
      Row(
        "periode", "period", .text(\.period), on: [.plan, .policy], [.common], nb: "Årene dette gjelder for.",
        nn: "Åra dette gjeld for.",
        en: "The years this is for.")
    case .adopted:
      Row(
        "vedtatt", "adopted", .date(\.adopted), on: [.plan, .policy], offeredOn: [.policy, .plan], [.common],
        nb: "Dagen dette ble vedtatt.",
        nn: "Dagen dette vart vedteke.",
        en: "The day this was adopted.")
    case .adoptedBy:
      Row(
        "vedtatt-av", "adopted-by", .text(\.adoptedBy), on: [.plan, .policy], offeredOn: [.policy, .plan],
        nb: "Organet som vedtok dette.",
        nn: "Organet som vedtok dette.",
        en: "The body that adopted this.")
    case .supersedes:
      Row(
        "erstatter", "supersedes", .reference(\.supersedes), on: [.plan, .policy], offeredOn: [.plan],
        nb: "Det eldre vedtaket dette avløser.",
        nn: "Det eldre vedtaket dette løyser av.",
        en: "The older decision that this takes the place of.")
    case .extra:
      Row(
        "ekstra", "extra", .freeMap(\.extra), nb: "Frie verdier for utseendet.",
        nn: "Frie verdiar for utsjånaden.",
        en: "Free values for the theme.")
    }
  }
}
