import TestSupport
import Testing

struct LinkResolverTests {
  /// A page that links to anchors of another, which has the given body.
  private func findings(
    linkingTo anchors: [String], on body: String, kind: String = "side", html: Bool = false
  )
    -> [String]
  {
    let links = anchors.map { "[a](b.md#\($0))" }.joined(separator: " ")
    return ProgrammeTests.findings(
      in: """
        -- site.yml --
        navn: Nordvik
        nettsted: https://nordvik.example/
        html: \(html ? "ja" : "nei")
        -- a.md --
        ---
        tittel: A
        ---
        \(links)
        -- b.md --
        ---
        tittel: B
        type: \(kind)
        ---
        \(body)
        """
    ).filter { $0.hasPrefix("a.md") }
  }

  @Test func `a link may lead to every id that an element of the page has`() {
    #expect(
      findings(
        linkingTo: ["mal", "valgt", "punkt", "celle", "dypt"],
        on: "# Mål\n\n## Noe {#valgt}\n\n- C {#punkt}\n  - D {#dypt}\n\n| E {#celle} |\n|---|\n") == [])
    #expect(findings(linkingTo: ["bygge-skole"], on: "Vi vil:\n\n- Bygge skole\n", kind: "sak") == [])
    #expect(
      findings(
        linkingTo: ["tiltak-1-1-1", "eget"],
        on: "# 1.1 Mål\n\n| Tiltak | Frist |\n|---|---|\n| A | 2030 |\n| B {#eget} | 2030 |\n", kind: "plan")
        == [])
  }

  @Test func `an anchor that no element has is an error`() {
    for body in ["`{#kode}`", "A {#kode} b.", "| A |\n|---|\n| {#kode} b |"] {
      #expect(findings(linkingTo: ["kode"], on: body) == ["a.md:4:5 error broken-anchor"], "\(body)")
    }
  }

  @Test func `ids of raw HTML count where it is kept`() {
    let body = "<div id=\"boks\"><a name='anker'>A</a></div>\n\nB <span id=ord>c</span>\n"
    #expect(findings(linkingTo: ["boks", "anker", "ord"], on: body, html: true) == [])
    #expect(findings(linkingTo: ["boks"], on: body) == ["a.md:4:5 error broken-anchor"])
  }
}
