import Testing

@testable import Documents

struct PandocReadingTests {
  private func raw(_ html: String) -> String { #"{"t":"RawInline","c":["html","\#(html)"]}"# }
  private func text(_ word: String) -> String { #"{"t":"Str","c":"\#(word)"}"# }

  @Test(arguments: [
    ("<script>", "</script>", "Hei du"), ("<SCRIPT src=x>", "</Script>", "Hei du"),
    ("<iframe>", "</iframe>", "Hei du"),
    ("<b>", "</b>", "Hei alert du"), ("<script>", "</style>", "Hei alert du"),
  ])
  func `what stands between the tags of a script in a line is no text`(
    open: String, close: String, words: String
  )
    throws
  {
    let parts = [
      text("Hei"), #"{"t":"Space"}"#, raw(open), text("alert"), raw(close), #"{"t":"Space"}"#, text("du"),
    ]
    let document = try Documents.document(#"{"t":"Para","c":[\#(parts.joined(separator: ","))]}"#)
    #expect(document.blocks.trimmedText == words)
  }

  @Test(arguments: ["", "[]", "{", #"{"blocks":3}"#, "\u{0}"])
  func `what is no document of pandoc's is refused`(json: String) {
    #expect((PandocDocument(json: Array(json.utf8)) == nil))
  }
}
