import Diagnostics
import Foundation
import Keys
import PageEditing
import Testing

private func page(_ text: String) throws -> EditablePage {
  try EditablePage(Array(text.utf8), path: "content/side.md")
}

private func edited(
  _ text: String, _ values: [FrontMatterKey: PageChanges.Value] = [:], body: String? = nil
) throws -> String {
  let bytes = try page(text).applying(PageChanges(values: values, body: body))
  return String(decoding: bytes, as: UTF8.self)
}

/// Every content file of the repository: the demo sites, the handbook and the golden sites.
private let fixtures: [String] = {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  return ["content", "Tests/BuildingTests/Golden"].flatMap { folder in
    let paths = try? FileManager.default.subpathsOfDirectory(atPath: root + "/" + folder)
    return (paths ?? []).filter { $0.hasSuffix(".md") }.sorted().map { "\(root)/\(folder)/\($0)" }
  }
}()

private func bytes(of path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(fileURLWithPath: path)))
}

/// The same text as other programs would have saved it.
private func variants(of bytes: [UInt8]) -> [[UInt8]] {
  let windows = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
  return [bytes, [0xEF, 0xBB, 0xBF] + bytes, windows, [0xEF, 0xBB, 0xBF] + windows]
}

struct EditablePageTests {
  @Test func `every fixture can be edited, and changing nothing gives its bytes`() throws {
    #expect(fixtures.count > 60)
    var editable = 0
    for fixture in fixtures {
      for bytes in variants(of: try bytes(of: fixture)) {
        guard let page = try? EditablePage(bytes, path: fixture) else { continue }
        editable += 1
        #expect(try page.applying(PageChanges()) == bytes)
        #expect(try page.applying(PageChanges(body: page.body)) == bytes, "\(fixture)")
        var same = PageChanges()
        for entry in page.entries {
          guard let key = FrontMatterKey.schema.key(named: entry.key.text) else { continue }
          if case .sequence = entry.value.content, let texts = entry.value.texts {
            same.values[key] = .list(texts)
          } else if let text = entry.value.texts?.first {
            same.values[key] = text.isEmpty ? .emptyText : .text(text)
          }
        }
        #expect(try page.applying(same) == bytes, "\(fixture)")
      }
    }
    #expect(editable > 4 * 55)
  }

  @Test func `a new title changes the title's line and no other, in every fixture`() throws {
    for fixture in fixtures {
      for bytes in variants(of: try bytes(of: fixture)) {
        guard let page = try? EditablePage(bytes, path: fixture), let entry = page.entry(.title),
          entry.value.position.line == entry.key.position.line, !entry.value.isEmpty
        else { continue }
        let changed = try page.applying(PageChanges(values: [.title: .text("Ny: «tittel» # 1")]))
        let old = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let new = changed.split(separator: 0x0A, omittingEmptySubsequences: false)
        #expect(old.count == new.count, "\(fixture)")
        let different = zip(old, new).enumerated().filter { $1.0 != $1.1 }.map(\.offset)
        #expect(different == [entry.key.position.line - 1], "\(fixture)")
        #expect(try EditablePage(changed, path: fixture).entry(.title)?.value.texts == ["Ny: «tittel» # 1"])
      }
    }
  }

  @Test func `comments, quotes, spaces and the order of keys stay`() throws {
    let text =
      "---\n# Øverst\ndato:   '2026-01-05'  # valgt av styret\ntittel: \"En\"\t\ningress: >\n  Flere\n  linjer.\n\n# Nederst\n---\n\nTekst  \n"
    #expect(
      try edited(text, [.date: .text("2026-01-06"), .title: .text("To")])
        == text.replacing("'2026-01-05'", with: "'2026-01-06'").replacing("\"En\"", with: "\"To\""))
    #expect(
      try edited(text, [.summary: .text("Kort.")])
        == text.replacing(">\n  Flere\n  linjer.", with: "Kort."))
    #expect(
      try edited(text, [.date: .absent])
        == text.replacing("dato:   '2026-01-05'  # valgt av styret\n", with: ""))
  }

  @Test func `a new key stands below those that come before it in the table of keys`() throws {
    #expect(
      try edited("---\ntittel: A\ntema: [B]\n---\n", [.date: .text("2026-01-05"), .isDraft: .text("ja")])
        == "---\ntittel: A\ndato: 2026-01-05\nutkast: ja\ntema: [B]\n---\n")
    #expect(try edited("---\n---\n", [.title: .text("A")]) == "---\ntittel: A\n---\n")
    #expect(try edited("Tekst\n", [.title: .text("A")]) == "---\ntittel: A\n---\n\nTekst\n")
    #expect(
      try edited("---\r\ntittel:\r\n---\r\n", [.title: .text("A"), .alt: .emptyText])
        == "---\r\ntittel: A\r\nalt: \"\"\r\n---\r\n")
  }

  @Test func `a point of a list comes and goes, and the others keep their lines`() throws {
    let list = "---\ntema:\n  - Arbeid # først\n  # om været\n  - \"Klima\"\nmeny: ja\n---\n"
    #expect(
      try edited(list, [.topics: .list(["Arbeid", "Skole", "Klima"])])
        == list.replacing("  # om", with: "  - Skole\n  # om"))
    #expect(
      try edited(list, [.topics: .list(["Arbeid"])]) == "---\ntema:\n  - Arbeid # først\nmeny: ja\n---\n")
    #expect(try edited(list, [.topics: .list([])]) == "---\nmeny: ja\n---\n")
    #expect(
      try edited("---\ntema: [ 'A' , B ]  # to\n---\n", [.topics: .list(["A", "C, D"])])
        == "---\ntema: ['A', \"C, D\"]  # to\n---\n")
    #expect(
      try edited("---\ntema: A\n---\n", [.topics: .list(["A", "B"])]) == "---\ntema: [A, B]\n---\n")
  }

  @Test func `a body keeps the bytes of every line that is in both`() throws {
    let text = "---\ntittel: A\n---\n\nEn  \r\nto\nTre\rfire"
    #expect(try page(text).body == "En  \nto\nTre\nfire")
    #expect(
      try edited(text, body: "En  \r\nto\r\nny\r\nTre\r\nfire\r\n")
        == "---\ntittel: A\n---\n\nEn  \r\nto\nny\nTre\rfire\n")
    #expect(try edited(text, body: "") == "---\ntittel: A\n---\n\n")
    #expect(try edited("---\ntittel: A\n---\n", body: "Tekst") == "---\ntittel: A\n---\n\nTekst\n")
    #expect(try edited("---\ntittel: A\n---", body: "Tekst") == "---\ntittel: A\n---\n\nTekst\n")
    let nul = "---\ntittel: A\n---\na\0b\nc\n"
    #expect(try edited(nul, body: "a\u{FFFD}b\nd\n") == "---\ntittel: A\n---\na\0b\nd\n")
  }

  @Test func `the line a body begins at is the file's`() throws {
    #expect(try page("---\r\ntittel: A\r\n---\r\n\r\nEn").bodyLine == 5)
    #expect(try page("En").bodyLine == 1)
  }

  @Test(arguments: [
    "---\ntittel: A: B\n---\n", "---\ntittel: A\n", "---\n{tittel: A}\n---\n", "---\n- A\n---\n",
    "tittel: A\n",
    "---\ntittel: &a B\n---\n", "---\ntittel: A\ntittel: B\n---\n",
  ])
  func `front matter that is unclear is changed as text only`(text: String) {
    #expect(throws: EditablePage.Refusal.self) { try page(text) }
  }

  @Test func `a file that is not UTF-8 is not touched`() {
    #expect(throws: EditablePage.Refusal.self) {
      try EditablePage(Array("---\ntittel: ".utf8) + [0xE6], path: "content/side.md")
    }
  }
}

struct YAMLScalarTests {
  private static let texts: [String] = [
    "Arbeid", "A: B", "A:", ":A", "A # B", "#A", "- A", "-A", "– A", "• A", "ja", "nei", "null", "~",
    "2026-01-05",
    "12.50", "0x1F", "\"A\"", "'A'", "A \"B\" 'C'", "\\", "C:\\mappe", "«A»", "“A”", "[A]", "{A}", "A, B",
    "*A", "&A",
    "!A", "|", ">", "%A", "@A", "`A`", "?", "? A", "---", "...", "A\nB", "A\n\nB\n  C", "  A  ", "\tA\tB",
    "A\t# B",
    "🦭 på svaberg", "e\u{301}", "A\u{A0}B", "\u{A0}A", "A\u{2028}B", "A\u{85}B", "A\u{0}B", "\u{FEFF}A",
    "\u{1F}", "<<",
    "https://a.example/?b=c#d", "A:B", "ingen\r\nog\rlinjer",
    String(repeating: "Æ er en bokstav. ", count: 600),
    String(repeating: "uavbrutt", count: 1300), "\\n", "a\\", "'", "\"",
  ]

  @Test(arguments: texts)
  func `whatever is written reads back, over any value and as a new key`(text: String) throws {
    let heads = [
      "tittel: A\n", "tittel: 'A'\n", "tittel: \"A\" # B\n", "tittel: |\n  A\n  B\n", "tittel: >-\n  A\n",
      "tittel:\n",
      "ingress: B\n", "tittel: A\n  B\n", "  tittel: A\n  ingress: B\n",
    ]
    let plain = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let expected = plain.trimmingCharacters(in: CharacterSet(charactersIn: " \t\n\r\u{B}\u{C}"))
    for ending in ["\n", "\r\n"] {
      for head in heads {
        let source = "---\n\(head)---\nTekst\n".replacing("\n", with: ending)
        let page = try EditablePage(Array(source.utf8), path: "a.md")
        let bytes = try page.applying(PageChanges(values: [.title: .text(text)]))
        let read = try EditablePage(bytes, path: "a.md")
        #expect(read.entry(.title)?.value.texts == [expected], "\(head.debugDescription)")
        #expect(read.body == page.body)
        let (matter, _) = FrontMatter.parse(FrontMatterBlock(in: read.file), of: read.file)
        #expect(matter.title == expected)
      }
    }
  }

  @Test(arguments: texts)
  func `whatever is put in a list reads back`(text: String) throws {
    let plain = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let expected = plain.trimmingCharacters(in: CharacterSet(charactersIn: " \t\n\r\u{B}\u{C}"))
    for head in ["", "tema: [A, B]\n", "tema:\n  - A\n  - B\n", "tema:\n- A\n", "tema: A\n", "tema:\n"] {
      for list in [[text], ["A", text], [text, "B"]] {
        let page = try EditablePage(Array("---\ntittel: X\n\(head)---\n".utf8), path: "a.md")
        let read = try EditablePage(
          try page.applying(PageChanges(values: [.topics: .list(list)])), path: "a.md")
        let (matter, diagnostics) = FrontMatter.parse(FrontMatterBlock(in: read.file), of: read.file)
        #expect(
          matter.topics.map(\.value) == list.map { $0 == text ? expected : $0 }, "\(head.debugDescription)")
        #expect(diagnostics == [], "\(head.debugDescription)")
      }
    }
  }

  @Test(arguments: [
    "Arbeid og fritid", "ja", "2026-01-05", "19. januar 2026", "A, B", "kl. 18.30", "https://a.example/",
    "Å: nei",
  ])
  func `quotes are there only when they must be`(text: String) throws {
    let page = try EditablePage(Array("---\ntittel: X\n---\n".utf8), path: "a.md")
    let bytes = try page.applying(PageChanges(values: [.title: .text(text)]))
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n")[1]
    #expect(line.hasSuffix("\"") == text.contains(": "))
  }
}
