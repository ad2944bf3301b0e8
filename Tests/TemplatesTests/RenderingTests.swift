import Diagnostics
import Text
import Testing

@testable import Templates

@Test func `text is escaped and HTML is not`() throws {
  #expect(
    try rendered("{{title}} {{slug}} {{year}} {{{body}}}{{& body}}", Page())
      == "Lønn &amp; tid lonn-&#39;og-tid 2026 <p>Hei</p><p>Hei</p>")
}

@Test func `what is missing or empty writes nothing and takes the inverted section`() throws {
  let text =
    "{{lead}}{{#lead}}-{{/lead}}{{^lead}}a{{/lead}}{{^aside}}b{{/aside}}{{^points}}c{{/points}}"
    + "{{^tags}}d{{/tags}}{{^is-draft}}e{{/is-draft}}{{^author}}f{{/author}}{{author.name}}"
    + "{{^author.name}}g{{/author.name}}{{#author.union}}-{{/author.union}}{{^title}}h{{/title}}"
    + "{{^body}}i{{/body}}{{^slug}}j{{/slug}}{{{aside}}}{{^extra}}k{{/extra}}"
  let page = Page(title: "", slug: [], body: HTMLFragment(text: ""), author: nil)
  #expect(try rendered(text, page) == "abcdefghijk")
}

@Test func `a section enters what it names, and inner names win`() throws {
  let text = """
    {{#lead}}<p>{{.}}</p>{{/lead}}{{#aside}}{{{.}}}{{/aside}}{{#slug}}[{{.}}]{{/slug}}{{#tags}}({{.}}){{/tags}}
    {{#author}}{{name}}, {{union.name}}{{#union}}/{{name}}{{/union}}{{/author}} {{author.union.name}}
    {{#points}}
    {{number}}{{#points}} {{number}} {{title}}{{/points}}{{number}}
    {{/points}}
    {{#is-draft}}{{title}}{{/is-draft}}
    """
  let page = Page(
    title: "T", lead: "<L>", slug: Array("s".utf8), aside: HTMLFragment(trusted: Array("<b>".utf8)),
    isDraft: true,
    points: [Point(number: 1, points: [Point(number: 11), Point(number: 12)]), Point(number: 2)],
    tags: ["x", "&"])
  #expect(
    try rendered(text, page) == """
      <p>&lt;L&gt;</p><b>[s](x)(&amp;)
      Kari, LO/LO LO
      1 11 T 12 T1
      22
      T
      """)
}

@Test func `a theme's string is escaped and written in the scope where it stands`() throws {
  let strings = [
    "link": "Lenke til \"{{number}}\" under {{title}}{{t.end}}", "end": " <slutt>", "nested.key": "n",
  ]
  #expect(
    try rendered(
      "{{#points}}{{t.link}}{{/points}} {{t.nested.key}}", strings: strings, Page(points: [Point(number: 4)]))
      == "Lenke til &quot;4&quot; under Lønn &amp; tid &lt;slutt&gt; n")
}

@Test func `a theme's string is as strict as a template`() {
  let strings = ["link": "{{nummer}}", "part": "{{> page}}", "open": "{{#title}}"]
  #expect(
    findings("{{t.lnik}}{{{t.link}}}{{#t.link}}{{/t.link}}", strings: strings) == """
      page.html:1:3: error: temaet har ingen tekst «lnik»
        help: mente du «link»?
      page.html:1:14: error: «t.link» er ikke HTML og kan ikke skrives uten koding
        help: skriv {{t.link}}
      page.html:1:26: error: «t.link» er en av temaets tekster og kan bare skrives ut
        help: skriv {{t.link}}

      """)
  #expect(
    findings("{{#points}}{{t.link}}{{/points}}{{t.part}}{{t.open}}", strings: strings) == """
      nb.yaml:1:1: error: navnet «nummer» finnes ikke i «punkt» (i teksten «link», brukt i page.html)
        help: mente du «number»?
      nb.yaml:2:1: error: {{#title}} blir ikke lukket (i teksten «open», brukt i page.html)
        help: skriv {{/title}}
      nb.yaml:3:1: error: en tekst kan ikke ta inn «page» (i teksten «part», brukt i page.html)

      """)
}

@Test func `free values are read by lenient rules below their name`() throws {
  let text =
    "{{extra.a}} {{extra.b.c}} {{extra.no.thing}}{{#extra.list}}{{.}}{{x}}{{title}};{{/extra.list}}"
    + "{{^extra.off}}off{{/extra.off}}{{#extra}}{{a}}{{title}}{{#points}}{{number}}{{a}}{{/points}}{{/extra}}"
    + "{{#extra}}{{#author}}{{name}}{{/author}}{{/extra}}"
  let extra = OpenValue.object([
    "a": .text("<"), "b": .object(["c": .number("1.50")]), "off": .bool(false),
    "list": .list([.text("i"), .object(["x": .text("j"), "title": .text("inner")])]),
    "author": .object(["name": .text("fri")]),
  ])
  #expect(
    try rendered(text, Page(title: "T", points: [Point(number: 7)], extra: extra))
      == "&lt; 1.50 iT;jinner;off&lt;T7&lt;fri")
  #expect(
    try rendered("{{#extra}}{{#author}}{{name}}{{/author}}{{/extra}}", Page(extra: .bool(true))) == "Kari")
}

@Test func `parents are filled from outside and blocks keep their indentation`() throws {
  let text = """
    -- page --
    {{< layout}}
      {{$title}}{{title}}{{/title}}
      {{$main}}
        <p>{{year}}</p>
        {{> part}}
      {{/main}}
    {{/layout}}
    -- layout --
    <title>{{$title}}Standpunkt{{/title}}</title>
    <main>
      {{$main}}
      <p>Tom</p>
      {{/main}}
    </main>
    {{$foot}}slutt{{/foot}}

    -- part --
    <i>
    {{#tags}}
    {{.}}
    {{/tags}}
    </i>

    """
  #expect(
    try rendered(text, Page(tags: ["a", "b"])) == """
      <title>Lønn &amp; tid</title>
      <main>
        <p>2026</p>
        <i>
        a
        b
        </i>
      </main>
      slutt

      """)
}

@Test func `line endings of Windows are kept, and standalone tags take theirs away`() throws {
  #expect(
    try rendered("a\r\n{{#author}}\r\n{{name}}\r\n{{/author}}\r\nb\r\n", Page()) == "a\r\nKari\r\nb\r\n")
}
