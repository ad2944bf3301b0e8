import Rendering
import Testing
import Text

@Test(arguments: [("lo-nordvik", "fane"), ("handbok", "fane"), ("nordvik", "kronblad")])
func `every link and anchor of a demo site leads somewhere, and every id is used once`(
  name: String, theme: String
) throws {
  let rendered = try RenderedSite(demoSite(name), theme: theme)
  #expect(try brokenLinks(in: rendered) == [])
  for output in rendered.renderer.outputs where output.mediaType.hasPrefix("text/html") {
    #expect(repeatedIDs(in: try rendered.text(output.path)) == [], "\(output.path)")
  }
}

@Test func `the same page is the same bytes every time and on every thread`() async throws {
  let rendered = try RenderedSite(demoSite("lo-nordvik"))
  let renderer = rendered.renderer
  let once = try renderer.outputs.map { try rendered.bytes($0.path) }
  let threads = await withTaskGroup(of: [[UInt8]].self) { group in
    for _ in 0..<4 {
      group.addTask {
        renderer.outputs.map { output in
          var buffer = UTF8Buffer()
          try? renderer.render(output, into: &buffer) { _ in }
          return buffer.bytes
        }
      }
    }
    return await group.reduce(into: []) { $0.append($1) }
  }
  #expect(threads.count == 4)
  for pages in threads { #expect(pages == once) }
}
