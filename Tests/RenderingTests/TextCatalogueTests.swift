import Diagnostics
import FeedbackContract
import Testing
import Values

@testable import Rendering

private enum Greetings: String, TextKey {
  case hello
  case many = "many(count,name)"

  static let catalogue = "prøve"
  static var texts: TextCatalogue { TextCatalogue([], for: Self.self) }
}

struct TextCatalogueTests {
  private let nb = "hello: Hei\nmany: \"{{count}} hilsener til {{name}}\"\nonly-templates: <b>\n"

  private func catalogue(_ files: (String, String)...) -> TextCatalogue {
    TextCatalogue(files.map { ($0, Array($1.utf8)) }, for: Greetings.self)
  }

  @Test func `placeholders are filled, and a language without a text shows bokmål's`() {
    let texts = catalogue(("nb.yml", nb), ("nn.yml", "hello: Hei du\n"))
    #expect(texts.text("hello", in: .nn) == "Hei du")
    #expect(texts.text("hello", in: .en) == "Hei")
    #expect(texts.text("many", in: .nb, ["count": "3", "name": "{{count}}"]) == "3 hilsener til {{count}}")
    #expect(Set(texts.strings(in: .nb).keys) == ["hello", "only-templates"])
  }

  @Test(
    arguments: [
      ("hello: Hi\nmany: '{{name}}: {{count}}'\nonly-templates: x\n", []),
      (
        "hello: Hi\nmany: '{{name}}: {{number}}'\nonly-templates: x\n",
        ["texts/prøve/en.yml:2: many is not as in nb.yml"]
      ),
      (
        "many: '{{name}}: {{count}}'\nonly-templates: x\nhelo: Hi\n",
        [
          "texts/prøve/en.yml: hello is not as in nb.yml", "texts/prøve/en.yml:3: helo is not as in nb.yml",
        ]
      ),
    ] as [(String, [String])])
  func `each language has bokmål's texts and placeholders`(english: String, faults: [String]) {
    #expect(catalogue(("nb.yml", nb), ("en.yml", english)).faults == faults)
  }

  @Test func `what the program asks for is there`() {
    #expect(
      catalogue(("nb.yml", "hello: Hei\n")).faults == ["texts/prøve/nb.yml: no text for many(count,name)"])
    #expect(catalogue(("nb.yml", "hello: [Hei]\n")).faults.count == 3)
  }

  @Test func `the mails have all their texts, and no others`() {
    #expect(LetterText.texts.faults == [])
    #expect(LetterText.texts.names == Set(LetterText.allCases.map(\.name)))
    #expect(LetterTexts(in: .se) == LetterTexts(in: .nb))
    #expect(LetterTexts(in: .nn)(.manyComments, ["count": "2"]) == "2 kommentarar ventar på godkjenning.")
  }

  @Test func `the privacy page has all its texts, and no others`() {
    #expect(PrivacyTexts.texts.faults == [])
    #expect(PrivacyTexts.texts.names == Set(PrivacyTexts.allCases.map(\.name)))
  }
}
