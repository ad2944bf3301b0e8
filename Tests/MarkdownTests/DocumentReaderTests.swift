import Diagnostics
import Markdown
import Testing

struct DocumentReaderTests {
  @Test func `five hundred levels of nesting are read and a million are refused`() {
    #expect(read(String(repeating: "> ", count: 500) + "a").rules == [])
    #expect(read(String(repeating: ">", count: 500_000) + "a").rules == ["1:1 nested-too-deep"])
    #expect(read(String(repeating: "*a **b ", count: 50_000)).htmlText.contains("b"))
  }

  @Test func `every prefix of a text with everything in it is read`() {
    let text = """
      # Mål {#mal}

      – Tale **fet *kursiv*** `kode` ~~strøket~~ [lenke](../a.md#b "t") ![alt](b.png "Tekst. Foto: X") <b>x</b>
      – Mer[^1] &amp; a@b.no

      > - 1. [ ] dypt {#dypt .ferdig}

      | Tiltak | Frist |
      |:--|--:|
      | a<br>b {#rad} | \\| |

      ```swift
      let a = "<"
      ```

      <div class="x">y</div>

      [^1]: Fotnote
      """
    for end in text.utf8.indices {
      let document = read(String(decoding: text.utf8[..<end], as: UTF8.self))
      #expect(document.blocks.allSatisfy { Int($0.html.end) <= document.html.count })
    }
  }

  @Test func `places are those of the whole file`() {
    let file = SourceFile(path: "a.md", bytes: Array("---\ntittel: A\n---\n\næ [b](c.md)\n".utf8))
    let document = MarkdownDocument(parsing: file, from: 18, line: 4)
    #expect(document.blocks.map(\.line) == [5])
    #expect(document.links.map(\.location) == [SourceLocation(file: "a.md", line: 5, column: 7)])
  }

  @Test func `addresses that the source spells in another way are looked for a bounded number of times`() {
    let text = String(repeating: "[a](b&amp;c.md) ", count: 5000)
    #expect(Set(read(text).links.map(\.location.line)) == [1])
  }
}
