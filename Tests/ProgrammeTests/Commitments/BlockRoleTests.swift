import Values
import Diagnostics
import Markdown
import Testing

@testable import Programme

struct BlockRoleTests {
  private func roles(_ text: String) -> [String] {
    let document = MarkdownDocument(parsing: SourceFile(path: "sak.md", bytes: Array(text.utf8)))
    return BlockRole.roles(in: document, phrases: LeadInPhrases(language: .nb)).map { role in
      switch role {
      case .leadIn(let leadIn):
        "\(leadIn.text) \(leadIn.scope) \(leadIn.chapter.map { "\($0)" } ?? "-")"
      case .heading(let heading): "heading \(heading.level)"
      case .list: "list"
      case .otherLeadIn: "other"
      case .prose: "prose"
      }
    }
  }

  @Test func `a lead-in ends with the next heading of its level or the one above it`() {
    #expect(
      roles("# A\n\n## Vi vil:\n\n- b\n\nC.\n\nDet haster. Vi krever:\n\n- d")
        == ["heading 1", "Vi vil: 2 1", "list", "prose", "Vi krever: 2 2", "list"])
    #expect(roles("Vi vil:\n\n- a") == ["Vi vil: 0 0", "list"])
    #expect(roles("## Vi vil:\n\n- a") == ["Vi vil: 2 -", "list"])
  }

  @Test func `without a colon a list must follow`() {
    #expect(roles("Vi vil\n\n- a") == ["Vi vil 0 0", "list"])
    #expect(roles("Vi vil\n\nA.") == ["prose", "prose"])
    #expect(roles("## Vi vil\n\n### A\n\n- b") == ["Vi vil 2 -", "heading 3", "list"])
    #expect(roles("## Vi vil\n\n## A\n\n- b") == ["heading 2", "heading 2", "list"])
  }

  @Test func `a paragraph that ends in a colon leads in to something else`() {
    #expect(roles("Vi har:\u{A0}\n\n- a\n\n| b |\n|---|") == ["other", "list", "prose"])
  }
}
