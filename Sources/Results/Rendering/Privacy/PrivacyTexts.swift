internal import Keys
internal import Diagnostics
internal import Programme

/// The sections of the privacy page, in every language it is there in.
struct PrivacyTexts {
  private let name: String
  private let contact: Contact

  init(_ configuration: SiteConfiguration) {
    name = configuration.name
    contact = configuration.contact
  }

  var controller: PrivacyPolicy.Section {
    let number = contact.organisationNumber
    let known = [
      number.map {
        LocalizedText(
          nb: "organisasjonsnummer \($0)", nn: "organisasjonsnummer \($0)", en: "organisation number \($0)")
      }, contact.email.map { LocalizedText(nb: "e-post \($0)", nn: "e-post \($0)", en: "e-mail \($0)") },
      contact.phone.map { LocalizedText(nb: "telefon \($0)", nn: "telefon \($0)", en: "telephone \($0)") },
      contact.postalAddress.map {
        LocalizedText(nb: "postadresse \($0)", nn: "postadresse \($0)", en: "postal address \($0)")
      },
    ].compactMap { $0 }
    return PrivacyPolicy.Section(
      id: "ansvarlig",
      heading: LocalizedText(
        nb: "Hvem som er ansvarlig", nn: "Kven som er ansvarleg", en: "Who is responsible"),
      paragraphs: [
        LocalizedText(
          nb: "\(name) er behandlingsansvarlig for det som sendes inn på dette nettstedet.",
          nn: "\(name) er behandlingsansvarleg for det som blir sendt inn på denne nettstaden.",
          en: "\(name) is the controller of what is sent in on this site.")
      ], points: known)
  }

  var reading: PrivacyPolicy.Section {
    PrivacyPolicy.Section(
      id: "lesing",
      heading: LocalizedText(
        nb: "Når du bare leser", nn: "Når du berre les", en: "When you only read"),
      paragraphs: [
        LocalizedText(
          nb: """
            Sidene setter ingen informasjonskapsler, lagrer ingenting i nettleseren din, kjenner deg ikke \
            igjen og henter ingenting fra andre nettsteder. Det du søker etter på søkesiden, forlater ikke \
            nettleseren.
            """,
          nn: """
            Sidene set ingen informasjonskapslar, lagrar ingenting i nettlesaren din, kjenner deg ikkje \
            igjen og hentar ingenting frå andre nettstader. Det du søkjer etter på søkesida, forlèt ikkje \
            nettlesaren.
            """,
          en: """
            The pages set no cookies, store nothing in your browser, do not recognise you and fetch nothing \
            from other sites. What you search for on the search page stays in your browser.
            """),
        LocalizedText(
          nb: """
            For å få en side må nettleseren din oppgi nettadressen (IP-adressen) din. Programmet som tar \
            imot skjemaene, lagrer den ikke. Andre servere på veien, som webhotellet vi bruker, kan føre \
            egne logger. Spør oss, så forteller vi hva som gjelder hos oss.
            """,
          nn: """
            For å få ei side må nettlesaren din oppgje nettadressa (IP-adressa) di. Programmet som tek imot \
            skjema, lagrar henne ikkje. Andre tenarar på vegen, som webhotellet vi bruker, kan føre eigne \
            loggar. Spør oss, så fortel vi kva som gjeld hos oss.
            """,
          en: """
            To get a page, your browser has to give its network address (IP address). The program that takes \
            the forms does not store it. Other servers on the way, such as our web host's, may keep logs of \
            their own. Ask us, and we will tell you what is the case with ours.
            """),
      ])
  }

  func answers(hasRound: Bool) -> PrivacyPolicy.Section {
    var section = PrivacyPolicy.Section(
      id: "enig",
      heading: LocalizedText(
        nb: "Når du svarer enig eller uenig", nn: "Når du svarer einig eller ueinig",
        en: "When you answer agree or disagree"),
      paragraphs: [
        LocalizedText(
          nb: """
            Svaret ditt blir til tallet én i en teller: så mange har svart det samme på det samme spørsmålet \
            den samme dagen. Det lagres ingenting om hvem du er, hvor du er eller når på dagen du svarte, og \
            det finnes ingen linje for hvert svar som kunne vise det.
            """,
          nn: """
            Svaret ditt blir til talet éin i ein teljar: så mange har svart det same på det same spørsmålet \
            den same dagen. Det blir ikkje lagra noko om kven du er, kvar du er eller når på dagen du \
            svarte, og det finst inga linje for kvart svar som kunne vise det.
            """,
          en: """
            Your answer becomes one more in a counter: so many gave the same answer to the same question on \
            the same day. Nothing is stored of who you are, where you are or at what time of day you \
            answered, and there is no record for each answer that could show it.
            """),
        LocalizedText(
          nb: """
            For at ingen skal telles mange ganger, regner programmet ut et tall av nettadressen og \
            nettlesertypen din og en tilfeldig nøkkel. Tallet står bare i minnet og kan ikke regnes tilbake. \
            Ved midnatt, og når programmet starter på nytt, glemmes både tallet og nøkkelen.
            """,
          nn: """
            For at ingen skal bli talde mange gonger, reknar programmet ut eit tal av nettadressa og \
            nettlesartypen din og ein tilfeldig nøkkel. Talet står berre i minnet og kan ikkje reknast \
            tilbake. Ved midnatt, og når programmet startar på nytt, blir både talet og nøkkelen gløymde.
            """,
          en: """
            So that nobody is counted many times, the program works out a number from your network address, \
            your kind of browser and a random key. It is only in memory and cannot be worked back. At \
            midnight, and when the program starts again, both the number and the key are forgotten.
            """),
        LocalizedText(
          nb: """
            Du kan angre i 30 minutter. Kvitteringen som trengs til det, ligger bare på siden du har framme. \
            Svarsidene for enig og uenig er like lange, så den som bare ser trafikken, kan ikke se hva du \
            svarte. Forslagene til andre saker er de samme for alle.
            """,
          nn: """
            Du kan angre i 30 minutt. Kvitteringa som trengst til det, ligg berre på sida du har framme. \
            Svarsidene for einig og ueinig er like lange, så den som berre ser trafikken, kan ikkje sjå kva \
            du svarte. Framlegga til andre saker er dei same for alle.
            """,
          en: """
            You can undo it for 30 minutes. The receipt for that is only on the page in front of you. The \
            pages after agree and disagree are equally long, so that anyone who sees only the traffic cannot \
            see what you answered. The suggested other issues are the same for everybody.
            """),
      ])
    if hasRound {
      section.paragraphs.append(
        LocalizedText(
          nb:
            "Tar du en runde gjennom sakene, telles hvert svar for seg. Oppsummeringen lagres ikke noe sted.",
          nn:
            "Tek du ein runde gjennom sakene, blir kvart svar talt for seg. Oppsummeringa blir ikkje lagra nokon stad.",
          en:
            "If you take a round through the issues, each answer is counted by itself. The summary is stored nowhere."
        ))
    }
    section.paragraphs.append(
      LocalizedText(
        nb: "Viser vi fram svar, er tallene avrundet, og vi viser ingen når færre enn 30 har svart.",
        nn: "Viser vi fram svar, er tala avrunda, og vi viser ingen når færre enn 30 har svart.",
        en:
          "If we show answers, the figures are rounded, and there are none when fewer than 30 have answered.")
    )
    return section
  }

  var newsletter: PrivacyPolicy.Section {
    PrivacyPolicy.Section(
      id: "nyhetsbrev",
      heading: LocalizedText(nb: "Nyhetsbrevet", nn: "Nyheitsbrevet", en: "The newsletter"),
      paragraphs: [
        LocalizedText(
          nb: """
            Melder du deg på, lagrer vi e-postadressen din, når du bekreftet den, og hvilken samtykketekst \
            du sa ja til. Grunnlaget er samtykket ditt, og adressen brukes bare til nyhetsbrevet. \
            Påmeldingen vet ikke hva du har svart eller lest.
            """,
          nn: """
            Melder du deg på, lagrar vi e-postadressa di, når du stadfesta henne, og kva samtykketekst du sa \
            ja til. Grunnlaget er samtykket ditt, og adressa blir berre brukt til nyheitsbrevet. Påmeldinga \
            veit ikkje kva du har svart eller lese.
            """,
          en: """
            If you subscribe, we store your e-mail address, when you confirmed it, and which text you \
            consented to. Your consent is the basis, and the address is used for the newsletter only. The \
            subscription knows nothing of what you answered or read.
            """),
        LocalizedText(
          nb: """
            Du er ikke med før du har bekreftet med lenken i en e-post. Du kan når som helst trekke \
            samtykket med lenken i hvert nyhetsbrev. Da slettes adressen med en gang. Svaret på skjemaet er \
            det samme enten vi kjenner adressen eller ikke.
            """,
          nn: """
            Du er ikkje med før du har stadfesta med lenkja i ein e-post. Du kan når som helst trekkje \
            samtykket med lenkja i kvart nyheitsbrev. Då blir adressa sletta med ein gong. Svaret på \
            skjemaet er det same anten vi kjenner adressa eller ikkje.
            """,
          en: """
            You are not on the list before you have confirmed it with the link in a mail. You can withdraw \
            your consent at any time with the link in every newsletter. The address is then deleted at once. \
            The form's answer is the same whether we know the address or not.
            """),
      ])
  }

  var comments: PrivacyPolicy.Section {
    PrivacyPolicy.Section(
      id: "kommentarer",
      heading: LocalizedText(nb: "Kommentarer", nn: "Kommentarar", en: "Comments"),
      paragraphs: [
        LocalizedText(
          nb: """
            Vi lagrer navnet eller pseudonymet du skriver, teksten, siden den gjelder, og når den kom. Vi \
            ber ikke om e-postadresse. En redaktør leser kommentaren før den vises. Etter det er den åpen \
            for alle, til du eller vi tar den bort.
            """,
          nn: """
            Vi lagrar namnet eller pseudonymet du skriv, teksten, sida han gjeld, og når han kom. Vi ber \
            ikkje om e-postadresse. Ein redaktør les kommentaren før han blir vist. Etter det er han open \
            for alle, til du eller vi tek han bort.
            """,
          en: """
            We store the name or pseudonym that you write, the text, the page that it is about, and when it \
            came. We do not ask for an e-mail address. An editor reads the comment before it is shown. From \
            then on it is open to all, until you or we take it away.
            """)
      ])
  }

  var proposals: PrivacyPolicy.Section {
    PrivacyPolicy.Section(
      id: "innspill",
      heading: LocalizedText(nb: "Innspill og forslag", nn: "Innspel og framlegg", en: "Proposals"),
      paragraphs: [
        LocalizedText(
          nb: """
            Vi lagrer teksten, siden den gjelder, når den kom, og navn og e-postadresse hvis du skriver dem. \
            Du kan la begge stå tomme. Innspillet vises ikke på nettstedet; bare de som arbeider med det hos \
            oss, leser det.
            """,
          nn: """
            Vi lagrar teksten, sida han gjeld, når han kom, og namn og e-postadresse dersom du skriv dei. Du \
            kan la begge stå tomme. Innspelet blir ikkje vist på nettstaden; berre dei som arbeider med det \
            hos oss, les det.
            """,
          en: """
            We store the text, the page that it is about, when it came, and your name and e-mail address if \
            you write them. You can leave both empty. The proposal is not shown on the site; only those of \
            us who work with it read it.
            """)
      ])
  }

  var storage: PrivacyPolicy.Section {
    PrivacyPolicy.Section(
      id: "lagring",
      heading: LocalizedText(
        nb: "Hva som aldri lagres", nn: "Kva som aldri blir lagra", en: "What is never stored"),
      paragraphs: [
        LocalizedText(
          nb: """
            Nettadressen din, hva slags nettleser du har, hvilken side du kom fra, og hva nettopp du svarte, \
            står verken i databasen, i loggene, i målingene, i e-poster eller i sikkerhetskopier fra \
            programmet som tar imot skjemaene. Loggene viser bare hva slags forespørsel det var, om den gikk \
            bra, og hvor lang tid den tok.
            """,
          nn: """
            Nettadressa di, kva slags nettlesar du har, kva side du kom frå, og kva nettopp du svarte, står \
            verken i databasen, i loggane, i målingane, i e-postar eller i tryggingskopiar frå programmet \
            som tek imot skjema. Loggane viser berre kva slags førespurnad det var, om han gjekk bra, og kor \
            lang tid han tok.
            """,
          en: """
            Your network address, your kind of browser, the page that you came from and which answer was \
            yours are neither in the database, the logs, the metrics, mails nor backups of the program that \
            takes the forms. Its logs show only what kind of request it was, whether it went well and how \
            long it took.
            """)
      ])
  }

  func retention(_ points: [LocalizedText]) -> PrivacyPolicy.Section {
    PrivacyPolicy.Section(
      id: "hvor-lenge",
      heading: LocalizedText(
        nb: "Hvor lenge det lagres", nn: "Kor lenge det blir lagra", en: "How long it is stored"),
      paragraphs: points.isEmpty
        ? [
          LocalizedText(
            nb: "Tellerne er bare tall om spørsmål, og blir stående.",
            nn: "Teljarane er berre tal om spørsmål, og blir ståande.",
            en: "The counters are only figures about questions, and stay.")
        ]
        : [
          LocalizedText(
            nb: "Dette slettes av seg selv etter så lang tid:",
            nn: "Dette blir sletta av seg sjølv etter så lang tid:",
            en: "This is deleted by itself after so long:")
        ],
      points: points)
  }

  var rights: PrivacyPolicy.Section {
    let write = contact.email.map { email in
      LocalizedText(nb: "Skriv til \(email).", nn: "Skriv til \(email).", en: "Write to \(email).")
    }
    return PrivacyPolicy.Section(
      id: "rettigheter",
      heading: LocalizedText(nb: "Det du kan kreve", nn: "Det du kan krevje", en: "What you can ask for"),
      paragraphs: [
        LocalizedText(
          nb: """
            Du kan be om å få se det vi har lagret om deg, få det rettet, få det med deg og få det slettet. \
            Et svar på enig eller uenig kan verken vi eller du finne igjen, siden ingenting knytter det til \
            deg. \(write?.nb ?? "")
            """,
          nn: """
            Du kan be om å få sjå det vi har lagra om deg, få det retta, få det med deg og få det sletta. \
            Eit svar på einig eller ueinig kan verken vi eller du finne igjen, sidan ingenting knyter det \
            til deg. \(write?.nn ?? "")
            """,
          en: """
            You can ask to see what we have stored about you, to have it corrected, to be given it and to \
            have it erased. Neither we nor you can find an answer of agree or disagree again, since nothing \
            ties it to you. \(write?.en ?? "")
            """),
        LocalizedText(
          nb: "Mener du at vi gjør noe galt, kan du klage til Datatilsynet.",
          nn: "Meiner du at vi gjer noko gale, kan du klage til Datatilsynet.",
          en:
            "If you think that we do something wrong, you can complain to Datatilsynet, the data protection authority."
        ),
      ])
  }
}
