import Values
import Diagnostics
import Text
import Keys
import Testing

private let everyKey = """
  navn: Rogna
  adresse: HTTPS://Rogna.NO/Oslo//sentrum
  id: rogna-oslo
  språk: se
  utseende: kronblad
  fargemodus: mørk
  skrift: system
  logo: logo.svg
  orddeling:
    - arbeids|markeds|kriminalitet
    - rogn
  meny:
    - politikk/index.md
    - {tekst: Bli medlem, lenke: https://rogna.no/bli-medlem}
  kontakt:
    epost: post@rogna.no
    telefon: 22 00 00 00
    postadresse: Postboks 1, 0001 Oslo
    besøk: Gata 1
    orgnr: 974 760 673
  sosiale-medier:
    - navn: Bluesky
      lenke: https://bsky.app/rogna
  tilbakemelding:
    adresse: /api/
    enig: ja
    innspill: nei
  engasjement:
    - tekst: Gi en gave
      link: gave.md
  ansvarlige:
    - Leder
    - navn: Nestleder
      også: [nestleiar, 1. nestleder]
  innledere: vi lover å
  html: ja
  ekstra: {motto: Sammen}

  """

@Test func `every key of site.yml is read into its type`() throws {
  #expect(siteReport(everyKey) == "")
  let site = try #require(siteConfiguration(everyKey))
  #expect(site.name == "Rogna")
  #expect(site.url.description == "https://rogna.no/Oslo/sentrum/")
  #expect(site.url.path == "/Oslo/sentrum/")
  #expect(site.id?.value.text == "rogna-oslo")
  #expect(site.language == .se)
  #expect(site.theme == Located("kronblad", at: .init(line: 5, column: 11)))
  #expect(site.colourScheme == .dark)
  #expect(site.font == .system)
  #expect(site.logo?.value == "logo.svg")
  #expect(site.hyphenation.map(\.parts) == [["arbeids", "markeds", "kriminalitet"], ["rogn"]])
  #expect(
    site.menu == [
      .page(Located("politikk/index.md", at: .init(line: 13, column: 5))),
      .link(
        SiteLink(
          text: "Bli medlem", target: Located("https://rogna.no/bli-medlem", at: .init(line: 14, column: 32)))
      ),
    ])
  #expect(site.contact.email == "post@rogna.no")
  #expect(site.contact.phone == "22 00 00 00")
  #expect(site.contact.postalAddress == "Postboks 1, 0001 Oslo")
  #expect(site.contact.visit == "Gata 1")
  #expect(site.contact.organisationNumber?.digits == "974760673")
  #expect(site.social.map(\.text) == ["Bluesky"])
  #expect(site.feedback?.address.value == "/api")
  #expect(site.feedback?.agree == true)
  #expect(site.feedback?.proposals == false)
  #expect(site.feedback?.newsletter == false)
  #expect(site.engage.map(\.target.value) == ["gave.md"])
  #expect(site.responsible.map(\.name.value) == ["Leder", "Nestleder"])
  #expect(site.responsible.map(\.also) == [[], ["nestleiar", "1. nestleder"]])
  #expect(site.leadIns == ["vi lover å"])
  #expect(site.allowsRawHTML)
  #expect(site.extra == [FreeEntry(key: "motto", value: .text("Sammen"))])
}

@Test func `a site with a name and an address has everything else by default`() throws {
  let site = try #require(siteConfiguration("name: Rogna\nurl: https://rogna.no:8443\n"))
  #expect(site.url.description == "https://rogna.no:8443/")
  #expect(site.language == .nb)
  #expect(site.theme == nil)
  #expect(site.feedback == nil)
  #expect(site.menu == [])
  #expect(!site.allowsRawHTML)
}

@Test func `a feedback address may be on another site`() {
  let site = siteConfiguration(
    "navn: R\nnettsted: https://r.no\ntilbakemelding: {adresse: 'https://Svar.r.no/api/'}\n")
  #expect(site?.feedback?.address.value == "https://svar.r.no/api")
}

@Test func `every prefix of a site.yml with all keys is read without a trap`() {
  let bytes = Array(everyKey.utf8)
  for end in 0...bytes.count {
    let file = SourceFile(path: "site.yml", bytes: Array(bytes[..<end]))
    let (site, diagnostics) = SiteConfiguration.parse(file: file)
    #expect(site != nil || !diagnostics.isEmpty)
  }
}
