import Testing

@testable import Keys

// The keys that may be left out. They begin on the third line.

@Test func `an unknown contact key without a like is refused with all`() {
  #expect(
    siteKeyReport(
      """
      kontakt:
        faks: 1

      """)
        == """
        site.yml:4:3: error: ukjent nøkkel «faks»
          |   faks: 1
          |   ^
          help: nøklene her er: epost, telefon, postadresse, besøk, orgnr

        """)
}

@Test func `the key tema is asked about`() {
  #expect(
    siteKeyReport(
      "tema: fane\n")
        == """
        site.yml:3:1: error: ukjent nøkkel «tema»
          | tema: fane
          | ^
          help: mente du «utseende»?

        """)
}

@Test func `an unknown key of site.yml is refused with the nearest one`() {
  #expect(
    siteKeyReport(
      "ansvarlig: [Leder]\n")
        == """
        site.yml:3:1: error: ukjent nøkkel «ansvarlig»
          | ansvarlig: [Leder]
          | ^
          help: mente du «ansvarlige»?

        """)
}

@Test func `the language no is refused in site.yml`() {
  #expect(
    siteKeyReport(
      "språk: no\n")
        == """
        site.yml:3:8: error: språket «no» sier ikke om teksten er på bokmål eller nynorsk
          | språk: no
          |        ^
          help: skriv `nb` for bokmål eller `nn` for nynorsk

        """)
}

@Test func `an id must be a slug`() {
  #expect(
    siteKeyReport(
      "id: Røde Rogna\n")
        == """
        site.yml:3:5: error: «Røde Rogna» kan ikke stå i en adresse som den er
          | id: Røde Rogna
          |     ^
          help: skriv `rode-rogna`

        """)
}

@Test func `a theme is a folder name, not a path`() {
  #expect(
    siteKeyReport(
      "utseende: themes/fane\n")
        == """
        site.yml:3:11: error: «themes/fane» er ikke navnet på en mappe
          | utseende: themes/fane
          |           ^
          help: skriv bare mappens navn, som `fane`

        """)
}

@Test func `an unknown colour scheme is refused`() {
  #expect(
    siteKeyReport(
      "fargemodus: lyst\n")
        == """
        site.yml:3:13: error: «lyst» er ikke en verdi for «fargemodus»
          | fargemodus: lyst
          |             ^
          help: mente du «lys»?

        """)
}

@Test func `an unknown font is refused`() {
  #expect(
    siteKeyReport(
      "skrift: Comic Sans\n")
        == """
        site.yml:3:9: error: «Comic Sans» er ikke en verdi for «skrift»
          | skrift: Comic Sans
          |         ^
          help: velg en av: tema, system

        """)
}

@Test func `a hyphenated word is one word`() {
  #expect(
    siteKeyReport(
      "orddeling: [arbeids|markeds|kriminalitet, to ord, slutt|]\n")
        == """
        site.yml:3:43: error: «to ord» er ikke ett ord med delesteder
          | orddeling: [arbeids|markeds|kriminalitet, to ord, slutt|]
          |                                           ^
          help: skriv ett ord på hver linje, med én | mellom delene, som `arbeids|markeds|kriminalitet`
        site.yml:3:51: error: «slutt|» er ikke ett ord med delesteder
          | orddeling: [arbeids|markeds|kriminalitet, to ord, slutt|]
          |                                                   ^
          help: skriv ett ord på hver linje, med én | mellom delene, som `arbeids|markeds|kriminalitet`

        """)
}

@Test func `a menu link needs an address`() {
  #expect(
    siteKeyReport(
      """
      meny:
        - politikk/index.md
        - tekst: Bli medlem

      """)
        == """
        site.yml:5:5: error: nøkkelen «lenke» mangler
          |   - tekst: Bli medlem
          |     ^
          help: skriv for eksempel `lenke: https://rogna.no/`

        """)
}

@Test func `a menu link needs a text`() {
  #expect(
    siteKeyReport(
      """
      meny:
        - lenke: https://rogna.no

      """)
        == """
        site.yml:4:5: error: nøkkelen «tekst» mangler
          |   - lenke: https://rogna.no
          |     ^
          help: skriv for eksempel `tekst: Bli medlem`

        """)
}

@Test func `a link with an unknown key is refused`() {
  #expect(
    siteKeyReport(
      """
      sosiale-medier:
        - navn: Bluesky
          adresse: https://bsky.app

      """)
        == """
        site.yml:5:5: error: ukjent nøkkel «adresse»
          |     adresse: https://bsky.app
          |     ^
          help: mente du «lenke»?

        """)
}

@Test func `a link that is only text is refused`() {
  #expect(
    siteKeyReport(
      "engasjement: [Bli medlem]\n")
        == """
        site.yml:3:15: error: «engasjement» skal ha egne nøkler under seg
          | engasjement: [Bli medlem]
          |               ^
          help: skriv `nøkkel: verdi` på linjene under, rykket inn med to mellomrom

        """)
}

@Test func `contact without keys is refused`() {
  #expect(
    siteKeyReport(
      "kontakt: post@rogna.no\n")
        == """
        site.yml:3:10: error: «kontakt» skal ha egne nøkler under seg
          | kontakt: post@rogna.no
          |          ^
          help: skriv `nøkkel: verdi` på linjene under, rykket inn med to mellomrom

        """)
}

@Test func `a contact key is refused with the nearest`() {
  #expect(
    siteKeyReport(
      """
      kontakt:
        e-post: post@rogna.no

      """)
        == """
        site.yml:4:3: error: ukjent nøkkel «e-post»
          |   e-post: post@rogna.no
          |   ^
          help: mente du «epost»?

        """)
}

@Test func `an email address has one at sign`() {
  #expect(
    siteKeyReport(
      """
      kontakt:
        epost: post(at)rogna.no

      """)
        == """
        site.yml:4:10: error: «post(at)rogna.no» er ikke en e-postadresse
          |   epost: post(at)rogna.no
          |          ^
          help: skriv én adresse, som `post@rogna.no`

        """)
}

@Test func `an organisation number has a check digit`() {
  #expect(
    siteKeyReport(
      """
      kontakt:
        orgnr: 123 456 789

      """)
        == """
        site.yml:4:10: error: «123 456 789» er ikke et organisasjonsnummer: kontrollsifferet stemmer ikke
          |   orgnr: 123 456 789
          |          ^
          help: skriv de ni sifrene fra Enhetsregisteret

        """)
}

@Test func `feedback needs an address`() {
  #expect(
    siteKeyReport(
      """
      tilbakemelding:
        enig: ja

      """)
        == """
        site.yml:3:1: error: nøkkelen «adresse» mangler
          | tilbakemelding:
          | ^
          help: skriv for eksempel `adresse: /api`

        """)
}

@Test func `a feedback address is a path or https`() {
  #expect(
    siteKeyReport(
      """
      tilbakemelding:
        adresse: api

      """)
        == """
        site.yml:4:12: error: «api» kan ikke være mottakets adresse
          |   adresse: api
          |            ^
          help: skriv en sti på nettstedet, som `/api`, eller en hel adresse med https://

        """)
}

@Test func `a feedback switch is yes or no`() {
  #expect(
    siteKeyReport(
      """
      tilbakemelding:
        adresse: /api
        enig: av

      """)
        == """
        site.yml:5:9: error: «enig» skal være ja eller nei, ikke «av»
          |   enig: av
          |         ^
          help: skriv `enig: ja` eller `enig: nei`

        """)
}

@Test func `a responsible party needs a name`() {
  #expect(
    siteKeyReport(
      """
      ansvarlige:
        - også: [leiar]

      """)
        == """
        site.yml:4:5: error: nøkkelen «navn» mangler
          |   - også: [leiar]
          |     ^
          help: skriv for eksempel `navn: Leder`

        """)
}

@Test func `raw HTML is yes or no`() {
  #expect(
    siteKeyReport(
      "html: litt\n")
        == """
        site.yml:3:7: error: «html» skal være ja eller nei, ikke «litt»
          | html: litt
          |       ^
          help: skriv `html: ja` eller `html: nei`

        """)
}
