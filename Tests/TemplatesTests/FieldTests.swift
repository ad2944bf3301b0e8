import Text
import Testing

@testable import Templates

@Test func `a section over text writes it in place as it does through a partial`() throws {
  let page = Page(lead: "<L>", aside: HTMLFragment(trusted: Array("<b>".utf8)))
  let inPlace = """
    {{#lead}}{{.}}{{t.word}}{{#author}}{{name}}{{#union}}{{name}}{{/union}}{{/author}}{{#.}}{{.}}{{/.}}{{/lead}}\
    {{#aside}}{{{.}}}{{#lead}}{{.}}{{/lead}}{{{.}}}{{/aside}}
    """
  #expect(
    try rendered(inPlace, strings: ["word": "({{.}})"], page)
      == "&lt;L&gt;(&lt;L&gt;)KariLO&lt;L&gt;<b>&lt;L&gt;<b>")
  let called = "-- page --\n{{#lead}}{{> part}}{{.}}{{/lead}}\n-- part --\n[{{.}}]"
  #expect(try rendered(called, page) == "[&lt;L&gt;]&lt;L&gt;")
}

@Test func `a dotted name is read anew for each element of a list`() throws {
  let team = Team(people: [
    Person(name: "A"), Person(name: "B", union: nil), Person(name: "C", union: Union(name: "YS")),
  ])
  let text = "{{#people}}{{union.name}}{{name}}{{union.name}} {{/people}}{{lead.union.name}}{{lead.name}}"
  #expect(try rendered(text, team) == "LOALO B YSCYS LOA")
}

@Test func `text in two parts is escaped, entered and missed as one`() throws {
  let text = "{{href}}{{#href}}[{{.}}]{{/href}}{{^href}}none{{/href}}{{#href}}{{> part}}{{/href}}"
  let page = "-- page --\n\(text)\n-- part --\n({{.}})"
  #expect(try rendered(page, Link(root: "a&", path: "b")) == "a&amp;b[a&amp;b](a&amp;b)")
  #expect(try rendered(page, Link(root: "", path: "")) == "none")
}

@Test func `text that stands for HTML is escaped`() throws {
  let page = "-- page --\n{{{path}}}{{#path}}[{{{.}}}]{{> part}}{{/path}}\n-- part --\n({{{.}}})"
  #expect(try rendered(page, Link(root: "", path: "<")) == "&lt;[&lt;](&lt;)")
}

private struct Team: TemplateView {
  var people: [Person]

  static let fields = FieldTable<Team>(
    "lag", [.list("people", Person.self) { $0.people }, .view("lead", Person.self) { $0.people.first }])
}

private struct Link: TemplateView {
  var root: String
  var path: String

  static let fields = FieldTable<Link>(
    "lenke", [.joined("href") { ($0.root, $0.path) }, .html("path", text: { $0.path })])
}
