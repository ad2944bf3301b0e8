package import Diagnostics
internal import FeedbackContract

/// The record of processing activities (GDPR article 30) of one site's feedback, as text that an office can file.
///
/// What it says follows from how the site is built and from ``Retention``, so that it is what is done.
package struct ProcessingRecord: Sendable {
  private let manifest: EndpointManifest
  private let sendsMail: Bool
  private let day: Day

  package init(_ endpoint: SiteEndpoint) {
    manifest = endpoint.manifest
    sendsMail = endpoint.services.sendsMail
    day = endpoint.services.clock.today
  }

  /// The site's own, or bokmål.
  package var language: MessageLanguage { MessageLanguage(rawValue: manifest.language) ?? .nb }

  /// Markdown.
  package func text(in language: MessageLanguage) -> String {
    let heading = LocalizedText(
      nb: "# Protokoll over behandling av personopplysninger: \(manifest.name)",
      nn: "# Protokoll over behandling av personopplysingar: \(manifest.name)",
      en: "# Record of processing activities: \(manifest.name)")
    let intro = LocalizedText(
      nb: "Etter personvernforordningen artikkel 30. Gjelder skjemaene på \(manifest.url). Laget \(day). "
        + "Gå gjennom det rettslige grunnlaget med den som har ansvar for personvern.",
      nn: "Etter personvernforordninga artikkel 30. Gjeld skjemaa på \(manifest.url). Laga \(day). "
        + "Gå gjennom det rettslege grunnlaget med den som har ansvar for personvern.",
      en: "Under article 30 of the GDPR. Covers the forms at \(manifest.url). Made \(day). "
        + "Go through the legal bases with whoever is responsible for privacy.")
    let contact = manifest.contact.map { ", \($0)" } ?? ""
    let controller = LocalizedText(
      nb: "Behandlingsansvarlig: \(manifest.name)\(contact)",
      nn: "Behandlingsansvarleg: \(manifest.name)\(contact)",
      en: "Controller: \(manifest.name)\(contact)")
    var parts = [heading[language], intro[language], controller[language]]
    for activity in activities { parts += activity.paragraphs(in: language) }
    parts += ["## " + Self.common.heading[language], Self.common.text[language]]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private struct Activity {
    let name: LocalizedText
    let purpose: LocalizedText
    let basis: LocalizedText
    let data: LocalizedText
    let kept: LocalizedText

    func paragraphs(in language: MessageLanguage) -> [String] {
      let labels = LocalizedText(
        nb: "Formål|Rettslig grunnlag|Opplysninger|Sletting",
        nn: "Formål|Rettsleg grunnlag|Opplysingar|Sletting",
        en: "Purpose|Legal basis|Data|Erasure")[language].split(separator: "|")
      let texts = [purpose, basis, data, kept].map { $0[language] }
      return ["## " + name[language], zip(labels, texts).map { "- \($0): \($1)" }.joined(separator: "\n")]
    }
  }

  private var activities: [Activity] {
    let forms = manifest.forms
    return (forms.agree ? [Self.answers] : []) + (forms.newsletter && sendsMail ? [Self.newsletter] : [])
      + (forms.comments ? [Self.comments] : []) + (forms.proposals ? [Self.proposals] : []) + [Self.audit]
  }

  private static func time(_ retention: Retention) -> LocalizedText {
    let hours = retention.lifetime / 3600
    return hours <= 48
      ? LocalizedText(nb: "\(hours) timer", nn: "\(hours) timar", en: "\(hours) hours")
      : LocalizedText(nb: "\(hours / 24) dager", nn: "\(hours / 24) dagar", en: "\(hours / 24) days")
  }

  private static let answers = Activity(
    name: LocalizedText(
      nb: "Svar på om besøkende er enige", nn: "Svar på om besøkjande er einige", en: "Answers"),
    purpose: LocalizedText(
      nb: "vite hvor mange som er enige i hver sak", nn: "vite kor mange som er einige i kvar sak",
      en: "to know how many agree on each issue"),
    basis: LocalizedText(
      nb:
        "det som lagres, er antall og ingen personopplysninger. At nettadressen og nettleseren brukes i minnet samme "
        + "dag for å telle hver bare én gang, bygger på artikkel 6 nr. 1 f",
      nn:
        "det som blir lagra, er tal og ingen personopplysingar. At nettadressa og nettlesaren blir brukte i minnet "
        + "same dag for å telje kvar berre éin gong, byggjer på artikkel 6 nr. 1 f",
      en:
        "what is stored is counts and no personal data. That the network address and browser are used in memory the "
        + "same day, to count each once only, rests on article 6(1)(f)"),
    data: LocalizedText(
      nb: "antall svar for hver sak, ordlyd og dag. Ingen linje for hvert svar, og ingen kobling til person",
      nn: "talet på svar for kvar sak, ordlyd og dag. Inga linje for kvart svar, og inga kopling til person",
      en: "the number of answers for each issue, wording and day. No row per answer, and no link to a person"),
    kept: LocalizedText(
      nb: "det som skal hindre at noen teller to ganger, slettes fra minnet ved midnatt",
      nn: "det som skal hindre at nokon tel to gonger, blir sletta frå minnet ved midnatt",
      en: "what keeps anyone from counting twice is erased from memory at midnight"))

  private static var newsletter: Activity {
    let pending = time(.pendingSubscriptions)
    return Activity(
      name: LocalizedText(nb: "Nyhetsbrev", nn: "Nyheitsbrev", en: "Newsletter"),
      purpose: LocalizedText(
        nb: "sende nyhetsbrev til dem som har bedt om det",
        nn: "sende nyheitsbrev til dei som har bede om det",
        en: "to send a newsletter to those who asked for it"),
      basis: LocalizedText(
        nb: "samtykke, artikkel 6 nr. 1 a og artikkel 9 nr. 2 a, bekreftet fra e-posten",
        nn: "samtykke, artikkel 6 nr. 1 a og artikkel 9 nr. 2 a, stadfesta frå e-posten",
        en: "consent, articles 6(1)(a) and 9(2)(a), confirmed from the e-mail"),
      data: LocalizedText(
        nb: "e-postadresse, språk, tidspunkt og versjon av samtykketeksten",
        nn: "e-postadresse, språk, tidspunkt og versjon av samtykketeksten",
        en: "e-mail address, language, time and version of the consent text"),
      kept: LocalizedText(
        nb: "straks ved avmelding. Den som ikke bekrefter, slettes etter \(pending.nb)",
        nn: "straks ved avmelding. Den som ikkje stadfestar, blir sletta etter \(pending.nn)",
        en: "at once on unsubscribing. Whoever does not confirm is erased after \(pending.en)"))
  }

  private static var comments: Activity {
    let (held, rejected) = (time(.heldComments), time(.rejectedComments))
    return Activity(
      name: LocalizedText(nb: "Kommentarer", nn: "Kommentarar", en: "Comments"),
      purpose: LocalizedText(
        nb: "vise leseres kommentarer på nettstedet", nn: "vise kommentarar frå lesarar på nettstaden",
        en: "to show readers’ comments on the site"),
      basis: LocalizedText(
        nb: "artikkel 6 nr. 1 f, og artikkel 9 nr. 2 e for det den registrerte selv gjør offentlig",
        nn: "artikkel 6 nr. 1 f, og artikkel 9 nr. 2 e for det den registrerte sjølv gjer offentleg",
        en: "article 6(1)(f), and 9(2)(e) for what the data subject makes public"),
      data: LocalizedText(
        nb: "navn eller psevdonym, tekst, side og tidspunkt",
        nn: "namn eller psevdonym, tekst, side og tidspunkt",
        en: "name or pseudonym, text, page and time"),
      kept: LocalizedText(
        nb: "uleste etter \(held.nb), avviste etter \(rejected.nb), godkjente når de tas bort fra nettstedet",
        nn:
          "ulesne etter \(held.nn), avviste etter \(rejected.nn), godkjende når dei blir tekne bort frå nettstaden",
        en: "unread after \(held.en), rejected after \(rejected.en), approved when taken off the site"))
  }

  private static var proposals: Activity {
    let kept = time(.proposals)
    return Activity(
      name: LocalizedText(nb: "Innspill", nn: "Innspel", en: "Proposals"),
      purpose: LocalizedText(
        nb: "ta imot forslag til programmer og planer", nn: "ta imot framlegg til program og planar",
        en: "to take proposals for programmes and plans"),
      basis: LocalizedText(
        nb: "artikkel 6 nr. 1 f, og artikkel 9 nr. 2 d for medlemmer og andre som har jevnlig kontakt",
        nn: "artikkel 6 nr. 1 f, og artikkel 9 nr. 2 d for medlemmer og andre som har jamleg kontakt",
        en: "article 6(1)(f), and 9(2)(d) for members and others in regular contact"),
      data: LocalizedText(
        nb: "tekst, side og tidspunkt, og navn og e-postadresse når de er oppgitt",
        nn: "tekst, side og tidspunkt, og namn og e-postadresse når dei er oppgjevne",
        en: "text, page and time, and name and e-mail address when given"),
      kept: LocalizedText(nb: "etter \(kept.nb)", nn: "etter \(kept.nn)", en: "after \(kept.en)"))
  }

  private static var audit: Activity {
    let kept = time(.audit)
    return Activity(
      name: LocalizedText(
        nb: "Hva redaktørene gjør", nn: "Kva redaktørane gjer", en: "What editors do"),
      purpose: LocalizedText(
        nb: "kunne vise hvem som har godkjent, slettet og hentet ut",
        nn: "kunne vise kven som har godkjent, sletta og henta ut",
        en: "to show who approved, erased and exported"),
      basis: LocalizedText(
        nb: "artikkel 6 nr. 1 c og f, jf. artikkel 5 nr. 2",
        nn: "artikkel 6 nr. 1 c og f, jf. artikkel 5 nr. 2",
        en: "articles 6(1)(c) and (f), cf. 5(2)"),
      data: LocalizedText(
        nb: "redaktørens navn eller adresse, handling og tidspunkt",
        nn: "namnet eller adressa til redaktøren, handling og tidspunkt",
        en: "the editor’s name or address, act and time"),
      kept: LocalizedText(nb: "etter \(kept.nb)", nn: "etter \(kept.nn)", en: "after \(kept.en)"))
  }

  private static var common: (heading: LocalizedText, text: LocalizedText) {
    let erasures = time(.erasures)
    return (
      LocalizedText(nb: "Felles", nn: "Felles", en: "For all of them"),
      LocalizedText(
        nb: """
          - Registrerte: besøkende på nettstedet, og redaktører.
          - Mottakere: den behandlingsansvarlige. Godkjente kommentarer er offentlige. (Før opp databehandlere, som den \
          som drifter serveren og e-posten, her.)
          - Overføring til land utenfor EØS: programmet sender ingenting. (Før opp det som gjelder driften, her.)
          - Sikring: bare brukeren programmet kjører som, kan lese datamappa. Ingen informasjonskapsler for besøkende, \
          ingen IP-adresser i logger eller filer. Slettet innhold overskrives. Det som er slettet, kommer ikke tilbake \
          fra en sikkerhetskopi som er yngre enn \(erasures.nb). Alt redaktørene gjør, skrives ned.
          """,
        nn: """
          - Registrerte: besøkjande på nettstaden, og redaktørar.
          - Mottakarar: den behandlingsansvarlege. Godkjende kommentarar er offentlege. (Før opp databehandlarar, som den \
          som driftar serveren og e-posten, her.)
          - Overføring til land utanfor EØS: programmet sender ingenting. (Før opp det som gjeld drifta, her.)
          - Sikring: berre brukaren programmet køyrer som, kan lese datamappa. Ingen informasjonskapslar for besøkjande, \
          ingen IP-adresser i loggar eller filer. Sletta innhald blir overskrive. Det som er sletta, kjem ikkje tilbake \
          frå ein tryggingskopi som er yngre enn \(erasures.nn). Alt redaktørane gjer, blir skrive ned.
          """,
        en: """
          - Data subjects: visitors to the site, and editors.
          - Recipients: the controller. Approved comments are public. (Enter processors, such as whoever runs the server \
          and the mail, here.)
          - Transfers outside the EEA: the program sends nothing. (Enter what concerns its operation here.)
          - Security: only the user that the program runs as can read the data folder. No cookies for visitors, no IP \
          addresses in logs or files. Erased content is overwritten. What was erased does not come back from a backup \
          younger than \(erasures.en). All that editors do is written down.
          """)
    )
  }
}
