import Diagnostics
import Foundation
import Markdown
import Testing

/// Holes lie between tags: filled, they give HTML in which every element ends in the one it began in.
struct HoleTests {
  @Test(arguments: [
    "[](a.md)", "[<b></b>](a.md)", "[<!-- x -->](a.md)", "*[](a.md)*", "<b>[](a.md)</b>", "# [](a.md)",
    "- [](a.md)", "- a\n\n  [](a.md)\n\n- b", "> [](a.md)", "| a |\n|---|\n| [](a.md) |",
  ])
  func `a link without text is taken back with its holes`(source: String) {
    for text in [source, source + "\n\nMer [her](b.md).", "Før.\n\n" + source] {
      let document = read(text)
      #expect(document.links.map(\.path) == (text.contains("b.md") ? ["b.md"] : []))
      #expect(document.holes.count == 2 * document.links.count)
      #expect(document.diagnostics.map(\.rule).filter { $0 == .linkWithoutText }.count == 1)
      expectWellFormed(document, source)
    }
  }

  @Test(arguments: [
    ("a[^1]\n\n[^1]: [](a.md)", "<li id=\"s-fn-1\">\n <a href=\"#s-fnref-1\""),
    ("a[^1]\n\n[^1]: <!-- b -->", "<li id=\"s-fn-1\">\n <a href=\"#s-fnref-1\""),
    ("a[^1]\n\n[^1]:\n\nb", "<li id=\"s-fn-1\">\n <a href=\"#s-fnref-1\""),
    ("a[^1]\n\n[^1]: ![b](c.png)", "</figure> <a href=\"#s-fnref-1\""),
    ("a[^1]\n\n[^1]: [b](c.md)", "<p>b <a href=\"#s-fnref-1\""),
    ("a[^1]\n\n[^1]: b\n\n    - c", "</ul> <a href=\"#s-fnref-1\""),
  ])
  func `a footnote's way back stands behind what is left of it`(source: String, html: String) {
    let document = read(source)
    #expect(String(decoding: document.html, as: UTF8.self).contains(html))
    expectWellFormed(document, source)
  }

  @Test(arguments: [
    "## [a {#b}](c.md)", "- [a {#b}](c.md)", "- [a {#b}](c.md)\n\n  d", "## a {#[b](c.md)}",
    "- [a](b.md)\n  ## c", "- [a](b.md) {#c}\n  - [d](e.md)", "- [a](b.md)\n  1. c {#d}",
    "*[a*](b.md)", "[a <script>](b.md) c</script> d", "<script>[a](b.md)</script>", "<sub>a\n– b</sub>",
    "a<sub><sup>[b](c.md)</sub></sup>",
    "[![a](b.png)](c.md) {#d}",
  ])
  func `holes stay between tags`(source: String) {
    for text in [source, source + "\n\nMer [her](b.md)."] { expectWellFormed(read(text), source) }
  }

  @Test func `holes lie between tags in every text there is`() throws {
    let texts = try Texts.all()
    #expect(texts.count > 100)
    for (name, text) in texts { expectWellFormed(read(text), name) }
  }

  private func expectWellFormed(_ document: MarkdownDocument, _ name: String) {
    #expect(document.holes.allSatisfy { $0.offset <= document.html.count }, "\(name)")
    let offsets = document.holes.map(\.offset)
    #expect(offsets == offsets.sorted(), "\(name)")
    for block in document.blocks {
      // A block begins and ends between the elements at the top.
      #expect(
        block.html.start == 0 || document.html[Int(block.html.start) - 1] == UInt8(ascii: "\n"), "\(name)")
    }
    #expect(faultInNesting(of: filled(document)) == nil, "\(name)")
  }

  /// The HTML with a tag in every hole, as a site in which every link leads somewhere fills them.
  private func filled(_ document: MarkdownDocument) -> String {
    var filled: [UInt8] = []
    var copied = 0
    for hole in document.holes {
      let offset = min(Int(hole.offset), document.html.count)
      filled += document.html[copied..<max(copied, offset)]
      copied = max(copied, offset)
      switch hole.role {
      case .linkStart: filled += "<a href=\"x\">".utf8
      case .linkEnd: filled += "</a>".utf8
      case .imageStart: filled += "<img src=\"x\"".utf8
      case .imageEnd: filled += ">".utf8
      }
    }
    return String(decoding: filled + document.html[copied...], as: UTF8.self)
  }

  /// The first tag that stands where it cannot; nil when every element ends in the one it began in.
  private func faultInNesting(of html: String) -> String? {
    var open: [Substring] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else { return "\(rest[start...])" }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.contains("<") { return "<\(tag)>" }
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      if name.isEmpty { return "<\(tag)>" }
      if tag.first == "/" {
        if open.popLast() != name { return "<\(tag)>" }
      } else if !["br", "hr", "img"].contains(name) {
        open.append(name)
      }
    }
    return open.last.map { "<\($0)> without its end" }
  }
}

/// The fixtures of the tests and what the fuzzer begins with and found.
private enum Texts {
  static func all() throws -> [(name: String, text: String)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    var texts: [(String, String)] = []
    for folder in ["Tests", "fuzz/seeds", "fuzz/finds"] {
      let base = root.appending(path: folder)
      for path in try FileManager.default.subpathsOfDirectory(atPath: base.path).sorted()
      where path.hasSuffix(".md") || path.hasSuffix(".txt") || !path.contains(".") && folder != "Tests" {
        let file = base.appending(path: path)
        if try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { continue }
        texts.append((path, String(decoding: try Data(contentsOf: file), as: UTF8.self)))
      }
    }
    return texts
  }
}
