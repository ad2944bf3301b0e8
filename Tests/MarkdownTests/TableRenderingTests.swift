import Markdown
import Testing

struct TableRenderingTests {
  @Test func `a table that would fill all memory is refused`() {
    let columns = String(repeating: "|a", count: 1000) + "|\n" + String(repeating: "|-", count: 1000) + "|\n"
    #expect(read(columns + String(repeating: "|b\n", count: 300)).rules == ["202:1 oversized-table"])
    #expect(read(columns + "|b\n").rules == [])
  }

  @Test func `a table's cells have their text, their HTML and their place in the file`() {
    let text = "> | A | B |\n> |:-:|--:|\n> | *c* \\| d | |\n\n| E |\n|---|\n| f<br>g |\n"
    let document = read(text)
    guard case .table(let table)? = document.blocks.last?.content else {
      Issue.record("no table")
      return
    }
    #expect(document.plain(table.rows[0].cells[0].text) == "f\ng")
    #expect(table.rows[0].line == 7)
    #expect(table.rows[0].cells[0].source.map { Array(text.utf8).string($0) } == "f<br>g")
    #expect(document.htmlText.contains("<th scope=\"col\" class=\"center\">A</th>"))
    #expect(document.htmlText.contains("<td class=\"center\"><em>c</em> | d</td><td class=\"end\"></td>"))
  }

  @Test func `a cell beyond the head's is an error where it stands`() {
    #expect(read("| A |\n|---|\n| b | c |\n").rules == ["3:7 excess-cell"])
  }
}
