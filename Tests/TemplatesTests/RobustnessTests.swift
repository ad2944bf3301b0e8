import Diagnostics
import Text
import Testing

@testable import Templates

private let fixture = """
  {{! Alt som finnes i språket, på én side. }}
  {{< layout}}
    {{$title}}{{title}} – {{t.link}}{{/title}}
    {{$main}}
      {{#points}}
        {{number}} {{{body}}}{{& body}} {{#points}}{{> item}}{{/points}}{{^points}}æøå{{/points}}
      {{/points}}
      {{= <% %> =}}
      <%#author%><% name %> <%union.name%><%/author%>
      <%={{ }}=%>
      {{#tags}}{{.}}{{/tags}}{{extra.a}}{{#extra.b}}{{c}}{{/extra.b}}
    {{/main}}
  {{/layout}}
  """

@Test func `every prefix of a template is compiled or refused`() {
  let bytes = Array(fixture.utf8)
  var compiled = 0
  for length in 0...bytes.count {
    let page = SourceFile(path: "page.html", bytes: Array(bytes[..<length]))
    compiled += compile(page) ? 1 : 0
  }
  #expect(compiled > 0 && compiled < bytes.count)
}

@Test func `a template with any byte changed is compiled or refused`() {
  let bytes = Array(fixture.utf8)
  let marks: [UInt8] = Array("{}#/<$=.\n".utf8) + [0xFF]
  var compiled = 0
  for index in bytes.indices {
    for mark in marks {
      var changed = bytes
      changed[index] = mark
      compiled += compile(SourceFile(path: "page.html", bytes: changed)) ? 1 : 0
    }
  }
  #expect(compiled > 0 && compiled < bytes.count * marks.count)
}

@Test(arguments: ["{{}}", "{{#a}}", "{{/a}}", "{{x}}", "{{title", "{{> no}}", "{{$a}}{{/b}}", "{{#points}}"])
func `a page with thousands of faults is refused with as many as a person reads`(fault: String) {
  let text = String(repeating: fault + "\n", count: 5_000)
  do {
    _ = try library("-- page --\n" + text).template("page", for: Page.self)
    Issue.record("compiled")
  } catch {
    #expect((1...1_000).contains(error.diagnostics.count))
  }
}

/// Whether the page was compiled; rendered then, and otherwise refused with at least one finding.
private func compile(_ page: SourceFile) -> Bool {
  let sources = [
    TemplateSource(name: "page", file: page),
    source("layout", "<title>{{$title}}{{/title}}</title>\n  {{$main}}{{/main}}\n"),
    source("item", "{{number}}\n  {{#points}}\n  {{> item}}\n  {{/points}}\n"),
  ]
  let strings = ["link": TemplateString("Side {{year}}", at: SourceLocation(file: "nb.yaml"))]
  do {
    let template = try TemplateLibrary(sources, strings: strings).template("page", for: Page.self)
    var buffer = UTF8Buffer()
    template.render(Page(points: [Point(number: 1, points: [Point(number: 2)])], tags: ["a"]), into: &buffer)
    return true
  } catch {
    #expect(!error.diagnostics.isEmpty)
    return false
  }
}
