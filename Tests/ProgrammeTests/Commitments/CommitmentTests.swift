import Testing


struct CommitmentTests {
  @Test(arguments: [
    "## Nordvik vil:", "Nordvik vil:", "**Nordvik vil:**", "*Nordvik* **vil**:", "Det haster. Nordvik vil:",
    "Nordvik vil", "## Nordvik vil", "## Nordvik vil: {#vil}", "I perioden skal vi:",
    "Derfor krever vi alt. Vi krever:",
    "Nordvik vil arbeide for:", "Vi går inn for:", "NORDVIK VIL:",
  ])
  func `a heading or a last sentence that ends in vil, skal or krever leads in to its list`(leadIn: String) {
    #expect(commitments(in: policy("\(leadIn)\n\n- Bygge skole")).count == 1)
  }

  @Test(arguments: [
    "Nordvik har:", "Nordvik skulle:", "Bygdevil:", "## Skole", "Vi vil mye.", "Nordvik vil bygge disse:",
    "Her er en altfor lang setning som til slutt sier at hele Nordvik vil:",
  ])
  func `any other sentence leads in to nothing`(sentence: String) {
    #expect(commitments(in: policy("\(sentence)\n\n- Bygge skole")).isEmpty)
  }

  @Test func `a point that begins with a number and a stop is a text and not a list`() {
    let page = policy(
      """
      Nordvik vil:

      - 1. mai skal være fri
        - for alle
      - 2) få svar
      - 1. Bygge
        2. Rive
      """)
    #expect(
      commitments(in: page) == [
        "1 #1-mai-skal-vaere-fri [Nordvik vil:] 1. mai skal være fri < for alle",
        "2 #2-fa-svar [Nordvik vil:] 2) få svar",
        "3 #punkt [Nordvik vil:] Bygge Rive",
      ])
  }

  @Test
  func `a chapter without the heading that leads in elsewhere is a warning, whatever else it lists is not`() {
    func page(_ chapter: String) -> String {
      policy("## Arbeid\n\n### Vi vil:\n\n- ansette\n\n\(chapter)")
    }
    #expect(findings(in: page("## Skole\n\n- bygge")) == ["sak.md:11:1 warning forgotten-lead-in"])
    for other in [
      "## Skole\n\n### Vi vil:\n\n- bygge", "## Skole\n\nSkolen har:\n\n- bygg", "### Skole\n\n- bygge",
      "## Les mer\n\n- [Hjem](sak.md)\n- [Ut](https://ut.example/)",
      "## Skole\n\nTekst.",
    ] {
      #expect(findings(in: page(other)) == [], "\(other)")
    }
  }

  @Test func `points without numbers are counted through the page, and numbered ones keep their own`() {
    let page = policy(
      """
      ## Nordvik vil:

      - Bygge skole
      - Ansette lærere

      ### Helse

      7. Bygge sykehus
      8. Kjøpe ambulanse

      ### Kultur

      - Åpne kino
      """)
    #expect(
      commitments(in: page) == [
        "1 #bygge-skole [Nordvik vil:] Bygge skole",
        "2 #ansette-laerere [Nordvik vil:] Ansette lærere",
        "7 #helse-bygge-sykehus [Nordvik vil: / Helse] Bygge sykehus",
        "8 #helse-kjope-ambulanse [Nordvik vil: / Helse] Kjøpe ambulanse",
        "5 #kultur-apne-kino [Nordvik vil: / Kultur] Åpne kino",
      ])
  }

  @Test func `numbers run on across sub-headings when each list starts at the next one`() {
    let page = policy(
      """
      Nordvik vil:

      ## Skole

      1. Bygge skole
      2. Ansette lærere

      ## Helse

      3. Bygge sykehus
      """)
    #expect(
      commitments(in: page) == [
        "1 #skole-bygge-skole [Nordvik vil: / Skole] Bygge skole",
        "2 #skole-ansette-laerere [Nordvik vil: / Skole] Ansette lærere",
        "3 #helse-bygge-sykehus [Nordvik vil: / Helse] Bygge sykehus",
      ])
  }

  @Test func `nested items at any depth belong to their point`() {
    let page = policy(
      """
      Vi vil:

      1. Bygge
         - skole
           - med kantine
         - barnehage
      2. Rive

         Men ikke alt.
      """)
    #expect(
      commitments(in: page) == [
        "1 #bygge [Vi vil:] Bygge < skole < med kantine < barnehage",
        "2 #rive-men-ikke-alt [Vi vil:] Rive\nMen ikke alt.",
      ])
  }

  @Test func `a typed id is the anchor, and ferdig marks a point as done`() {
    let page = policy("Vi vil:\n\n- Bygge skole {#skole}\n- Bygge bro {.ferdig}\n- Rive {#riv .ferdig}")
    #expect(
      commitments(in: page) == [
        "1 #skole [Vi vil:] Bygge skole", "2 #bygge-bro [Vi vil:] Bygge bro ✓", "3 #riv [Vi vil:] Rive ✓",
      ])
  }

  @Test func `equal points have anchors of their own, and a typed id is never taken from its owner`() {
    let page = policy(
      """
      Vi vil:

      - Bygge skole
      - Bygge skole
      - Noe annet {#bygge-skole-2}

      ## Bygge skole
      """)
    #expect(
      commitments(in: page).map { $0.prefix { $0 != "[" } } == [
        "1 #bygge-skole-3 ", "2 #bygge-skole-4 ", "3 #bygge-skole-2 ",
      ])
  }
}

struct CommitmentScopeTests {
  @Test func `a heading of the lead-in's own level ends it`() {
    let page = policy("## Vi vil:\n\n- En\n\n### Gruppe\n\n- To\n\n## Bakgrunn\n\n- Tre")
    #expect(commitments(in: page) == ["1 #en [Vi vil:] En", "2 #gruppe-to [Vi vil: / Gruppe] To"])
  }

  @Test func `a paragraph's lead-in ends with the heading it stands under`() {
    let page = policy("## Skole\n\nVi vil:\n\n- En\n\n### Gruppe\n\n- To\n\n## Bakgrunn\n\nTekst.\n\n- Tre")
    #expect(commitments(in: page) == ["1 #en [Vi vil:] En", "2 #gruppe-to [Vi vil: / Gruppe] To"])
  }

  @Test func `under no heading at all a paragraph's lead-in holds to the end of the page`() {
    let page = policy("Vi vil:\n\n- En\n\n## Skole\n\nTekst.\n\n- To\n\n# Helse\n\n- Tre")
    #expect(commitments(in: page).map { $0.prefix(1) } == ["1", "2", "3"])
  }

  @Test func `a paragraph that ends in a colon without leading in ends the points`() {
    let page = policy("Vi vil:\n\n- En\n\nTekst imellom.\n\n- To\n\nDette er gjort:\n\n- Tre")
    #expect(commitments(in: page) == ["1 #en [Vi vil:] En", "2 #to [Vi vil:] To"])
  }

  @Test func `groups of mixed levels under one lead-in are all its own`() {
    let page = policy("## Vi vil:\n\n#### Skole\n\n- En\n\n### Helse\n\n- To\n\n###### Kultur\n\n- Tre")
    #expect(
      commitments(in: page) == [
        "1 #skole-en [Vi vil: / Skole] En", "2 #helse-to [Vi vil: / Helse] To",
        "3 #kultur-tre [Vi vil: / Kultur] Tre",
      ])
  }

  @Test func `a chapter that forgot its lead-in goes on with the one before, and is told so`() {
    let page = policy(
      """
      ## Skole

      Vi vil:

      - En

      ## Helse

      - To

      ### Tannhelse

      - Tre

      ## Slutt

      Takk.
      """)
    #expect(
      commitments(in: page) == [
        "1 #en [Vi vil:] En", "2 #helse-to [Vi vil: / Helse] To",
        "3 #tannhelse-tre [Vi vil: / Tannhelse] Tre",
      ])
    #expect(findings(in: page) == ["sak.md:11:1 warning continued-lead-in"])
  }

  @Test func `a chapter with text before its list did not forget`() {
    let page = policy("## Skole\n\nVi vil:\n\n- En\n\n## Helse\n\nTekst.\n\n- To\n\n## Kultur\n\n- Tre")
    #expect(commitments(in: page) == ["1 #en [Vi vil:] En"])
    #expect(findings(in: page).isEmpty)
  }

  @Test func `without its colon a heading leads in to the sub-headings whose first has a list`() {
    let page = policy("## Dette vil vi\n\n### Skole\n\n- En\n\n### Helse\n\nTekst.\n\n- To")
    #expect(
      commitments(in: page) == [
        "1 #skole-en [Dette vil vi / Skole] En", "2 #helse-to [Dette vil vi / Helse] To",
      ])
  }

  @Test func `without its colon a heading over text leads in to nothing`() {
    #expect(commitments(in: policy("## Dette vil vi\n\nTekst.\n\n- En")).isEmpty)
  }

  @Test func `a site's own lead-ins count beside those of the language`() {
    let text = "-- site.yml --\nnavn: Nordvik\nnettsted: https://nordvik.example/\ninnledere: [lover]\n"
    #expect(
      commitments(in: text + policy("Vi lover:\n\n- En\n\nOg vi vil:\n\n- To")) == [
        "1 #en [Vi lover:] En", "2 #to [Og vi vil:] To",
      ])
  }

  @Test func `other pages have points only when they ask for it`() {
    let body = "Vi vil:\n\n- En"
    #expect(commitments(in: "-- a.md --\n---\ntittel: A\n---\n\(body)").isEmpty)
    #expect(commitments(in: "-- a.md --\n---\ntittel: A\npunkter: ja\n---\n\(body)").count == 1)
    #expect(commitments(in: "-- a.md --\n---\ntittel: A\ntype: sak\npunkter: nei\n---\n\(body)").isEmpty)
  }
}

struct WillTests {
  @Test func `a map under vil gives the same points as the body would`() {
    let matter = """
      -- sak.md --
      ---
      tittel: Sak
      type: sak
      vil:
        Skole:
          - En
          - To {#to .ferdig}
        Helse: Tre
      ---
      Tekst.

      """
    let body = policy(
      "Tekst.\n\n## Nordvik vil:\n\n### Skole\n\n- En\n- To {#to .ferdig}\n\n### Helse\n\n- Tre")
    #expect(
      commitments(in: matter) == [
        "1 #skole-en [Nordvik vil: / Skole] En", "2 #to [Nordvik vil: / Skole] To ✓",
        "3 #helse-tre [Nordvik vil: / Helse] Tre",
      ])
    #expect(commitments(in: matter) == commitments(in: body))
  }

  @Test func `a list under vil, and a single value, have no groups`() {
    let matter = "-- sak.md --\n---\ntittel: Sak\ntype: sak\nvil: VALUE\n---\n"
    #expect(
      commitments(in: matter.replacing("VALUE", with: "[En, To]")) == [
        "1 #en [Nordvik vil:] En", "2 #to [Nordvik vil:] To",
      ])
    #expect(commitments(in: matter.replacing("VALUE", with: "En")) == ["1 #en [Nordvik vil:] En"])
  }

  @Test func `points of the body come before those under vil, and are counted together`() {
    let text = "-- sak.md --\n---\ntittel: Sak\ntype: sak\nvil: [To]\n---\n## Vi skal:\n\n- En\n"
    #expect(commitments(in: text) == ["1 #en [Vi skal:] En", "2 #to [Nordvik vil:] To"])
  }

  @Test func `an English page's points are led in to in English`() {
    let text = "-- a.md --\n---\ntittel: A\ntype: sak\nspråk: en\nvil: [Build]\n---\n"
    #expect(commitments(in: text) == ["1 #build [Nordvik will:] Build"])
  }
}
