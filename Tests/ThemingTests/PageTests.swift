import Testing

@testable import Theming

@Test func `every page of a small site is made`() throws {
  let rendered = try RenderedSite("-- index.md --\n---\ntittel: Nordvik\n---\n\nHei.\n")
  print(try rendered.text())
  #expect(rendered.paths.count == 4)
}
