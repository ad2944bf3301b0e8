import Testing

@testable import Programme

struct ResponsibleDirectoryTests {
  private let branch = ResponsibleDirectory([
    (name: "Leder", also: []), (name: "Nestleder", also: ["nestl."]),
    (name: "Frikjøpte tillitsvalgte", also: ["Frikjøpte", "de frikjøpte tillitsvalgte"]),
    (name: "Pensjonister og uføre", also: []), (name: "Ungdomstillitsvalgt", also: ["ungdom"]),
    (name: "Resten av styret", also: []),
    (name: "Yrkesseksjonene", also: ["Yrkesseksjonen", "Yrkesseksjoner"]),
    (name: "Fane 2-ansvarlig", also: ["Fane 2 ansvarlig", "Fane2 ansvarlig"]),
  ])

  private func names(_ text: String) -> [String] { branch.parties(in: text).map(\.name) }

  @Test(arguments: ["", " \u{A0}\n", ",;/\\", ".", "og", " og / og ", "-"])
  func `a cell without a word names nobody`(cell: String) {
    #expect(branch.parties(in: cell).isEmpty)
  }

  @Test(arguments: [
    #"Leder\nestleder"#, #"Leder\nestleder."#, #" Leder\ nestleder "#, "Leder / Nestleder", "Leder/nestleder",
    "Leder og nestleder", "LEDER OG  NESTLEDER", "Leder\nNestleder", "leder, nestleder;",
    "Leder. Nestleder", "Leder,\nog nestl.", "- Leder\n- Nestleder", "Leder, leder og nestleder",
    "Leder nestleder",
    "Leder and Nestleder", "Leder\u{A0}og\u{A0}nestleder", "Leder nestl.\nLeder", "Leder ja nestleder",
  ])
  func `every way to write leader and deputy is the same two`(cell: String) {
    #expect(names(cell) == ["Leder", "Nestleder"])
  }

  @Test(arguments: [
    ("Puff/pensjonister og uføre", ["Puff", "Pensjonister og uføre"]),
    ("Pensjonister og uføre og ungdom", ["Pensjonister og uføre", "Ungdomstillitsvalgt"]),
    ("Leder for pensjonister og uføre", ["Leder for pensjonister og uføre"]),
    (
      "Puff/pensjonister og uføre og Resten av styret  ",
      ["Puff", "Pensjonister og uføre", "Resten av styret"]
    ),
    ("Pensjonister og uføretrygdede", ["Pensjonister", "Uføretrygdede"]),
    (#"Frikjøpte tillitsvalgte Leder/nestleder"#, ["Frikjøpte tillitsvalgte", "Leder", "Nestleder"]),
    (#"Leder\nestleder/ frikjøpte "#, ["Leder", "Nestleder", "Frikjøpte tillitsvalgte"]),
    (
      "Yrkesseksjoner. Frikjøpte tillitsvalgte \nPuff gruppa/ ungdom",
      ["Yrkesseksjonene", "Frikjøpte tillitsvalgte", "Puff gruppa", "Ungdomstillitsvalgt"]
    ),
    ("Fane 2 ansvarlig.", ["Fane 2-ansvarlig"]),
  ])
  func `a known name stays whole, the longest first`(cell: String, parties: [String]) {
    #expect(names(cell) == parties)
  }

  @Test(arguments: [
    ("Kultur- og oppvekstansvarlig", ["Kultur- og oppvekstansvarlig"]),
    ("kultur-, idretts- og oppvekstansvarlig", ["Kultur-, idretts- og oppvekstansvarlig"]),
    ("Leder av Ks klubb og Frikjøpte tillitsvalgte", ["Leder av Ks klubb", "Frikjøpte tillitsvalgte"]),
    ("1. varamedlem og 2. varamedlem", ["1. varamedlem", "2. varamedlem"]),
    ("Styret avd. 254. Kasserer", ["Styret avd. 254", "Kasserer"]), ("K. Hansen", ["K. Hansen"]),
    ("resten  av\u{A0}regionen", ["Resten av regionen"]), ("Økonomi", ["Økonomi"]), ("økonomi", ["Økonomi"]),
  ])
  func `a compound, an ordinal and an abbreviation stay whole`(cell: String, parties: [String]) {
    #expect(names(cell) == parties)
  }

  @Test func `an unknown name has the nearest known one beside it`() {
    #expect(
      branch.parties(in: "Nesteleder") == [
        ResponsibleMatch(name: "Nesteleder", isKnown: false, nearest: "Nestleder")
      ])
    #expect(
      branch.parties(in: "Kasserer") == [ResponsibleMatch(name: "Kasserer", isKnown: false, nearest: nil)])
  }

  @Test func `an unknown party has one name through the plan`() {
    let cells = branch.parties(inCells: ["KS-klubben. kasserer", "ks-klubben.", "KASSERER og  Ks-Klubben"])
    #expect(
      cells.map { $0.map(\.name) } == [
        ["KS-klubben", "Kasserer"], ["KS-klubben"], ["Kasserer", "KS-klubben"],
      ])
  }

  @Test func `the same name in NFC and NFD is one`() {
    #expect(
      ResponsibleDirectory([(name: "Råd", also: [])]).parties(in: "Ra\u{30A}d").map(\.isKnown) == [true])
  }

  @Test func `another spelling cannot take a name from its owner`() {
    let directory = ResponsibleDirectory([(name: "Styret", also: ["Leder"]), (name: "Leder", also: [])])
    #expect(directory.parties(in: "leder").map(\.name) == ["Leder"])
  }

  @Test func `a site without a list still has its parties`() {
    #expect(ResponsibleDirectory([]).parties(in: #"Leder\nestleder"#).map(\.name) == ["Leder", "Nestleder"])
  }
}
