internal import Keys
internal import Diagnostics
internal import Values

extension Diagnostic {
  static func missingFrontPage(at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .missingFrontPage, at: location,
      nb: "nettstedet har ingen forside, så det får en enkel en",
      nn: "nettstaden har inga framside, så han får ei enkel ei",
      en: "the site has no front page, so it gets a plain one",
      help: LocalizedText(
        nb: "lag filen index.md ved siden av site.yml", nn: "lag fila index.md ved sida av site.yml",
        en: "make the file index.md beside site.yml"))
  }

  static func noSiteID(at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .noSiteID, at: location,
      nb: "navnet på nettstedet har ingen bokstaver som kan stå i en adresse",
      nn: "namnet på nettstaden har ingen bokstavar som kan stå i ei adresse",
      en: "the site's name has no letter that can stand in an address",
      help: LocalizedText(
        nb: "skriv «id: …» i site.yml", nn: "skriv «id: …» i site.yml", en: "write “id: …” in site.yml"))
  }

  static func sharedAddress(_ address: Address, with file: String, at location: SourceLocation) -> Self {
    // The names look equal, but the files differ: å can be one code point, or an a with a ring.
    if file == location.file { return sameName(address, at: location) }
    return Diagnostic(
      .error, .sharedAddress, at: location,
      nb: "siden får adressen \(address), og det gjør \(file) også",
      nn: "sida får adressa \(address), og det gjer \(file) òg",
      en: "the page gets the address \(address), and so does \(file)",
      help: LocalizedText(
        nb: "gi den ene filen et annet navn, eller skriv «adresse: …» øverst i den",
        nn: "gje den eine fila eit anna namn, eller skriv «adresse: …» øvst i henne",
        en: "rename one of the files, or write “slug: …” at its top"))
  }

  private static func sameName(_ address: Address, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .sharedAddress, at: location,
      nb: "det er to filer med dette navnet, og begge får adressen \(address)",
      nn: "det er to filer med dette namnet, og begge får adressa \(address)",
      en: "there are two files of this name, and both get the address \(address)",
      help: LocalizedText(
        nb: "navnene ser like ut, men en bokstav som å er satt sammen på to måter; slett den ene",
        nn: "namna ser like ut, men ein bokstav som å er sett saman på to måtar; slett den eine",
        en: "the names look alike, but a letter such as å is composed in two ways; delete one of them"))
  }

  static func reservedAddress(_ segment: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .reservedAddress, at: location,
      nb: "adressen /\(segment)/ er holdt av til sider som programmet lager selv",
      nn: "adressa /\(segment)/ er halden av til sider som programmet lagar sjølv",
      en: "the address /\(segment)/ is kept for pages that the program makes itself",
      help: LocalizedText(
        nb: "gi filen eller mappa et annet navn", nn: "gje fila eller mappa eit anna namn",
        en: "give the file or folder another name"))
  }

  static func reservedAlias(_ alias: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .reservedAddress, at: location,
      nb: "den tidligere adressen «\(alias)» er holdt av til noe som programmet lager selv",
      nn: "den tidlegare adressa «\(alias)» er halden av til noko som programmet lagar sjølv",
      en: "the former address “\(alias)” is kept for something that the program makes itself",
      help: LocalizedText(nb: "ta den bort", nn: "ta henne bort", en: "remove it"))
  }

  static func ownersAddress(of plan: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .reservedAddress, at: location,
      nb: "adressen er holdt av til oversikten over ansvarlige i \(plan)",
      nn: "adressa er halden av til oversynet over ansvarlege i \(plan)",
      en: "the address is kept for the list of those responsible in \(plan)",
      help: LocalizedText(
        nb: "gi filen et annet navn", nn: "gje fila eit anna namn", en: "give the file another name"))
  }

  static func listAddress(
    _ address: Address, page number: Int, of section: String, at location: SourceLocation
  ) -> Self {
    Diagnostic(
      .error, .reservedAddress, at: location,
      nb: "adressen \(address) er holdt av til side \(number) av lista i \(section)",
      nn: "adressa \(address) er halden av til side \(number) av lista i \(section)",
      en: "the address \(address) is kept for page \(number) of the list in \(section)",
      help: LocalizedText(
        nb: "gi filen eller mappa et annet navn, eller skriv «adresse: …» øverst i den",
        nn: "gje fila eller mappa eit anna namn, eller skriv «adresse: …» øvst i henne",
        en: "give the file or folder another name, or write “slug: …” at its top"))
  }

  static func topicWithoutSlug(_ name: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .topicWithoutLetters, at: location,
      nb: "emnet «\(name)» har ingen bokstaver eller tall",
      nn: "emnet «\(name)» har ingen bokstavar eller tal",
      en: "the topic “\(name)” has no letter or digit")
  }

  static func translationOfItself(at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .translationOfItself, at: location,
      nb: "siden er ført opp som oversettelse av seg selv",
      nn: "sida er ført opp som omsetjing av seg sjølv",
      en: "the page is listed as a translation of itself")
  }

  static func twoTranslations(_ language: Language, _ file: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .twoTranslations, at: location,
      nb: "siden er knyttet til \(file), men begge er på \(language.ownName)",
      nn: "sida er knytt til \(file), men begge er på \(language.ownName)",
      en: "the page is tied to \(file), but both are in \(language.ownName)",
      help: LocalizedText(
        nb: "skriv riktig «språk» øverst i den ene", nn: "skriv rett «språk» øvst i den eine",
        en: "write the right “language” at the top of one of them"))
  }

  static func brokenLink(_ written: String, key: String?, nearest: String?, at location: SourceLocation)
    -> Self
  {
    Diagnostic(
      .error, key == nil ? .brokenLink : .brokenReference, at: location,
      nb: "«\(written)» finnes ikke", nn: "«\(written)» finst ikkje", en: "“\(written)” does not exist",
      help: (nearest ?? wholeAddress(of: written)).map(LocalizedText.didYouMean)
        ?? LocalizedText(
          nb: "skriv veien til filen sett fra denne filens mappe",
          nn: "skriv vegen til fila sedd frå mappa til denne fila",
          en: "write the path to the file as seen from this file's folder"))
  }

  /// The likely full form of a web or e-mail address that lacks its beginning; nil when there is none.
  private static func wholeAddress(of written: String) -> String? {
    let host = written.prefix { $0 != "/" }
    if written.contains("@"), host == written[...] { return "mailto:\(written)" }
    for slip in ["http//", "https//", "http:", "https:"] where written.hasPrefix(slip) {
      return "https://" + written.dropFirst(slip.count).drop { $0 == "/" }
    }
    let domains = ["no", "com", "org", "net", "eu", "info", "dk", "se", "fi", "uk"]
    guard host.hasPrefix("www.") || host.contains("."), let last = host.split(separator: ".").last,
      domains.contains(String(last))
    else { return nil }
    return "https://\(written)"
  }

  static func brokenAnchor(_ written: String, nearest: String?, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .brokenAnchor, at: location,
      nb: "siden finnes, men ankeret i «\(written)» finnes ikke på den",
      nn: "sida finst, men ankeret i «\(written)» finst ikkje på henne",
      en: "the page exists, but the anchor in “\(written)” is not on it",
      help: nearest.map {
        LocalizedText(nb: "mente du «#\($0)»?", nn: "meinte du «#\($0)»?", en: "did you mean “#\($0)”?")
      }
        ?? LocalizedText(
          nb: "gi overskriften eller punktet et anker: {#navn}",
          nn: "gje overskrifta eller punktet eit anker: {#namn}",
          en: "give the heading or the point an anchor: {#name}"))
  }

  static func linkOutside(_ written: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .linkOutside, at: location,
      nb: "«\(written)» peker ut av nettstedets mappe",
      nn: "«\(written)» peikar ut av mappa til nettstaden",
      en: "“\(written)” points out of the site's folder",
      help: LocalizedText(
        nb: "ta bort noen «../», eller legg filen i nettstedets mappe",
        nn: "ta bort nokre «../», eller legg fila i mappa til nettstaden",
        en: "remove some “../”, or put the file in the site's folder"))
  }

  static func linkToHeldBack(_ written: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .linkToHeldBack, at: location,
      nb: "«\(written)» er ikke publisert, så teksten vises uten lenke",
      nn: "«\(written)» er ikkje publisert, så teksten blir vist utan lenkje",
      en: "“\(written)” is held back, so the text is shown without a link")
  }

  static func missingFile(_ written: String, nearest: String?, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .missingFile, at: location,
      nb: "filen «\(written)» finnes ikke", nn: "fila «\(written)» finst ikkje",
      en: "the file “\(written)” does not exist",
      help: nearest.map(LocalizedText.didYouMean)
        ?? LocalizedText(
          nb: "sjekk navnet, også store og små bokstaver, og at filen ligger ved siden av siden",
          nn: "sjekk namnet, òg store og små bokstavar, og at fila ligg ved sida av sida",
          en: "check the name, capitals too, and that the file is beside the page"))
  }

  static func notAPage(at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .notAPage, at: location,
      nb: "filen ligner en side, men navnet slutter ikke på .md, så den blir ikke med",
      nn: "fila liknar ei side, men namnet sluttar ikkje på .md, så ho blir ikkje med",
      en: "the file looks like a page, but its name does not end in .md, so it is left out",
      help: LocalizedText(
        nb: "gi filen et navn som slutter på .md", nn: "gje fila eit namn som sluttar på .md",
        en: "give the file a name that ends in .md"))
  }

  static func unlinkedFile(at location: SourceLocation) -> Self {
    Diagnostic(
      .note, .unlinkedFile, at: location,
      nb: "ingen side lenker til filen, så den blir ikke med",
      nn: "inga side lenkjer til fila, så ho blir ikkje med",
      en: "no page links to the file, so it is left out")
  }

  static func takenAlias(_ alias: String, by file: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .takenAlias, at: location,
      nb: "den tidligere adressen «\(alias)» er i bruk av \(file)",
      nn: "den tidlegare adressa «\(alias)» er i bruk av \(file)",
      en: "the former address “\(alias)” is in use by \(file)",
      help: LocalizedText(
        nb: "ta den bort, eller gi den andre siden en annen adresse",
        nn: "ta henne bort, eller gje den andre sida ei anna adresse",
        en: "remove it, or give the other page another address"))
  }
}
