import Testing

@testable import Markdown

struct RawHTMLTests {
  /// Each token's kind and text.
  private func tokens(_ html: String) -> [String] {
    let bytes = Array(html.utf8)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    return bytes.withUnsafeBufferPointer { buffer in
      RawHTMLTokenizer(buffer).map { token in
        switch token {
        case .text(let range): "text \(text(range))"
        case .start(let name, let hasAttributes, let range):
          "start \(name)\(hasAttributes ? " +" : "") \(text(range))"
        case .end(let name, let range): "end \(name) \(text(range))"
        case .comment(let range): "comment \(text(range))"
        case .other(let range): "other \(text(range))"
        }
      }
    }
  }

  @Test func `raw HTML is split at its tags and comments`() {
    #expect(
      tokens("a<B c='>'>d</b ><!-- e --><br/><!x><![CDATA[f]]>")
        == [
          "text a", "start b + <B c='>'>", "text d", "end b </b >", "comment <!-- e -->", "start br <br/>",
          "other <!x>", "text f",
        ])
  }

  @Test(arguments: ["<", "< a", "<1>", "a < b", "</>", "<=>"])
  func `a sign that opens no tag is text`(html: String) {
    #expect(tokens(html).allSatisfy { $0.hasPrefix("text") })
  }

  @Test(arguments: ["<a", "<a b='", "<!--", "<![CDATA[", "</a", "<?x"])
  func `every prefix of markup is read to its end`(html: String) {
    #expect(tokens(html).count == 1)
  }

  @Test(arguments: [
    ("<p id=a>", ["a"]), ("<p id='a b' class=\"c\">", ["a b"]), ("<a name=\"x\" id=y>", ["x", "y"]),
    ("<p name=x>", []), ("<p data-id=x>", []), ("<p id>", []), ("<p id=\"\">", []), ("<br id=a/>", ["a/"]),
    ("<!-- <p id=a> -->", []), ("<p title='id=a'>", []), ("<p ID = a>", ["a"]),
  ])
  func `ids are found in start tags alone`(html: String, ids: [String]) {
    #expect(Array(html.utf8).withUnsafeBufferPointer { RawHTMLTokenizer.identifiers(in: $0) } == ids)
  }
}
