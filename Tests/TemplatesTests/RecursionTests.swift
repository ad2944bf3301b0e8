import Diagnostics
import Text
import Testing

@testable import Templates

private let help =
  "  help: ta det inn fra en liste i det som vises, så det stopper når listen er tom\n"

@Test(arguments: [
  ("{{> page}}", "1:5: error: «page»"),
  ("a{{#title}}{{> page}}{{/title}}", "1:16: error: «page»"),
  ("{{#is-draft}}{{> page}}{{/is-draft}}", "1:18: error: «page»"),
  ("{{^points}}{{< page}}{{/page}}{{/points}}", "1:16: error: «page»"),
  ("{{#extra.nodes}}{{> page}}{{/extra.nodes}}", "1:21: error: «page»"),
  ("{{#points}}{{> page}}{{/points}}", ""),
])
func `a template that takes itself in without going down is refused`(text: String, expected: String) {
  #expect(
    findings(text) == (expected.isEmpty ? "" : "page.html:\(expected) tar inn seg selv uten ende\n\(help)"))
}

@Test func `recursion that starts over from an outer view is refused`() {
  // Point declares points too, but Person does not: inside it the page's list begins again for ever.
  let text = """
    -- page --
    {{#points}}{{> a}}{{/points}}
    -- a --
    {{#author}}{{> b}}{{/author}}
    -- b --
    {{#author}}{{> b}}{{/author}}
    """
  #expect(findings(text) == "b.html:1:16: error: «b» tar inn seg selv uten ende\n\(help)")
}

@Test func `blocks that take each other in are refused`() {
  let text = """
    -- page --
    {{< p}}{{$a}}x{{$a}}y{{/a}}{{/a}}{{/p}}
    -- p --
    {{$a}}{{/a}}
    """
  #expect(findings(text) == "page.html:1:18: error: «a» tar inn seg selv uten ende\n\(help)")
}

@Test func `indentation that grows for ever is refused`() {
  let text = """
    -- page --
    {{< p}}{{$a}}
      {{< p}}{{/p}}
    {{/a}}{{/p}}
    -- p --
      {{$a}}
      {{/a}}
    """
  #expect(findings(text).hasSuffix("error: mer enn 200 maler tar inn hverandre\n"))
}

@Test func `strings that take each other in are refused`() {
  #expect(
    findings("{{t.a}}", strings: ["a": "x {{t.b}}", "b": "{{t.a}}"])
      == "nb.yaml:2:1: error: «t.a» tar inn seg selv uten ende "
      + "(i teksten «b», brukt i page.html)\n\(help)")
}

@Test func `templates that multiply each other are refused`() {
  var text = "{{> p0}}"
  for index in 0..<40 { text += "\n-- p\(index) --\n{{> p\(index + 1)}} {{> p\(index + 1)}}" }
  text += "\n-- p40 --\n."
  // Partials are shared, so even a trillion writings compile; strings are copied.
  #expect(findings("-- page --\n" + text) == "")
  var strings = ["s40": ""]
  for index in 0..<40 { strings["s\(index)"] = "{{t.s\(index + 1)}}{{t.s\(index + 1)}}" }
  #expect(
    findings("{{t.s0}}", strings: strings)
      == "page.html:1:1: error: malen blir for stor når alt den tar inn er med\n")
}

@Test func `tags more than 200 deep are refused`() {
  let text =
    String(repeating: "{{#author}}", count: 201) + String(repeating: "{{/author}}", count: 201)
  #expect(findings(text) == "page.html:1:2201: error: mer enn 200 tagger står inne i hverandre\n")
}

@Test func `nested lists of one type render through one recursive partial, indented at each level`() throws {
  let text = """
    -- page --
    <nav>
      {{> list}}
    </nav>
    -- list --
    <ul>
    {{#points}}
      <li>{{number}}
        {{> list}}
      </li>
    {{/points}}
    </ul>

    """
  let page = Page(points: [Point(number: 1, points: [Point(number: 2)]), Point(number: 3)])
  #expect(
    try rendered(text, page) == """
      <nav>
        <ul>
          <li>1
            <ul>
              <li>2
                <ul>
                </ul>
              </li>
            </ul>
          </li>
          <li>3
            <ul>
            </ul>
          </li>
        </ul>
      </nav>
      """)
}

@Test func `a free value that never ends is cut off`() throws {
  let template = try library("-- page --\n{{#n}}{{> page}}{{/n}}x").template("page", for: OpenValue.self)
  var buffer = UTF8Buffer()
  template.render(.object(["n": .list([.object([:]), .object([:])])]), into: &buffer)
  #expect(buffer.count > 0)
}
