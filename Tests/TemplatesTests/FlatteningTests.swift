import Diagnostics
import Text
import Testing

@testable import Templates

private struct Friend: TemplateView {
  let name: String
  var friends: [Friend] = []

  static let fields = FieldTable<Friend>(
    "person",
    [
      .text("name") { $0.name }, .flag("has-friends") { !$0.friends.isEmpty },
      .list("friends", Friend.self) { $0.friends },
    ])
}

private let strings = [
  "hello": TemplateString("Hei {{name}} & {co", at: SourceLocation(file: "nb.yml")),
  "greeting": TemplateString("{{t.hello}}!", at: SourceLocation(file: "nb.yml")),
]

private func friends(_ sources: [String: String]) -> TemplateLibrary {
  TemplateLibrary(
    sources.sorted { $0.key < $1.key }.map { name, text in
      TemplateSource(name: name, file: SourceFile(path: name, bytes: Array(text.utf8)))
    }, strings: strings)
}

private func pageOf(_ library: TemplateLibrary) throws -> String {
  let view = Friend(
    name: "<Anne>", friends: [Friend(name: "Bo"), Friend(name: "Cai", friends: [Friend(name: "Dag")])])
  var buffer = UTF8Buffer()
  try library.template("main", for: Friend.self).render(view, into: &buffer)
  return String(decoding: buffer.bytes, as: UTF8.self)
}

@Test(arguments: [
  ["main": "<p>{{name}}</p>\n{{#friends}}\n<li>{{name}}</li>\n{{/friends}}\n\nslutt\n"],
  ["main": "{{#friends}}\n{{^has-friends}}\n\n{{name}} alene\n\n{{/has-friends}}\n{{/friends}}\n"],
  [
    "main": "{{> a}}\n{{#friends}}{{> b}}, {{/friends}}\n", "a": "{{#friends}}\n{{> b}}\n{{/friends}}\n",
    "b": "{{name}}\n",
  ],
  [
    "main":
      "{{< page}}\n{{$title}}{{t.greeting}}{{/title}}\n{{$body}}\n{{#friends}}\n{{> b}}\n{{/friends}}\n{{/body}}\n{{/page}}\n",
    "page": "<h1>{{$title}}tom{{/title}}</h1>\n{{$body}}\nintet\n{{/body}}\n{{$foot}}\nbunn\n{{/foot}}\n",
    "b": "{{name}}\n",
  ],
  ["main": "{{=<% %>=}}\n{{ikke en tagg}} og { alene <%name%> {<%! hei %>\n"],
])
func `a flattened template gives what the whole library gave`(sources: [String: String]) throws {
  let library = friends(sources)
  let flat = String(decoding: try library.flattened("main"), as: UTF8.self)
  let alone = TemplateLibrary([
    TemplateSource(name: "main", file: SourceFile(path: "main", bytes: Array(flat.utf8)))
  ])
  #expect(
    try pageOf(alone).replacing("&#123;", with: "{") == pageOf(library).replacing("&#123;", with: "{"))
  for mark in ["{{>", "{{<", "{{$", "{{t."] { #expect(!flat.contains(mark), "\(flat)") }
}

@Test(arguments: [
  ["main": "{{> mainn}}"], ["main": "{{t.helo}}"], ["main": "{{#friends}}{{> main}}{{/friends}}"],
  ["main": "{{#friends}}"],
])
func `what leads nowhere or takes itself in cannot be flattened`(sources: [String: String]) {
  #expect(throws: TemplateErrors.self) { try friends(sources).flattened("main") }
}

@Test func `text becomes a template that writes it`() throws {
  let text = "a {{name}} {{{x}}} {"
  let source = SourceFile(path: "main", bytes: TemplateLibrary.literal(Array(text.utf8)))
  let written = try pageOf(TemplateLibrary([TemplateSource(name: "main", file: source)]))
  #expect(written.replacing("&#123;", with: "{") == text)
}
