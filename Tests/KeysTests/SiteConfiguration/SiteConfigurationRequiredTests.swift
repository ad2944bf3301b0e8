import Testing

@testable import Keys

// The file as a whole, its name and its address.

@Test func `an empty site.yml lacks its name and its address`() {
  #expect(
    siteReport(
      "")
        == """
        site.yml:1:1: error: nøkkelen «navn» mangler
          | 
          | ^
          help: skriv for eksempel `navn: Rogna`
        site.yml:1:1: error: nøkkelen «nettsted» mangler
          | 
          | ^
          help: skriv for eksempel `nettsted: https://rogna.no/`

        """)
}

@Test func `a site.yml of one text is a line without a colon`() {
  #expect(
    siteReport(
      "Rogna\n")
        == """
        site.yml:1:1: error: linjen mangler kolon mellom nøkkel og verdi
          | Rogna
          | ^
          help: skriv `nøkkel: verdi`

        """)
}

@Test func `a site.yml of a list has no key`() {
  #expect(
    siteReport(
      "- a\n")
        == """
        site.yml:1:1: error: listen står uten nøkkel
          | - a
          | ^
          help: skriv nøkkelen på linjen over, som `meny:`

        """)
}

@Test func `a site.yml written as front matter is two documents`() {
  #expect(
    siteReport(
      """
      ---
      navn: Rogna
      nettsted: https://rogna.no
      ---

      """)
        == """
        site.yml:4:1: error: her begynner et nytt dokument i samme fil
          | ---
          | ^
          help: slett denne linjen med `---` eller `...`

        """)
}

@Test func `an empty name is refused at its place`() {
  #expect(
    siteReport(
      """
      navn:
      nettsted: https://rogna.no

      """)
        == """
        site.yml:1:6: error: «navn» er tom
          | navn:
          |      ^
          help: skriv teksten etter kolon

        """)
}

@Test func `an address without https is refused with the right one`() {
  #expect(
    siteReport(
      """
      navn: Rogna
      nettsted: www.rogna.no/Oslo

      """)
        == """
        site.yml:2:11: error: «www.rogna.no/Oslo» kan ikke være nettstedets adresse
          | nettsted: www.rogna.no/Oslo
          |           ^
          help: skriv `https://www.rogna.no/Oslo/`

        """)
}

@Test func `an address with http is refused with the right one`() {
  #expect(
    siteReport(
      """
      navn: Rogna
      nettsted: http://localhost:8080

      """)
        == """
        site.yml:2:11: error: «http://localhost:8080» kan ikke være nettstedets adresse
          | nettsted: http://localhost:8080
          |           ^
          help: skriv `https://localhost:8080/`

        """)
}

@Test func `an address with a space is refused`() {
  #expect(
    siteReport(
      """
      navn: Rogna
      nettsted: https://rogna .no

      """)
        == """
        site.yml:2:11: error: «https://rogna .no» kan ikke være nettstedets adresse
          | nettsted: https://rogna .no
          |           ^
          help: skriv `https://` og domenet, som `https://rogna.no/`; æ, ø og å i domenet skrives på xn---form

        """)
}

@Test func `an address with a Norwegian letter in its host is refused`() {
  #expect(
    siteReport(
      """
      navn: Rogna
      nettsted: https://rødt.no

      """)
        == """
        site.yml:2:11: error: «https://rødt.no» kan ikke være nettstedets adresse
          | nettsted: https://rødt.no
          |           ^
          help: skriv `https://` og domenet, som `https://rogna.no/`; æ, ø og å i domenet skrives på xn---form

        """)
}

@Test func `an address with a query is refused`() {
  #expect(
    siteReport(
      """
      navn: Rogna
      nettsted: https://rogna.no/?a=b

      """)
        == """
        site.yml:2:11: error: «https://rogna.no/?a=b» kan ikke være nettstedets adresse
          | nettsted: https://rogna.no/?a=b
          |           ^
          help: etter domenet kan det bare stå mapper med bokstaver a–z, tall og bindestrek

        """)
}

@Test func `an address that climbs is refused`() {
  #expect(
    siteReport(
      """
      navn: Rogna
      nettsted: https://rogna.no/../a

      """)
        == """
        site.yml:2:11: error: «https://rogna.no/../a» kan ikke være nettstedets adresse
          | nettsted: https://rogna.no/../a
          |           ^
          help: etter domenet kan det bare stå mapper med bokstaver a–z, tall og bindestrek

        """)
}

@Test func `an address with a foreign scheme is refused`() {
  #expect(
    siteReport(
      """
      navn: Rogna
      nettsted: ftp://rogna.no/

      """)
        == """
        site.yml:2:11: error: «ftp://rogna.no/» kan ikke være nettstedets adresse
          | nettsted: ftp://rogna.no/
          |           ^
          help: skriv `https://` og domenet, som `https://rogna.no/`; æ, ø og å i domenet skrives på xn---form

        """)
}

@Test func `the two names of the address are one key twice`() {
  #expect(
    siteReport(
      """
      navn: Rogna
      nettsted: https://rogna.no
      adresse: https://rogna.no

      """)
        == """
        site.yml:3:1: error: nøkkelen «adresse» betyr det samme som «nettsted» på linje 2
          | adresse: https://rogna.no
          | ^
          help: slett den ene av dem

        """)
}

@Test func `other errors are told when the name is missing too`() {
  #expect(
    siteReport(
      """
      nettsted: https://rogna.no
      html: kanskje

      """)
        == """
        site.yml:1:1: error: nøkkelen «navn» mangler
          | nettsted: https://rogna.no
          | ^
          help: skriv for eksempel `navn: Rogna`
        site.yml:2:7: error: «html» skal være ja eller nei, ikke «kanskje»
          | html: kanskje
          |       ^
          help: skriv `html: ja` eller `html: nei`

        """)
}
