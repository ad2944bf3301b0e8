import Diagnostics
import Templates
import Testing
import Rendering

@testable import Preview

/// That the catalogues of the preview's own pages hold the texts they need, and no others.
struct TextsTests {
  private func unused<Key: TextKey>(_ keys: Key.Type, in templates: Set<String>) -> [String] {
    let asked = Key.allCases.map { String($0.rawValue.prefix { $0 != "(" }) }
    return Key.texts.names.subtracting(asked).subtracting(templates).sorted()
  }

  @Test func `no catalogue lacks a text or has other placeholders than it should`() {
    #expect(DeskTexts.texts.faults == [])
    #expect(ControlText.texts.faults == [])
    #expect(PreviewTexts.texts.faults == [])
  }

  @Test func `no text is there that nobody asks for`() {
    #expect(unused(DeskTexts.self, in: DeskTemplates.library([:]).usedStrings) == [])
    #expect(unused(ControlText.self, in: ControlTemplates.library([:]).usedStrings) == [])
    #expect(unused(PreviewTexts.self, in: []) == [])
  }

  @Test func `numbers are said as people say them`() {
    #expect(DeskTexts.diagnostics(1)[.nb] == "Én merknad")
    #expect(DeskTexts.diagnostics(2)[.nn] == "2 merknader")
    #expect(ControlText.counts(1, 2, 0, in: .en) == "1 error, 2 warnings, 0 notes")
    #expect(PreviewTexts.warnings(0)[.nb] == "Kontroll")
  }
}
