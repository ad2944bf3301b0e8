import Testing

@testable import Keys

// Files whose front matter is not where it should be, or not whole.

@Test func `an opening line without a closing one is refused at the opening line`() {
  #expect(
    frontMatterReport(
      """
      ---
      tittel: A

      Tekst.

      """)
        == """
        side.md:1:1: error: innstillingene som begynner her, blir aldri avsluttet med `---`
          | ---
          | ^
          help: skriv en linje med `---` mellom den siste nøkkelen og teksten

        """)
}

@Test func `three dots do not close front matter`() {
  #expect(
    frontMatterReport(
      """
      ---
      tittel: A
      ...
      Tekst.

      """)
        == """
        side.md:3:1: error: innstillingene er avsluttet med `...`
          | ...
          | ^
          help: skriv `---` i stedet

        """)
}

@Test func `a dash from a word processor does not open front matter`() {
  #expect(
    frontMatterReport(
      """
      —
      tittel: A
      —

      """)
        == """
        side.md:1:1: error: denne linjen er ikke tre bindestreker og ikke noe mer
          | —
          | ^
          help: skriv nøyaktig `---` over og under innstillingene, uten noe foran

        """)
}

@Test func `a dash from a word processor does not close front matter`() {
  #expect(
    frontMatterReport(
      """
      ---
      tittel: A
      –-
      Tekst.

      """)
        == """
        side.md:3:1: error: denne linjen er ikke tre bindestreker og ikke noe mer
          | –-
          | ^
          help: skriv nøyaktig `---` over og under innstillingene, uten noe foran

        """)
}

@Test func `four hyphens do not close front matter`() {
  #expect(
    frontMatterReport(
      """
      ---
      tittel: A
      ----
      Tekst.

      """)
        == """
        side.md:3:1: error: denne linjen er ikke tre bindestreker og ikke noe mer
          | ----
          | ^
          help: skriv nøyaktig `---` over og under innstillingene, uten noe foran

        """)
}

@Test func `blank lines above front matter are refused`() {
  #expect(
    frontMatterReport(
      """

       
      ---
      tittel: A
      ---

      """)
        == """
        side.md:3:1: error: innstillingene står ikke øverst i filen
          | ---
          | ^
          help: slett de tomme linjene over

        """)
}

@Test func `a file without front matter has no title`() {
  #expect(
    frontMatterReport(
      "Tekst.\n")
        == """
        side.md:1:1: error: siden mangler tittel
          | Tekst.
          | ^
          help: skriv `tittel: …` mellom to linjer med `---` øverst i filen

        """)
}

@Test func `an empty file has no title`() {
  #expect(
    frontMatterReport(
      "")
        == """
        side.md:1:1: error: siden mangler tittel
          | 
          | ^
          help: skriv `tittel: …` mellom to linjer med `---` øverst i filen

        """)
}

@Test func `empty front matter has no title`() {
  #expect(
    frontMatterReport(
      """
      ---
      ---

      """)
        == """
        side.md:1:1: error: siden mangler tittel
          | ---
          | ^
          help: skriv `tittel: …` mellom to linjer med `---` øverst i filen

        """)
}

@Test func `front matter of comments has no title`() {
  #expect(
    frontMatterReport(
      """
      ---
      # tittel: A
      ---

      """)
        == """
        side.md:1:1: error: siden mangler tittel
          | ---
          | ^
          help: skriv `tittel: …` mellom to linjer med `---` øverst i filen

        """)
}

@Test func `front matter of one text is a line without a colon`() {
  #expect(
    frontMatterReport(
      """
      ---
      Arbeid
      ---

      """)
        == """
        side.md:2:1: error: linjen mangler kolon mellom nøkkel og verdi
          | Arbeid
          | ^
          help: skriv `nøkkel: verdi`. Fortsetter linjen teksten over, så rykk den inn. Hører den til brødteksten, mangler det en linje med `---` over den

        """)
}

@Test func `front matter of one cramped key lacks a space`() {
  #expect(
    frontMatterReport(
      """
      ---
      tittel:Arbeid
      ---

      """)
        == """
        side.md:2:7: error: mellomrom mangler etter kolon
          | tittel:Arbeid
          |       ^
          help: skriv `tittel: Arbeid`

        """)
}

@Test func `front matter of a list has no key`() {
  #expect(
    frontMatterReport(
      """
      ---
      - a
      - b
      ---

      """)
        == """
        side.md:2:1: error: listen står uten nøkkel
          | - a
          | ^
          help: skriv nøkkelen på linjen over, som `tema:`

        """)
}

@Test func `a body that ended up in the front matter lacks a colon, or a line of hyphens`() {
  #expect(
    frontMatterReport(
      """
      ---
      tittel: A

      # Arbeid

      Tekst.
      ---

      """)
        == """
        side.md:6:1: error: linjen mangler kolon mellom nøkkel og verdi
          | Tekst.
          | ^
          help: skriv `nøkkel: verdi`. Fortsetter linjen teksten over, så rykk den inn. Hører den til brødteksten, mangler det en linje med `---` over den

        """)
}

@Test func `a title is required at the top of the file`() {
  #expect(
    frontMatterReport(
      """
      ---
      ingress: A
      ---

      """)
        == """
        side.md:1:1: error: siden mangler tittel
          | ---
          | ^
          help: skriv `tittel: …` mellom to linjer med `---` øverst i filen

        """)
}

@Test func `an empty title is refused at its place`() {
  #expect(
    frontMatterReport(
      """
      ---
      ingress: x
      tittel:
      ---

      """)
        == """
        side.md:3:8: error: «tittel» er tom
          | tittel:
          |        ^
          help: skriv teksten etter kolon

        """)
}

@Test func `a title of white space is refused at its place`() {
  #expect(
    frontMatterReport(
      """
      ---
      tittel: " "
      ---

      """)
        == """
        side.md:2:9: error: «tittel» er tom
          | tittel: " "
          |         ^
          help: skriv teksten etter kolon

        """)
}

@Test func `a title in a list is refused`() {
  #expect(
    frontMatterReport(
      """
      ---
      tittel: [Utkast]
      ---

      """)
        == """
        side.md:2:9: error: her skal det stå én verdi for «tittel», ikke en liste
          | tittel: [Utkast]
          |         ^
          help: skriv verdien rett etter kolon eller strek, med " rundt om den har tegn som [ eller {

        """)
}

@Test func `a colon in a title hides no other error than its own`() {
  #expect(
    frontMatterReport(
      """
      ---
      tittel: Arbeid: nå
      dato: x
      ---

      """)
        == """
        side.md:2:15: error: kolon i en tekst uten anførselstegn
          | tittel: Arbeid: nå
          |               ^
          help: sett anførselstegn rundt hele teksten: `tittel: "Arbeid: nå"`

        """)
}

@Test func `every error is told at once`() {
  #expect(
    frontMatterReport(
      """
      ---
      itle: A
      utkast: kanskje
      dato: 31.02.2023
      ---

      """)
        == """
        side.md:2:1: error: ukjent nøkkel «itle»
          | itle: A
          | ^
          help: mente du «title»?
        side.md:3:9: error: «utkast» skal være ja eller nei, ikke «kanskje»
          | utkast: kanskje
          |         ^
          help: skriv `utkast: ja` eller `utkast: nei`
        side.md:4:7: error: datoen «31.02.2023» finnes ikke: februar 2023 har 28 dager
          | dato: 31.02.2023
          |       ^
          help: skriv datoen som `19.01.2023`, `19. januar 2023` eller `2023-01-19`

        """)
}

@Test func `Windows line endings move no place`() {
  #expect(
    frontMatterReport(
      """
      ---\r
      tittel: A\r
      æøå: B\r
      ---\r

      """)
        == """
        side.md:3:1: error: ukjent nøkkel «æøå»
          | æøå: B
          | ^
          help: slett linjen, eller flytt den inn under `ekstra:`

        """)
}
