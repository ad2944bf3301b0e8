import Diagnostics
import Testing

@testable import Templates

@Test func `an unknown name is refused at its place with the nearest name`() {
  let text = """
    <h1>{{title}}</h1>
    <p>{{titel}}</p>
    """
  let report = (try? library(text).template("page", for: Page.self)) == nil
  #expect(report)
  do {
    _ = try library(text).template("page", for: Page.self)
  } catch {
    let shown = DiagnosticReport(error.diagnostics).text(in: .nb) { _ in source("page", text).file }
    #expect(
      shown == """
        page.html:2:6: error: navnet «titel» finnes ikke i «side»
          | <p>{{titel}}</p>
          |      ^
          help: mente du «title»?

        """)
  }
}

@Test(arguments: [
  ("{{title", "1:1: error: {{ blir ikke lukket\n  help: skriv }} etter navnet\n"),
  ("{{{body}}", "1:1: error: {{ blir ikke lukket\n  help: skriv }}} etter navnet\n"),
  ("a {{title <p>{{year}}", "1:3: error: {{ blir ikke lukket\n  help: skriv }} etter navnet\n"),
  ("{{! merknad", "1:1: error: {{ blir ikke lukket\n  help: skriv }} etter navnet\n"),
  ("{{}}", "1:1: error: her mangler et navn\n"),
  ("{{#  }}", "1:1: error: her mangler et navn\n"),
  (
    "{{min tittel}}",
    "1:3: error: «min tittel» er ikke et navn\n"
      + "  help: et navn har ingen mellomrom, og noe på begge sider av hvert punktum\n"
  ),
  (
    "{{author..name}}",
    "1:3: error: «author..name» er ikke et navn\n"
      + "  help: et navn har ingen mellomrom, og noe på begge sider av hvert punktum\n"
  ),
  (
    "{{=<%=}}",
    "1:1: error: dette er ikke to skilletegn\n"
      + "  help: skriv to tegnfølger uten = og med mellomrom mellom, som {{=<% %>=}}\n"
  ),
  ("{{#points}}", "1:1: error: {{#points}} blir ikke lukket\n  help: skriv {{/points}}\n"),
  ("{{^points}}", "1:1: error: {{^points}} blir ikke lukket\n  help: skriv {{/points}}\n"),
  ("{{$main}}", "1:1: error: {{$main}} blir ikke lukket\n  help: skriv {{/main}}\n"),
  ("{{/points}}", "1:1: error: {{/points}} lukker noe som ikke er åpnet\n"),
  (
    "{{#points}}\n {{/poinst}}",
    "2:2: error: {{/poinst}} lukker ikke {{#points}}, som ble åpnet på linje 1, kolonne 1\n"
      + "  help: skriv {{/points}}\n"
  ),
  (
    "{{#points}}{{#author}}{{/points}}",
    "1:23: error: {{/points}} lukker ikke {{#author}}, som ble åpnet på linje 1, kolonne 12\n"
      + "  help: skriv {{/author}}\n"
  ),
])
func `a malformed tag is refused at its place`(text: String, expected: String) {
  #expect(findings(text) == "page.html:\(expected)")
}

@Test(arguments: [
  (
    "{{points}}",
    "3: error: «points» er en liste og kan ikke skrives ut\n  help: skriv {{#points}} … {{/points}}\n"
  ),
  (
    "{{author}}",
    "3: error: «author» er noe sammensatt og kan ikke skrives ut\n  help: skriv {{#author}} … {{/author}}\n"
  ),
  (
    "{{is-draft}}",
    "3: error: «is-draft» er ja eller nei og kan ikke skrives ut\n"
      + "  help: skriv {{#is-draft}} … {{/is-draft}}\n"
  ),
  (
    "{{{title}}}",
    "4: error: «title» er ikke HTML og kan ikke skrives uten koding\n  help: skriv {{title}}\n"
  ),
  (
    "{{& year}}",
    "5: error: «year» er ikke HTML og kan ikke skrives uten koding\n  help: skriv {{year}}\n"
  ),
  (
    "{{{extra.note}}}",
    "4: error: «extra.note» er ikke HTML og kan ikke skrives uten koding\n  help: skriv {{extra.note}}\n"
  ),
  (
    "{{#extra}}{{{note}}}{{/extra}}",
    "14: error: «note» er ikke HTML og kan ikke skrives uten koding\n  help: skriv {{note}}\n"
  ),
  ("{{body}}", "3: error: «body» er HTML og ville vist taggene som tekst\n  help: skriv {{{body}}}\n"),
  (
    "{{#year}}{{/year}}",
    "4: error: «year» er et tall og verken sant eller tomt\n  help: skriv {{year}}\n"
  ),
  ("{{.}}", "3: error: {{.}} er ingen tekst her, men «side»\n  help: skriv navnet på det som skal stå her\n"),
  (
    "{{#tags}}{{{.}}}{{/tags}}",
    "13: error: «.» er ikke HTML og kan ikke skrives uten koding\n  help: skriv {{.}}\n"
  ),
  (
    "{{points.number}}",
    "3: error: «points» er en liste og har ingen navn under seg\n  help: skriv {{#points}} … {{/points}}\n"
  ),
  ("{{title.length}}", "3: error: «title» er en tekst og har ingen navn under seg\n"),
  ("{{author.nam}}", "3: error: navnet «nam» finnes ikke i «person»\n  help: mente du «name»?\n"),
  ("{{number}}", "3: error: navnet «number» finnes ikke i «side»\n"),
  (
    "{{#points}}{{headng}}{{/points}}",
    "14: error: navnet «headng» finnes ikke i «punkt»\n  help: mente du «heading»?\n"
  ),
  (
    "{{#points}}{{titl}}{{/points}}",
    "14: error: navnet «titl» finnes ikke i «punkt»\n  help: mente du «title»?\n"
  ),
])
func `a name that does not fit where it stands is refused`(text: String, expected: String) {
  #expect(findings(text) == "page.html:1:\(expected)")
}

@Test func `everything wrong in a page and its partials is reported at once`() {
  let text = """
    -- page --
    {{> heder}}{{> footer}}{{wrong}}
    -- header --
    {{#title}}
    -- footer --
    {{yeer}}
    """
  #expect(
    findings(text) == """
      footer.html:1:3: error: navnet «yeer» finnes ikke i «side»
        help: mente du «year»?
      page.html:1:5: error: malen «heder» finnes ikke
        help: mente du «header»?
      page.html:1:26: error: navnet «wrong» finnes ikke i «side»

      """)
}

@Test func `a finding is told in each language`() {
  #expect(
    findings("{{titel}}", in: .nn)
      == "page.html:1:3: error: namnet «titel» finst ikkje i «side»\n  help: meinte du «title»?\n")
  #expect(
    findings("{{titel}}", in: .en)
      == "page.html:1:3: error: there is no name “titel” in “side”\n  help: did you mean “title”?\n")
}

@Test func `a missing template is refused with the nearest name`() {
  #expect(throws: TemplateErrors.self) { try library("").template("pagee", for: Page.self) }
  do {
    _ = try library("").template("pagee", for: Page.self)
  } catch {
    #expect(
      DiagnosticReport(error.diagnostics).text(in: .nb, source: { _ in nil })
        == "pagee:1:1: error: temaet mangler malen «pagee»\n  help: mente du «page»?\n")
  }
}

@Test func `a block that the parent does not have is refused`() {
  let text = """
    -- page --
    {{< layout}}{{$contnet}}x{{/contnet}}{{/layout}}
    -- layout --
    {{> frame}}
    -- frame --
    {{$content}}{{/content}}
    """
  #expect(
    findings(text)
      == "page.html:1:16: error: «layout» har ingen blokk «contnet»\n  help: mente du «content»?\n")
}

@Test func `bytes that are not UTF-8 are refused at the first of them`() {
  let file = SourceFile(path: "page.html", bytes: Array("{{title}}\nblå".utf8) + [0xC3, 0x28])
  let library = TemplateLibrary([TemplateSource(name: "page", file: file)])
  #expect(
    DiagnosticReport(library.diagnostics).text(in: .nb, source: { _ in nil })
      == "page.html:2:4: error: her er noe som ikke er UTF-8\n  help: lagre filen som UTF-8\n")
}
