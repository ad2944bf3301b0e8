import Testing

@testable import Keys

// Every way of getting YAML wrong that has a message of its own, and the message.

@Test func `a colon in an unquoted title is refused, with the line put right`() {
  #expect(
    yamlReport(
      "tittel: Arbeid: nå\n")
        == """
        site.yml:1:15: error: kolon i en tekst uten anførselstegn
          | tittel: Arbeid: nå
          |               ^
          help: sett anførselstegn rundt hele teksten: `tittel: "Arbeid: nå"`

        """)
}

@Test func `a title with both kinds of quotes is put right in single quotes`() {
  #expect(
    yamlReport(
      """
      tittel: Det er 'så': "nå" ja

      """)
        == """
        site.yml:1:20: error: kolon i en tekst uten anførselstegn
          | tittel: Det er 'så': "nå" ja
          |                    ^
          help: sett anførselstegn rundt hele teksten: `tittel: 'Det er ''så'': "nå" ja'`

        """)
}

@Test func `curly quotes do not protect a colon`() {
  #expect(
    yamlReport(
      "tittel: “Arbeid: nå”\n")
        == """
        site.yml:1:9: error: krøllete anførselstegn (“ ” » «) teller ikke som anførselstegn her
          | tittel: “Arbeid: nå”
          |         ^
          help: skriv rette anførselstegn: `tittel: "Arbeid: nå"`

        """)
}

@Test func `a curly quote does not close a straight one`() {
  #expect(
    yamlReport(
      """
      tittel: "Arbeid”
      dato: 2024-01-01

      """)
        == """
        site.yml:1:9: error: krøllete anførselstegn (“ ” » «) teller ikke som anførselstegn her
          | tittel: "Arbeid”
          |         ^
          help: skriv rette anførselstegn: `tittel: "Arbeid"`

        """)
}

@Test func `an unclosed double quote is refused where it opens`() {
  #expect(
    yamlReport(
      """
      ingress: x
      tittel: "Arbeid
      dato: 2024-01-01

      """)
        == """
        site.yml:2:9: error: anførselstegnet her blir aldri avsluttet
          | tittel: "Arbeid
          |         ^
          help: skriv et " til, der teksten slutter

        """)
}

@Test func `an unclosed single quote is refused where it opens`() {
  #expect(
    yamlReport(
      "tittel: 'Arbeid\n")
        == """
        site.yml:1:9: error: anførselstegnet her blir aldri avsluttet
          | tittel: 'Arbeid
          |         ^
          help: skriv et ' til, der teksten slutter

        """)
}

@Test func `text after a closing quote is refused`() {
  #expect(
    yamlReport(
      """
      tittel: "Arbeid" nå

      """)
        == """
        site.yml:1:18: error: verdien begynner med " og er slutt før denne teksten
          | tittel: "Arbeid" nå
          |                  ^
          help: sett anførselstegn rundt hele teksten: `tittel: '"Arbeid" nå'`

        """)
}

@Test func `text after a closing bracket is refused`() {
  #expect(
    yamlReport(
      "tittel: [Utkast] Arbeid\n")
        == """
        site.yml:1:18: error: verdien begynner med [ og er slutt før denne teksten
          | tittel: [Utkast] Arbeid
          |                  ^
          help: sett anførselstegn rundt hele teksten: `tittel: "[Utkast] Arbeid"`

        """)
}

@Test func `a backslash in double quotes is refused`() {
  #expect(
    yamlReport(
      """
      logo: "C:\\quiz"

      """)
        == """
        site.yml:1:10: error: skråstreken \\ har en egen betydning mellom doble anførselstegn
          | logo: "C:\\quiz"
          |          ^
          help: bruk enkle anførselstegn rundt teksten: '…'

        """)
}

@Test func `an unclosed list is refused where it opens`() {
  #expect(
    yamlReport(
      """
      tema: [a, b
      dato: x
      ingress: y

      """)
        == """
        site.yml:1:7: error: det som begynner med [, er ikke avsluttet riktig med ]
          | tema: [a, b
          |       ^
          help: skriv komma mellom delene og ] til slutt. Er det vanlig tekst: sett " rundt

        """)
}

@Test func `an unclosed map is refused where it opens`() {
  #expect(
    yamlReport(
      """
      ekstra: {a: b
      dato: x

      """)
        == """
        site.yml:1:9: error: det som begynner med {, er ikke avsluttet riktig med }
          | ekstra: {a: b
          |         ^
          help: skriv komma mellom delene og } til slutt. Er det vanlig tekst: sett " rundt

        """)
}

@Test func `an empty place in a bracketed list is refused`() {
  #expect(
    yamlReport(
      "tema: [a,,b]\n")
        == """
        site.yml:1:10: error: tegnet , betyr noe eget når det står først i en tekst uten anførselstegn
          | tema: [a,,b]
          |          ^
          help: sett anførselstegn rundt hele teksten: `tema: "[a,,b]"`

        """)
}

@Test func `a tab before a key is refused`() {
  #expect(
    yamlReport(
      """
      tittel: A
      \tingress: B

      """)
        == """
        site.yml:2:1: error: tabulator kan ikke brukes her
          |  ingress: B
          | ^
          help: slett den, og bruk mellomrom i stedet

        """)
}

@Test func `a tab before a list item is refused`() {
  #expect(
    yamlReport(
      """
      vil:
      \t- a

      """)
        == """
        site.yml:2:1: error: tabulator kan ikke brukes her
          |  - a
          | ^
          help: slett den, og bruk mellomrom i stedet

        """)
}

@Test func `a tab after a dash is refused`() {
  #expect(
    yamlReport(
      """
      vil:
        -\ta

      """)
        == """
        site.yml:2:4: error: tabulator kan ikke brukes her
          |   - a
          |    ^
          help: slett den, og bruk mellomrom i stedet

        """)
}

@Test func `a key moved in is refused`() {
  #expect(
    yamlReport(
      """
      tittel: A
        ingress: B

      """)
        == """
        site.yml:2:3: error: linjen er rykket inn annerledes enn linjene den hører sammen med
          |   ingress: B
          |   ^
          help: nøkler begynner helt til venstre, og punktene i en liste rett under hverandre

        """)
}

@Test func `a first key moved in makes the next one wrong`() {
  #expect(
    yamlReport(
      """
        tittel: A
      ingress: B

      """)
        == """
        site.yml:2:1: error: linjen er rykket inn annerledes enn linjene den hører sammen med
          | ingress: B
          | ^
          help: nøkler begynner helt til venstre, og punktene i en liste rett under hverandre

        """)
}

@Test func `a list item moved out is refused`() {
  #expect(
    yamlReport(
      """
      vil:
        - a
       - b

      """)
        == """
        site.yml:3:2: error: linjen er rykket inn annerledes enn linjene den hører sammen med
          |  - b
          |  ^
          help: nøkler begynner helt til venstre, og punktene i en liste rett under hverandre

        """)
}

@Test func `a key after a comment and blank lines can be moved in too`() {
  #expect(
    yamlReport(
      """
      tittel: Arbeid
      # note: x

         dato: x
      """)
        == """
        site.yml:4:4: error: linjen er rykket inn annerledes enn linjene den hører sammen med
          |    dato: x
          |    ^
          help: nøkler begynner helt til venstre, og punktene i en liste rett under hverandre

        """)
}

@Test func `a line without a colon is refused, not the line below it`() {
  #expect(
    yamlReport(
      """
      dato: x
      tittel Arbeid
      ingress: x

      """)
        == """
        site.yml:2:1: error: linjen mangler kolon mellom nøkkel og verdi
          | tittel Arbeid
          | ^
          help: skriv `nøkkel: verdi`

        """)
}

@Test func `a last line without a colon is refused`() {
  #expect(
    yamlReport(
      """
      dato: x
      tittel Arbeid

      """)
        == """
        site.yml:2:1: error: linjen mangler kolon mellom nøkkel og verdi
          | tittel Arbeid
          | ^
          help: skriv `nøkkel: verdi`

        """)
}

@Test func `a colon without a space after it is refused`() {
  #expect(
    yamlReport(
      """
      tittel:Arbeid
      ingress: x

      """)
        == """
        site.yml:1:7: error: mellomrom mangler etter kolon
          | tittel:Arbeid
          |       ^
          help: skriv `tittel: Arbeid`

        """)
}

@Test func `a value that begins with a star is refused`() {
  #expect(
    yamlReport(
      "tittel: *Viktig* melding\n")
        == """
        site.yml:1:9: error: tegnet * betyr noe eget når det står først i en tekst uten anførselstegn
          | tittel: *Viktig* melding
          |         ^
          help: sett anførselstegn rundt hele teksten: `tittel: "*Viktig* melding"`

        """)
}

@Test func `an alias is refused`() {
  #expect(
    yamlReport(
      "tittel: *viktig\n")
        == """
        site.yml:1:9: error: tegnet * betyr noe eget når det står først i en tekst uten anførselstegn
          | tittel: *viktig
          |         ^
          help: sett anførselstegn rundt hele teksten: `tittel: "*viktig"`

        """)
}

@Test func `an anchor is refused`() {
  #expect(
    yamlReport(
      "tittel: &a B\n")
        == """
        site.yml:1:9: error: tegnet & betyr noe eget når det står først i en tekst uten anførselstegn
          | tittel: &a B
          |         ^
          help: sett anførselstegn rundt hele teksten: `tittel: "&a B"`

        """)
}

@Test func `a lone ampersand is refused`() {
  #expect(
    yamlReport(
      "tittel: & co\n")
        == """
        site.yml:1:9: error: tegnet & betyr noe eget når det står først i en tekst uten anførselstegn
          | tittel: & co
          |         ^
          help: sett anførselstegn rundt hele teksten: `tittel: "& co"`

        """)
}

@Test func `a tag is refused`() {
  #expect(
    yamlReport(
      "tittel: !Viktig a\n")
        == """
        site.yml:1:9: error: tegnet ! betyr noe eget når det står først i en tekst uten anførselstegn
          | tittel: !Viktig a
          |         ^
          help: sett anførselstegn rundt hele teksten: `tittel: "!Viktig a"`

        """)
}

@Test func `a value that begins with an at sign is refused`() {
  #expect(
    yamlReport(
      "tittel: @meg\n")
        == """
        site.yml:1:9: error: tegnet @ betyr noe eget når det står først i en tekst uten anførselstegn
          | tittel: @meg
          |         ^
          help: sett anførselstegn rundt hele teksten: `tittel: "@meg"`

        """)
}

@Test func `a value that begins with a percent sign is refused`() {
  #expect(
    yamlReport(
      "tittel: %a\n")
        == """
        site.yml:1:9: error: tegnet % betyr noe eget når det står først i en tekst uten anførselstegn
          | tittel: %a
          |         ^
          help: sett anførselstegn rundt hele teksten: `tittel: "%a"`

        """)
}

@Test func `a value that begins with a greater-than sign is refused`() {
  #expect(
    yamlReport(
      "tittel: > 50 år\n")
        == """
        site.yml:1:9: error: tegnet > betyr noe eget når det står først i en tekst uten anførselstegn
          | tittel: > 50 år
          |         ^
          help: sett anførselstegn rundt hele teksten: `tittel: "> 50 år"`

        """)
}

@Test func `a list item beside its key is refused`() {
  #expect(
    yamlReport(
      "tittel: - a\n")
        == """
        site.yml:1:9: error: tegnet - betyr noe eget når det står først i en tekst uten anførselstegn
          | tittel: - a
          |         ^
          help: sett anførselstegn rundt hele teksten: `tittel: "- a"`

        """)
}

@Test func `a question mark and a space before a value is refused`() {
  #expect(
    yamlReport(
      "tittel: ? a\n")
        == """
        site.yml:1:9: error: tegnet ? betyr noe eget når det står først i en tekst uten anførselstegn
          | tittel: ? a
          |         ^
          help: sett anførselstegn rundt hele teksten: `tittel: "? a"`

        """)
}

@Test func `a key marked by a question mark is refused`() {
  #expect(
    yamlReport(
      """
      ? a
      : b

      """)
        == """
        site.yml:1:3: error: det som står foran kolon, er ikke en nøkkel
          | ? a
          |   ^
          help: en nøkkel er et ord, som i `tittel: Arbeid`. Er det vanlig tekst: sett " rundt

        """)
}

@Test func `a list as key is refused`() {
  #expect(
    yamlReport(
      "[a]: b\n")
        == """
        site.yml:1:1: error: det som står foran kolon, er ikke en nøkkel
          | [a]: b
          | ^
          help: en nøkkel er et ord, som i `tittel: Arbeid`. Er det vanlig tekst: sett " rundt

        """)
}

@Test func `a template's braces are refused`() {
  #expect(
    yamlReport(
      "tittel: {{ x }}\n")
        == """
        site.yml:1:10: error: det som står foran kolon, er ikke en nøkkel
          | tittel: {{ x }}
          |          ^
          help: en nøkkel er et ord, som i `tittel: Arbeid`. Er det vanlig tekst: sett " rundt

        """)
}

@Test func `a colon without a key is refused`() {
  #expect(
    yamlReport(
      ": b\n")
        == """
        site.yml:1:1: error: det som står foran kolon, er ikke en nøkkel
          | : b
          | ^
          help: en nøkkel er et ord, som i `tittel: Arbeid`. Er det vanlig tekst: sett " rundt

        """)
}

@Test func `a merge key is refused`() {
  #expect(
    yamlReport(
      """
      a:
        <<: b

      """)
        == """
        site.yml:2:3: error: nøkkelen << (fletting) kan ikke brukes
          |   <<: b
          |   ^
          help: skriv nøklene der de skal gjelde

        """)
}

@Test func `a directive is refused`() {
  #expect(
    yamlReport(
      """
      %YAML 1.1
      ---
      tittel: a

      """)
        == """
        site.yml:1:1: error: linjer som begynner med %, kan ikke brukes her
          | %YAML 1.1
          | ^
          help: slett linjen

        """)
}

@Test func `a key given twice names both lines`() {
  #expect(
    yamlReport(
      """
      a: 1
      b: 2
      a: 3

      """)
        == """
        site.yml:3:1: error: nøkkelen «a» står også på linje 1
          | a: 3
          | ^
          help: slett den ene av dem

        """)
}

@Test func `a key given twice is found below another key`() {
  #expect(
    yamlReport(
      """
      a:
        b: 1
        c: 2
        b: 3

      """)
        == """
        site.yml:4:3: error: nøkkelen «b» står også på linje 2
          |   b: 3
          |   ^
          help: slett den ene av dem

        """)
}

@Test func `a second document is refused`() {
  #expect(
    yamlReport(
      """
      a: b
      ---
      c: d

      """)
        == """
        site.yml:2:1: error: her begynner et nytt dokument i samme fil
          | ---
          | ^
          help: slett denne linjen med `---` eller `...`

        """)
}

@Test func `text after three dots is a second document`() {
  #expect(
    yamlReport(
      """
      a: b
      ...
      c: d

      """)
        == """
        site.yml:2:1: error: her begynner et nytt dokument i samme fil
          | ...
          | ^
          help: slett denne linjen med `---` eller `...`

        """)
}

@Test func `a NUL byte is refused where it stands`() {
  #expect(
    yamlReport(
      "æ: å\0b\n")
        == """
        site.yml:1:5: error: usynlig tegn som ikke hører hjemme i tekst: U+0000
          | æ: å�b
          |     ^
          help: slett tegnet, eller skriv linjen på nytt

        """)
}

@Test func `Word's line break is refused where it stands`() {
  #expect(
    yamlReport(
      "a: en\u{B}to\n")
        == """
        site.yml:1:6: error: usynlig tegn som ikke hører hjemme i tekst: U+000B
          | a: en�to
          |      ^
          help: slett tegnet, eller skriv linjen på nytt

        """)
}

@Test func `a line separator from the web is refused where it stands`() {
  #expect(
    yamlReport(
      """
      a: en\u{2028}to
      b: c

      """)
        == """
        site.yml:1:6: error: usynlig linjeskift inne i linjen: U+2028
          | a: en�to
          |      ^
          help: slett tegnet, eller skriv linjen på nytt

        """)
}

@Test func `a hashtag after a value is warned of`() {
  #expect(
    yamlReport(
      "tittel: Vi støtter #metoo\n")
        == """
        site.yml:1:20: warning: teksten fra # og ut linjen er en kommentar og blir ikke vist
          | tittel: Vi støtter #metoo
          |                    ^
          help: sett anførselstegn rundt hele teksten: `tittel: "Vi støtter #metoo"`. Er det en kommentar, så flytt den til en egen linje

        """)
}

@Test func `a hashtag instead of a value is warned of`() {
  #expect(
    yamlReport(
      "tittel: #metoo\n")
        == """
        site.yml:1:9: warning: teksten fra # og ut linjen er en kommentar og blir ikke vist
          | tittel: #metoo
          |         ^
          help: sett anførselstegn rundt hele teksten: `tittel: "#metoo"`. Er det en kommentar, så flytt den til en egen linje

        """)
}
