import Testing

@testable import Keys

// Keys and values that are wrong. The keys begin on the third line.

@Test func `an unknown key is refused with the nearest one`() {
  #expect(
    keyReport(
      "tittle: B\n")
        == """
        side.md:3:1: error: ukjent nøkkel «tittle»
          | tittle: B
          | ^
          help: mente du «tittel»?

        """)
}

@Test func `a word from another tool is refused with our word for it`() {
  #expect(
    keyReport(
      "tags: [a]\n")
        == """
        side.md:3:1: error: ukjent nøkkel «tags»
          | tags: [a]
          | ^
          help: mente du «tema»?

        """)
}

@Test func `an unknown key without a like is refused`() {
  #expect(
    keyReport(
      "vannkanne: 3\n")
        == """
        side.md:3:1: error: ukjent nøkkel «vannkanne»
          | vannkanne: 3
          | ^
          help: slett linjen, eller flytt den inn under `ekstra:`

        """)
}

@Test func `a key in capitals is refused with the right one`() {
  #expect(
    keyReport(
      "Dato: 2024-01-01\n")
        == """
        side.md:3:1: error: ukjent nøkkel «Dato»
          | Dato: 2024-01-01
          | ^
          help: mente du «dato»?

        """)
}

@Test func `a key and its English name are one key twice`() {
  #expect(
    keyReport(
      """
      ingress: a
      dato: 2024-01-01
      summary: b

      """)
        == """
        side.md:5:1: error: nøkkelen «summary» betyr det samme som «ingress» på linje 3
          | summary: b
          | ^
          help: slett den ene av dem

        """)
}

@Test func `a date that does not exist is refused with a hint`() {
  #expect(
    keyReport(
      "dato: 31.02.2023\n")
        == """
        side.md:3:7: error: datoen «31.02.2023» finnes ikke: februar 2023 har 28 dager
          | dato: 31.02.2023
          |       ^
          help: skriv datoen som `19.01.2023`, `19. januar 2023` eller `2023-01-19`

        """)
}

@Test func `an American date is refused with a hint`() {
  #expect(
    keyReport(
      "dato: 05.13.2023\n")
        == """
        side.md:3:7: error: datoen «05.13.2023» finnes ikke: dagen står før måneden; mente du 13. mai 2023 (2023-05-13)?
          | dato: 05.13.2023
          |       ^
          help: skriv datoen som `19.01.2023`, `19. januar 2023` eller `2023-01-19`

        """)
}

@Test func `a date in words only is refused`() {
  #expect(
    keyReport(
      "oppdatert: i fjor\n")
        == """
        side.md:3:12: error: «oppdatert» skal være en dato, ikke «i fjor»
          | oppdatert: i fjor
          |            ^
          help: skriv datoen som `19.01.2023`, `19. januar 2023` eller `2023-01-19`

        """)
}

@Test func `a list of dates is refused`() {
  #expect(
    keyReport(
      "dato: [2024-01-01]\n")
        == """
        side.md:3:7: error: her skal det stå én verdi for «dato», ikke en liste
          | dato: [2024-01-01]
          |       ^
          help: skriv verdien rett etter kolon eller strek, med " rundt om den har tegn som [ eller {

        """)
}

@Test func `an answer that is neither yes nor no is refused`() {
  #expect(
    keyReport(
      "utkast: kanskje\n")
        == """
        side.md:3:9: error: «utkast» skal være ja eller nei, ikke «kanskje»
          | utkast: kanskje
          |         ^
          help: skriv `utkast: ja` eller `utkast: nei`

        """)
}

@Test func `an order in words is refused`() {
  #expect(
    keyReport(
      "rekkefølge: først\n")
        == """
        side.md:3:13: error: «rekkefølge» skal være et helt tall, ikke «først»
          | rekkefølge: først
          |             ^
          help: skriv `rekkefølge: 10`

        """)
}

@Test func `an unknown kind is refused with the nearest`() {
  #expect(
    keyReport(
      "type: nyheter\n")
        == """
        side.md:3:7: error: «nyheter» er ikke en verdi for «type»
          | type: nyheter
          |       ^
          help: mente du «nyhet»?

        """)
}

@Test func `an unknown kind without a like is refused with all`() {
  #expect(
    keyReport(
      "type: artikkel\n")
        == """
        side.md:3:7: error: «artikkel» er ikke en verdi for «type»
          | type: artikkel
          |       ^
          help: velg en av: side, seksjon, sak, plan, nyhet

        """)
}

@Test func `the language no is refused`() {
  #expect(
    keyReport(
      "språk: no\n")
        == """
        side.md:3:8: error: språket «no» sier ikke om teksten er på bokmål eller nynorsk
          | språk: no
          |        ^
          help: skriv `nb` for bokmål eller `nn` for nynorsk

        """)
}

@Test func `an unknown language is refused`() {
  #expect(
    keyReport(
      "språk: svensk\n")
        == """
        side.md:3:8: error: «svensk» er ikke en verdi for «språk»
          | språk: svensk
          |        ^
          help: velg en av: nb, nn, se, sma, smj, en

        """)
}

@Test func `an address with capitals and spaces is refused with its slug`() {
  #expect(
    keyReport(
      "adresse: Økt Påvirkning\n")
        == """
        side.md:3:10: error: «Økt Påvirkning» kan ikke stå i en adresse som den er
          | adresse: Økt Påvirkning
          |          ^
          help: skriv `okt-pavirkning`

        """)
}

@Test func `an address of several segments is refused`() {
  #expect(
    keyReport(
      "adresse: politikk/arbeid\n")
        == """
        side.md:3:10: error: «politikk/arbeid» kan ikke stå i en adresse som den er
          | adresse: politikk/arbeid
          |          ^
          help: skriv `politikk-arbeid`

        """)
}

@Test func `an address of signs only is refused`() {
  #expect(
    keyReport(
      """
      adresse: "!!!"

      """)
        == """
        side.md:3:10: error: «!!!» kan ikke stå i en adresse som den er
          | adresse: "!!!"
          |          ^
          help: bruk små bokstaver a–z, tall og bindestrek

        """)
}

@Test func `an old address must be absolute`() {
  #expect(
    keyReport(
      "tidligere: gammel/\n")
        == """
        side.md:3:12: error: «gammel/» er ikke en adresse på dette nettstedet
          | tidligere: gammel/
          |            ^
          help: begynn med én skråstrek, som `/politikk/arbeid/`

        """)
}

@Test func `an old address is on this site`() {
  #expect(
    keyReport(
      "tidligere: [https://parti.no/gammel/side?a, //x/y]\n")
        == """
        side.md:3:13: error: «https://parti.no/gammel/side?a» er ikke en adresse på dette nettstedet
          | tidligere: [https://parti.no/gammel/side?a, //x/y]
          |             ^
          help: skriv bare det som står etter domenet: `/gammel/side`
        side.md:3:45: error: «//x/y» er ikke en adresse på dette nettstedet
          | tidligere: [https://parti.no/gammel/side?a, //x/y]
          |                                             ^
          help: begynn med én skråstrek, som `/politikk/arbeid/`

        """)
}

@Test func `an old address has no query, fragment, climb or space`() {
  #expect(
    keyReport(
      """
      tidligere:
        - /a?b
        - /a#b
        - /a/../b
        - /a b
        - /fin/

      """)
        == """
        side.md:4:5: error: «/a?b» er ikke en adresse på dette nettstedet
          |   - /a?b
          |     ^
          help: adressen kan ikke ha tegnet ?
        side.md:5:5: error: «/a#b» er ikke en adresse på dette nettstedet
          |   - /a#b
          |     ^
          help: adressen kan ikke ha tegnet #
        side.md:6:5: error: «/a/../b» er ikke en adresse på dette nettstedet
          |   - /a/../b
          |     ^
          help: skriv hele adressen, uten `.` og `..` mellom skråstrekene
        side.md:7:5: error: «/a b» er ikke en adresse på dette nettstedet
          |   - /a b
          |     ^
          help: skriv `%20` for mellomrom

        """)
}

@Test func `an image without an alt text is refused at the image`() {
  #expect(
    keyReport(
      """
      bilde: a.jpg
      foto: Ola

      """)
        == """
        side.md:3:8: error: bildet mangler «alt», en tekst som sier hva det viser
          | bilde: a.jpg
          |        ^
          help: skriv `alt: …` på en egen linje, eller `alt: ""` om bildet bare er pynt

        """)
}

@Test func `an image with an empty alt key is refused too`() {
  #expect(
    keyReport(
      """
      bilde: a.jpg
      alt:

      """)
        == """
        side.md:3:8: error: bildet mangler «alt», en tekst som sier hva det viser
          | bilde: a.jpg
          |        ^
          help: skriv `alt: …` på en egen linje, eller `alt: ""` om bildet bare er pynt

        """)
}

@Test func `an alt text without an image is warned of`() {
  #expect(
    keyReport(
      """
      alt: En rose
      fokus: 1% 2%

      """)
        == """
        side.md:3:1: warning: «alt» hører til et bilde, men siden har ikke noe «bilde»
          | alt: En rose
          | ^
          help: skriv `bilde: fil.jpg`, eller slett linjen
        side.md:4:1: warning: «fokus» hører til et bilde, men siden har ikke noe «bilde»
          | fokus: 1% 2%
          | ^
          help: skriv `bilde: fil.jpg`, eller slett linjen

        """)
}

@Test func `a focal point without per cent is refused`() {
  #expect(
    keyReport(
      """
      bilde: a.jpg
      alt: ""
      fokus: 60 30

      """)
        == """
        side.md:5:8: error: «60 30» er ikke et punkt i bildet
          | fokus: 60 30
          |        ^
          help: skriv hvor langt fra venstre og ovenfra det er, som `60% 30%`

        """)
}

@Test func `a focal point outside the image is refused`() {
  #expect(
    keyReport(
      """
      bilde: a.jpg
      alt: ""
      fokus: 160% 30%

      """)
        == """
        side.md:5:8: error: «160% 30%» er ikke et punkt i bildet
          | fokus: 160% 30%
          |        ^
          help: skriv hvor langt fra venstre og ovenfra det er, som `60% 30%`

        """)
}

@Test func `a colon in a list item is refused, with the item put right`() {
  #expect(
    keyReport(
      """
      vil:
        - Arbeid: nå skal alle med

      """)
        == """
        side.md:4:11: error: kolon i en tekst uten anførselstegn
          |   - Arbeid: nå skal alle med
          |           ^
          help: sett anførselstegn rundt hele teksten: `"Arbeid: nå skal alle med"`

        """)
}

@Test func `a group of commitments holds texts`() {
  #expect(
    keyReport(
      """
      vil:
        Arbeid:
          - [a]

      """)
        == """
        side.md:5:7: error: her skal det stå én verdi for «Arbeid», ikke en liste
          |     - [a]
          |       ^
          help: skriv verdien rett etter kolon eller strek, med " rundt om den har tegn som [ eller {

        """)
}

@Test func `a text where free values belong is refused`() {
  #expect(
    keyReport(
      "ekstra: ja\n")
        == """
        side.md:3:9: error: «ekstra» skal ha egne nøkler under seg
          | ekstra: ja
          |         ^
          help: skriv `nøkkel: verdi` på linjene under, rykket inn med to mellomrom

        """)
}

@Test func `a text value with keys below it is refused`() {
  #expect(
    keyReport(
      """
      ingress:
        a: b
        c: d

      """)
        == """
        side.md:4:3: error: her skal det stå én verdi for «ingress», ikke nye nøkler
          |   a: b
          |   ^
          help: skriv verdien rett etter kolon eller strek, med " rundt om den har tegn som [ eller {

        """)
}
