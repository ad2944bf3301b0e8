import Programme
import Text
import Foundation
import TestSupport
import Testing

@testable import Search

private let site = """
  -- site.yml --
  navn: Nordvik
  nettsted: https://nordvik.example
  orddeling: [heltids|kultur]
  -- index.md --
  ---
  tittel: Nordvik
  ---
  -- arbeidsliv.md --
  ---
  tittel: Arbeidsliv
  type: sak
  ingress: Hele stillinger i hele kommunen.
  tema: [Lønn]
  ---
  ## Heltidskultur

  Brødtekst er ikke med.

  ## Nordvik vil:

  - Lyse ut «hele» stillinger {#hele}
    - også i hel\u{AD}gene
  - Skrive \\"&lt;b>\\" riktig
  -- en/work.md --
  ---
  tittel: Work
  språk: en
  ---
  -- hemmelig.md --
  ---
  tittel: Hemmelig
  utkast: ja
  ---
  -- plan.md --
  ---
  tittel: Handlingsplan
  type: plan
  ---
  ## 1. Verving

  | Tiltak | Kommentar | Ansvar |
  |---|---|---|
  | Verve 50 nye | Ring alle | Leder |
  """

struct SearchIndexTests {
  @Test func `texts are the pages' titles, headings, summaries, commitments and measures`() throws {
    let written = try machineFile("sok/tekst-0.json", of: site)
    #expect(
      written == #"""
        [
        ["","Nordvik","",[],[]],
        ["arbeidsliv/","Arbeidsliv","",["","Lønn","heltidskultur","Heltidskultur","nordvik-vil","Nordvik vil:"],\#
        ["","Hele stillinger i hele kommunen.","hele","Lyse ut «hele» stillinger – også i helgene",\#
        "skrive-b-riktig","Skrive \"\u003cb>\" riktig"]],
        ["en/work/","Work","en",[],[]],
        ["plan/","Handlingsplan","",["1-verving","1. Verving"],["tiltak-1-1","Verve 50 nye – Ring alle"]]
        ]

        """#)
  }

  @Test func `a word says its pages by where it stands, points before headings before titles`() throws {
    let words = try words("sok/ord-0.json", of: site)
    // Pages 1, 1 and 3; a page stands with its weightiest place only.
    #expect(words["arbeidsliv"] == [[], [], [1]])
    #expect(words["heltidskultur"] == [[], [1]])
    #expect(words["lønn"] == [[], [1]])
    #expect(words["hele"] == [[1]])
    #expect(words["helgene"] == [[1]])
    #expect(words["nordvik"] == [[], [1], [0]])
    #expect(words["verve"] == [[3]])
    #expect(words["50"] == [[3]])
    #expect(words["work"] == [[], [], [2]])
    #expect(words["hemmelig"] == nil)
    #expect(words["brødtekst"] == nil)
    #expect(
      Array(words.keys).sorted()
        == words.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
  }

  @Test func `an index is the same on every thread and every time`() async throws {
    let text = manyPages(700)
    let files = SearchIndex(site: try validSite(text)).outputs.filter { $0.path.hasPrefix("sok/") }
    let again = SearchIndex(site: try validSite(text)).outputs.filter { $0.path.hasPrefix("sok/") }
    let expected = try again.map { try $0.text() }
    let threads = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<4 { group.addTask { files.map { (try? $0.text()) ?? "" } } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    for thread in threads { #expect(thread == expected) }
  }

  @Test func `the words of a larger site are shared out so that every part of a word leads to it`() throws {
    let made = try validSite(manyPages(700))
    let files = SearchIndex(site: made).outputs
    let shape = SearchShape(pages: made.pages.count)
    #expect(shape.wordFiles > 1)
    var known: [Int: [String: [[Int]]]] = [:]
    for number in 0..<shape.wordFiles {
      let file = try #require(files.first { $0.path == "sok/ord-\(number).json" })
      known[number] = try decoded(file.text())
    }
    for word in ["heltidskultur", "fotoekspert", "sjøene", "klimaavtale", "håndverksår", "eu"] {
      let letters = Array(word)
      for start in letters.indices {
        for end in letters.indices where end - start >= min(2, letters.count - 1) {
          let query = String(letters[start...end])
          let file = fileAsTheScriptHasIt(query, of: shape.wordFiles)
          #expect(known[file]?[word] == [[2]], "\(query) of \(word)")
        }
      }
    }
    // As they are typed without æ, ø and å.
    for (query, word) in [
      ("handverk", "håndverksår"), ("haandverk", "håndverksår"), ("sjoene", "sjøene"), ("sjoeene", "sjøene"),
    ] {
      #expect(known[fileAsTheScriptHasIt(query, of: shape.wordFiles)]?[word] == [[2]], "\(query)")
    }
  }

  @Test func `every page's texts are where its number says`() throws {
    for count in [1, 31, 32, 33, 700] {
      let made = try validSite(manyPages(count))
      let files = SearchIndex(site: made).outputs
      let shape = SearchShape(pages: made.pages.count)
      var titles: [String] = []
      for number in 0..<shape.textFiles {
        let file = try #require(files.first { $0.path == "sok/tekst-\(number).json" })
        let pages = try #require(try JSONSerialization.jsonObject(with: Data(file.text().utf8)) as? [[Any]])
        #expect(pages.count == shape.pagesPerTextFile || number == shape.textFiles - 1)
        titles += pages.compactMap { $0[1] as? String }
      }
      #expect(titles == made.pages.map(\.title))
      #expect(!files.contains { $0.path == "sok/tekst-\(shape.textFiles).json" })
    }
  }

  @Test func `words read in parts are those read at once`() throws {
    let made = try validSite(manyPages(100))
    let whole = SearchWords(of: made, pages: made.pages.indices)
    var joined = SearchWords(of: made, pages: 0..<1)
    joined.append(SearchWords(of: made, pages: 1..<47))
    joined.append(SearchWords(of: made, pages: 47..<made.pages.count))
    #expect(try text(of: SearchFiles(joined, files: 7)) == text(of: SearchFiles(whole, files: 7)))
  }
}

struct PageListTests {
  @Test(arguments: [[0], [40], [41], [0, 1, 2], [656, 657, 656 * 17], [3, 44, 85, 700, 70_000, 9_000_000]])
  func `pages come out as they went in`(pages: [Int]) {
    var list = PageList()
    for page in pages { list.append(page) }
    var buffer = UTF8Buffer()
    list.write(to: &buffer)
    #expect(pagesIn(String(decoding: buffer.bytes, as: UTF8.self)) == pages)
    #expect(!buffer.bytes.contains { $0 <= 0x22 || $0 == 0x5C || $0 >= 0x7F })
  }

  @Test func `an empty list is nothing`() {
    var buffer = UTF8Buffer()
    PageList().write(to: &buffer)
    #expect(buffer.bytes.isEmpty)
    #expect(PageList().isEmpty)
  }
}

private func machineFile(_ path: String, of text: String) throws -> String? {
  try SearchIndex(site: validSite(text)).outputs.first { $0.path == path }?.text()
}

/// A site whose page 2 has the words that tests look for, and the rest words of their own.
private func manyPages(_ count: Int) -> String {
  (0..<count).map { number in
    let name = number < 10 ? "00\(number)" : number < 100 ? "0\(number)" : "\(number)"
    let text =
      number == 2
      ? "Heltidskultur, fotoekspert, sjøene, klimaavtale, håndverksår og EU."
      : "Felles sak og sak\(number % 60)."
    let path = number == 0 ? "index" : "sak-\(name)"
    return "-- \(path).md --\n---\ntittel: Sak \(name)\ntype: sak\n---\nVi vil:\n\n- Punkt\n- \(text)\n"
  }.joined()
}

private func text(of files: SearchFiles) throws -> [String] {
  try (0..<7).map { number in
    var buffer = UTF8Buffer()
    try files.write(number, into: &buffer) { _ in }
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}

private func words(_ path: String, of site: String) throws -> [String: [[Int]]] {
  try decoded(#require(try machineFile(path, of: site)))
}

/// Each word with its pages: in points, in headings, in titles.
private func decoded(_ file: String) throws -> [String: [[Int]]] {
  let entries = try #require(try JSONSerialization.jsonObject(with: Data(file.utf8)) as? [String])
  return Dictionary(
    uniqueKeysWithValues: entries.map { entry in
      let parts = entry.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      return (parts[0], parts.dropFirst().map(pagesIn))
    })
}

private func pagesIn(_ list: String) -> [Int] {
  var pages: [Int] = []
  var (page, distance, scale) = (-1, 0, 1)
  for digit in list.utf8.map({ Int($0) - 35 }) {
    if digit < 41 {
      page += distance + digit * scale + 1
      pages.append(page)
      (distance, scale) = (0, 1)
    } else {
      distance += (digit - 41) * scale
      scale *= 16
    }
  }
  return pages
}

/// The file that the script looks in, worked out as it does.
private func fileAsTheScriptHasIt(_ query: String, of files: Int) -> Int {
  let plain = query.replacingOccurrences(of: "å", with: "a").replacingOccurrences(of: "ø", with: "o")
    .replacingOccurrences(of: "æ", with: "ae")
  let joined = plain.replacingOccurrences(of: "aa", with: "a").replacingOccurrences(of: "oe", with: "o")
  let key = (joined.unicodeScalars.count < 3 ? plain : joined).unicodeScalars.prefix(3)
  return key.reduce(0) { ($0 * 31 + Int($1.value)) % files }
}
