import Values
import Diagnostics
import Text
import Keys
import Testing

/// Every key there is, in Norwegian.
private let everyKey = """
  ---
  tittel: Arbeid til alle
  type: sak
  innhold: nyhet
  ingress: |
    Første linje.
    Andre linje.
  dato: 5. januar 2023
  oppdatert: 2024-02-29
  utkast: JA
  publiseres: 01.02.2024
  utløper: 1.3.2024
  adresse: arbeid
  tidligere: [/gammel/side/, "/økt"]
  språk: nn
  samme-som: ../nn/arbeid.md
  bilde: rose.jpg
  alt: ""
  bildetekst: Ei rose
  foto: Ola Nordmann
  fokus: 60% 30%
  meny: False
  rekkefølge: 08
  tema:
    - Arbeid
    - Økonomi
  forfatter: Kari
  vil:
    Lønn:
      - heve lønna
      - "dele: alt"
    Tid: seks timers dag
  punkter: nei
  enig: Skal alle ha arbeid?
  enig-til: 2025-01-01
  se-også: klima.md
  kommentarer: yes
  innspill: no
  periode: 2021–2025
  vedtatt: 24. mai 2021
  vedtatt-av: Landsmøtet
  erstatter: gammelt.md
  ekstra:
    farge: rød
    vis: ja
    liste: [a, {b: c}]
  ---
  # Brødtekst

  """

private func keys(_ text: String) -> FrontMatter {
  let (matter, diagnostics) = frontMatter(of: "---\ntittel: A\n\(text)---\n")
  #expect(diagnostics == [])
  return matter
}

@Test func `a key on the wrong kind of page is refused, with where it belongs`() {
  #expect(
    kindReport("vil: [a]\nmeny: ja\n", on: .news) == """
      side.md:3:1: error: «vil» kan ikke stå på en side av typen nyhet
        | vil: [a]
        | ^
        help: nøkkelen hører til på: sak. Slett den, eller endre `type`

      """)
  #expect(
    kindReport("comments: ja\n", on: .policy) == """
      side.md:3:1: error: «kommentarer» kan ikke stå på en side av typen sak
        | comments: ja
        | ^
        help: nøkkelen hører til på: nyhet, side, plan. Slett den, eller endre `type`

      """)
}

@Test func `a key without a value is nowhere wrong`() {
  #expect(kindReport("vil:\nforfatter:\n", on: .page) == "")
}

@Test func `every key is read into its type`() {
  let (matter, diagnostics) = frontMatter(of: everyKey)
  #expect(diagnostics == [])
  #expect(matter.title == "Arbeid til alle")
  #expect(matter.kind == .policy)
  #expect(matter.contains == .news)
  #expect(matter.summary == "Første linje.\nAndre linje.")
  #expect(matter.date?.iso == "2023-01-05")
  #expect(matter.updated?.iso == "2024-02-29")
  #expect(matter.isDraft)
  #expect(matter.publish?.iso == "2024-02-01")
  #expect(matter.expires?.iso == "2024-03-01")
  #expect(matter.slug?.value.text == "arbeid")
  #expect(matter.aliases.map(\.value) == ["/gammel/side/", "/økt"])
  #expect(matter.aliases.map(\.position) == [.init(line: 14, column: 13), .init(line: 14, column: 28)])
  #expect(matter.language == .nn)
  #expect(matter.translationOf == Located("../nn/arbeid.md", at: .init(line: 16, column: 12)))
  #expect(matter.image?.file.value == "rose.jpg")
  #expect(matter.image?.alt == "")
  #expect(matter.image?.caption == "Ei rose")
  #expect(matter.image?.photo == "Ola Nordmann")
  #expect(matter.image?.focus?.x == 60)
  #expect(matter.image?.focus?.y == 30)
  #expect(matter.inMenu == false)
  #expect(matter.order == 8)
  #expect(matter.topics.map(\.value) == ["Arbeid", "Økonomi"])
  #expect(matter.author == "Kari")
  #expect(matter.will.map(\.name) == ["Lønn", "Tid"])
  #expect(matter.will.map { $0.items.map(\.value) } == [["heve lønna", "dele: alt"], ["seks timers dag"]])
  #expect(matter.looksForCommitments == false)
  #expect(matter.agree == .question("Skal alle ha arbeid?"))
  #expect(matter.agreeUntil?.iso == "2025-01-01")
  #expect(matter.related.map(\.value) == ["klima.md"])
  #expect(matter.comments == true)
  #expect(matter.proposals == false)
  #expect(matter.period == "2021–2025")
  #expect(matter.adopted?.iso == "2021-05-24")
  #expect(matter.adoptedBy == "Landsmøtet")
  #expect(matter.supersedes?.value == "gammelt.md")
  #expect(
    matter.extra == [
      FreeEntry(key: "farge", value: .text("rød")), FreeEntry(key: "vis", value: .text("ja")),
      FreeEntry(key: "liste", value: .list([.text("a"), .map([FreeEntry(key: "b", value: .text("c"))])])),
    ])
}

@Test func `every key has an English name that reads the same`() {
  var text = everyKey
  for definition in FrontMatterKey.schema.definitions {
    #expect(text.contains("\n\(definition.name):"))
    text = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map {
        $0.hasPrefix("\(definition.name):")
          ? definition.alias + $0.dropFirst(definition.name.count) : String($0)
      }
      .joined(separator: "\n")
  }
  let (english, diagnostics) = frontMatter(of: text)
  #expect(diagnostics == [])
  #expect(english.related.map(\.value) == ["klima.md"])
  #expect(english.extra == frontMatter(of: everyKey).frontMatter.extra)
}

@Test func `every prefix of a file with all keys is read without a trap`() {
  let bytes = Array(everyKey.utf8)
  for end in 0...bytes.count {
    for tail in [[], Array("\n---\n".utf8)] {
      let file = SourceFile(path: "a.md", bytes: bytes[..<end] + tail)
      let block = FrontMatterBlock(in: file)
      #expect(block.body.upperBound == file.bytes.count)
      let found = FrontMatter.parse(block, of: file).diagnostics
      for diagnostic in found { #expect(file.line(diagnostic.location.line) != nil) }
    }
  }
}

@Test func `any byte anywhere is read without a trap`() {
  let bytes = Array("---\ntittel: Økt\nvil:\n  - {a: [b]}\n---\nTekst\n".utf8)
  for index in bytes.indices {
    for byte in UInt8.min...UInt8.max {
      var changed = bytes
      changed[index] = byte
      let file = SourceFile(path: "a.md", bytes: changed)
      let found = FrontMatter.parse(FrontMatterBlock(in: file), of: file).diagnostics
      #expect(DiagnosticReport(found).text(in: .nn) { _ in file }.isEmpty == found.isEmpty)
    }
  }
}

@Test(arguments: [
  "no", "08", "2023-01-05", "~", "null", "“Arbeid”", "«Arbeid»", "0x1F", "1_000", "ja", "Nr.#1",
])
func `a title is the text that was typed`(title: String) {
  #expect(frontMatter(of: "---\ntittel: \(title)\n---\n").frontMatter.title == title)
}

@Test(arguments: [
  "\u{FEFF}---\ntittel: A\n---\nB", "---\r\ntittel: A\r\n---\r\nB", "---  \ntittel: A\n---\t \nB",
  "---\rtittel: A\r---\rB",
])
func `a byte-order mark, any line ending and spaces after hyphens are accepted`(text: String) {
  let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
  let block = FrontMatterBlock(in: file)
  let (matter, diagnostics) = FrontMatter.parse(block, of: file)
  #expect(diagnostics == [])
  #expect(matter.title == "A")
  #expect(String(decoding: file.bytes[block.body], as: UTF8.self) == "B")
  #expect(block.bodyLine == 4)
}

@Test func `a file without front matter is all body`() {
  let file = SourceFile(path: "a.md", bytes: Array("Tekst\n\n---\n\nMer\n".utf8))
  let block = FrontMatterBlock(in: file)
  #expect(block.body == 0..<file.bytes.count)
  #expect(block.bodyLine == 1)
}

@Test func `a NUL byte in the body is none of the front matter's business`() {
  #expect(frontMatterReport("---\ntittel: A\n---\n\u{0}\n") == "")
}

@Test func `a line of hyphens in the body ends no front matter again`() {
  let file = SourceFile(path: "a.md", bytes: Array("---\ntittel: A\n---\nB\n---\nC\n".utf8))
  #expect(String(decoding: file.bytes[FrontMatterBlock(in: file).body], as: UTF8.self) == "B\n---\nC\n")
}

@Test(arguments: ["ja", "JA", "Yes", "true", "TRUE"]) func `yes is written in many ways`(text: String) {
  #expect(keys("utkast: \(text)\n").isDraft)
}

@Test(arguments: ["nei", "Nei", "no", "FALSE", "\"nei\""]) func `no is written in many ways`(text: String) {
  #expect(keys("meny: \(text)\n").inMenu == false)
}

@Test func `an empty value is an absent one`() {
  let matter = keys(
    "dato:\nutkast:\ningress: \"\"\ntema:\nvil:\nbilde:\nekstra:\nenig:\nrekkefølge:\ntype:\nspråk:\n")
  #expect(matter == keys(""))
}

@Test func `a list of commitments needs no group`() {
  let matter = keys("vil:\n- a\n- b\n")
  #expect(matter.will.map(\.name) == [nil])
  #expect(matter.will.first?.items.map(\.position) == [.init(line: 4, column: 3), .init(line: 5, column: 3)])
}

@Test func `asking for agreement takes an answer or a question`() {
  #expect(keys("enig: ja\n").agree == .asked)
  #expect(keys("enig: Nei\n").agree == .notAsked)
  #expect(keys("enig: Er du med?\n").agree == .question("Er du med?"))
}
