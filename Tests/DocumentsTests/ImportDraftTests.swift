import Keys
import Diagnostics
import Testing

@testable import Documents

/// A document, and the page it becomes.
struct ImportDraftTests {
  @Test func `a plan's table becomes a heading and a table for each goal`() throws {
    let document = try Documents.document(
      Documents.heading(1, "Plan 2026–2028"),
      Documents.table(
        ["TILTAK", "Ansvar"], ["2*1. Medlemmer"], ["2*1.1 Besøk"], ["Ringe", "Leder"], ["", "Styret"],
        ["", ""],
        ["2*1.2 Kurs"], ["Holde kurs", "Kasserer"]))
    let page = Documents.page(of: document)
    #expect(
      page.text == """
        ---
        tittel: Plan 2026–2028
        type: plan
        periode: 2026–2028
        ---

        ## 1. Medlemmer

        ### 1.1 Besøk

        | Tiltak | Ansvar |
        |---|---|
        | Ringe | Leder |
        | | Styret |

        ### 1.2 Kurs

        | Tiltak | Ansvar |
        |---|---|
        | Holde kurs | Kasserer |

        """)
    #expect(page.blankRows == 1)
  }

  @Test func `what was decided has a place in the document and a line on the page`() throws {
    let document = try Documents.document(
      Documents.heading(1, "Plan"),
      Documents.table(["Tiltak", "Ansvar"], ["Ringe", "Leder"], ["", "Styret"]))
    let note = try #require(Documents.page(of: document).notes.first { $0.kind == .decision })
    #expect(note.place == .tableRow(table: 1, row: 3))
    #expect(note.line == 9)
    #expect(note.message.nb == "raden har ikke noe tiltak, og fortsetter «Ringe»")
  }

  @Test func `a cell merged over rows is said in each of them`() throws {
    let document = try Documents.document(
      Documents.table(["Tiltak", "Ansvar"], ["Ringe", "^2 Leder"], ["Skrive"]))
    #expect(Documents.page(of: document).text.hasSuffix("| Ringe | Leder |\n| Skrive | Leder |\n"))
  }

  @Test func `a number that most rows have owners beside is the measure's own`() throws {
    let document = try Documents.document(
      Documents.table(["Tiltak", "Ansvar"], ["1. Ringe", "Leder"], ["2. Skrive", "Styret"]))
    #expect(Documents.page(of: document).text.contains("| 1. Ringe | Leder |\n| 2. Skrive | Styret |"))
  }

  @Test func `a table of something else stays as it is`() throws {
    let document = try Documents.document(
      Documents.paragraph("Hei der."), Documents.table(["År", "Antall"], ["2025", "4"]))
    let page = Documents.page(of: document)
    #expect(page.kind == .page)
    #expect(page.text.hasSuffix("| | |\n|---|---|\n| År | Antall |\n| 2025 | 4 |\n"))
  }

  @Test func `headings begin below the title and skip no level`() throws {
    let document = try Documents.document(
      Documents.heading(1, "Tittel"), Documents.heading(2, "En"), Documents.heading(5, "To"))
    let page = Documents.page(of: document)
    #expect(page.text.hasSuffix("\n\n## En\n\n### To\n"))
    #expect(
      page.notes.map(\.message.en) == [
        "the heading stood at level 5 and is put at level 3, so that none is skipped"
      ])
  }

  @Test func `a list that a lead-in leads in to makes a policy`() throws {
    let list = #"{"t":"BulletList","c":[[\#(Documents.paragraph("bygge"))]]}"#
    let document = try Documents.document(Documents.heading(1, "Bolig"), Documents.paragraph("Vi vil:"), list)
    #expect(Documents.page(of: document).kind == .policy)
  }

  @Test func `the day a plan was adopted is found`() throws {
    let document = try Documents.document(
      Documents.heading(1, "Plan"), Documents.paragraph("Vedtatt av årsmøtet 19. januar 2026."),
      Documents.table(["Tiltak", "Ansvar"], ["Ringe", "Leder"]))
    #expect(Documents.page(of: document).text.contains("\nvedtatt: 19. januar 2026\n"))
  }

  @Test func `a key that is not known stands under ekstra and is told of`() throws {
    let document = try Documents.document(Documents.paragraph("Hei der."))
    let page = Documents.page(
      of: document,
      head: [
        HeadEntry("title", .text("A: b")), HeadEntry("layout", .text("bred")),
        HeadEntry("date", .text("i går")),
      ])
    #expect(
      page.text
        == "---\ntittel: \"A: b\"\ntype: side\nekstra:\n  layout: bred\n  date: i går\n---\n\nHei der.\n")
    #expect(page.notes.count == 2)
  }

  @Test func `every beginning of a document's JSON is refused or read, and never traps`() throws {
    let whole = Array(try Documents.document(Documents.table(["Tiltak", "Ansvar"], ["a", "b"])).json)
    for end in whole.indices { _ = PandocDocument(json: Array(whole[..<end])) }
    #expect(PandocDocument(json: whole) != nil)
    #expect(PandocDocument(json: Array(String(repeating: "[", count: 100_000).utf8)) == nil)
  }

  @Test func `a document goes to JSON and back`() throws {
    let document = try Documents.document(
      Documents.heading(2, "Tittel", id: "t"), Documents.paragraph("Hei der"),
      Documents.table(["Tiltak", "Ansvar"], ["2*Mål"], ["a", "^2 b"]))
    #expect(PandocDocument(json: document.json)?.blocks == document.blocks)
  }
}
