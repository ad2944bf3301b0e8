import Testing

struct SearchPageTests {
  @Test func `the search page tells the script how many files there are`() throws {
    let page = try RenderedSite("-- index.md --\n---\ntittel: Nordvik\n---\n").text("sok/index.html")
    #expect(page.contains(" data-root=\"../\" data-word-files=\"1\" data-pages-per-file=\"32\" "))
  }
}
