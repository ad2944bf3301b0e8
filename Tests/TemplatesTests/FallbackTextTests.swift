import Diagnostics
import Text
import Testing

@testable import Templates

/// Texts in another language than the page say so, where HTML lets them.
struct FallbackTextTests {
  @Test(arguments: [
    ("<p>{{t.word}}</p>", "<p><span lang=\"nb\">Ord &amp; tekst</span></p>"),
    ("<p>a {{slug}} {{t.word}}</p>", "<p>a b <span lang=\"nb\">Ord &amp; tekst</span></p>"),
    (
      "<p>{{#slug}}<b>{{.}}</b>{{/slug}}{{t.word}}</p>",
      "<p><b>b</b><span lang=\"nb\">Ord &amp; tekst</span></p>"
    ),
    ("<p title=\"{{t.word}}\">a</p>", "<p title=\"Ord &amp; tekst\">a</p>"),
    ("<p{{#slug}} title=\"{{t.word}}\"{{/slug}}>a</p>", "<p title=\"Ord &amp; tekst\">a</p>"),
    ("<title>{{t.word}}</title>", "<title>Ord &amp; tekst</title>"),
    ("<h1>{{$heading}}{{t.word}}{{/heading}}</h1>", "<h1>Ord &amp; tekst</h1>"),
    ("<p>{{t.own}}</p>", "<p>Sátni</p>"),
    ("<p>{{t.outer}}</p>", "<p>(Ord &amp; tekst)</p>"),
    ("{{t.word}}", "Ord &amp; tekst"),
  ])
  func `a text is marked where it stands in an element, rendered and flattened alike`(
    template: String, expected: String
  ) throws {
    let sources = [TemplateSource(name: "page", file: SourceFile(path: "page", bytes: Array(template.utf8)))]
    let place = SourceLocation(file: "nb.yml")
    let library = TemplateLibrary(
      sources,
      strings: [
        "word": TemplateString("Ord & tekst", at: place, language: "nb"),
        "own": TemplateString("Sátni", at: place), "outer": TemplateString("({{t.word}})", at: place),
      ])
    #expect(try rendered(library) == expected)
    let flat = try library.flattened("page")
    let alone = TemplateLibrary([TemplateSource(name: "page", file: SourceFile(path: "page", bytes: flat))])
    #expect(try rendered(alone) == expected)
  }

  private struct Word: TemplateView {
    static let fields = FieldTable<Word>("ord", [.text("slug") { _ in "b" }])
  }

  private func rendered(_ library: TemplateLibrary) throws -> String {
    var buffer = UTF8Buffer()
    try library.template("page", for: Word.self).render(Word(), into: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}
