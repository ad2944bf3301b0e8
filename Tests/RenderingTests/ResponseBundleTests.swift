import Diagnostics
import FeedbackContract
import Templates
import Testing
import Text

@testable import Rendering

/// What the endpoint does with a site's bundle: it reads the templates back, and knows nothing of the theme.
struct ResponseBundleTests {
  private static let source = """
    -- site.yml --
    navn: "{{Nordvik}} & venner"
    nettsted: https://nordvik.example/vest/
    tilbakemelding: {adresse: "https://svar.example/api/n", enig: ja, nyhetsbrev: ja}
    engasjement: [{tekst: Bli med, lenke: skole.md}]
    -- skole.md --
    ---
    tittel: Skole
    type: sak
    ---
    -- fritid.md --
    ---
    tittel: Fritid
    type: sak
    ---
    -- nn.md --
    ---
    tittel: Skule
    type: sak
    språk: nn
    samme-som: skole.md
    ---
    """

  private func bundle(_ source: String = source, themeFiles: String = "", theme: String = "fane") throws
    -> ResponseBundle?
  { try RenderedSite(source, theme: theme, themeFiles: themeFiles).renderer.responseBundle() }

  private func pages(_ bundle: ResponseBundle, in language: String) throws -> ResponseTemplates {
    try ResponseTemplates(language: language) { path in
      SourceFile(path: path, bytes: try #require(bundle.files.first { $0.path == path }?.bytes))
    }
  }

  private let answer = AnswerView(
    question: "Er du <enig>?",
    issue: ResponseLinkView(text: "Skole", href: "https://nordvik.example/vest/skole/"),
    organisation: "Nordvik", undoAction: "/api/n/angre", receipt: "k{{v}}ittering",
    suggestions: [ResponseLinkView(text: "Fritid", href: "https://nordvik.example/vest/fritid/")],
    newsletter: NewsletterFormView(
      action: "/api/n/nyhetsbrev", token: "abc", consent: "Ja & takk",
      email: FormFieldView("a@\"b", fault: .tooLong(limit: 254)),
      home: ResponseLinkView(text: "Nordvik", href: "https://nordvik.example/vest/")))

  @Test func `a site without an endpoint has no bundle`() throws {
    #expect(try bundle("-- site.yml --\nnavn: Nordvik\nnettsted: https://nordvik.example/\n") == nil)
  }

  @Test
  func `the thanks for an answer stand in the site's own frame, with absolute links and the bundle's style`()
    throws
  {
    let bundle = try #require(try bundle())
    var buffer = UTF8Buffer()
    try pages(bundle, in: "nb").agreed.render(answer, into: &buffer)
    let page = String(decoding: buffer.bytes, as: UTF8.self)
    #expect(page.contains("<title>Takk for din tilbakemelding! – &#123;{Nordvik}} &amp; venner</title>"))
    #expect(page.contains("<h1>Takk for din tilbakemelding!</h1>"))
    #expect(page.contains(">Er du &lt;enig&gt;?</a>"))
    #expect(page.contains("name=\"kvittering\" value=\"k{{v}}ittering\""))
    #expect(page.contains("value=\"a@&quot;b\"") && page.contains("Bruk høyst 254 tegn."))
    #expect(page.contains("href=\"https://nordvik.example/vest/nyhetsbrev/\""))
    #expect(page.contains("form-action &#39;self&#39; https://nordvik.example;"))
    #expect(page.contains("<meta name=\"referrer\" content=\"same-origin\">"))
    let style = try #require(bundle.manifest.responses?.files.first { $0.type.hasPrefix("text/css") })
    #expect(page.contains("href=\"/api/n/f/\(style.name)\""))
    #expect(bundle.files.contains { $0.path == "f/\(style.name)" && !$0.bytes.isEmpty })
  }

  @Test func `every language that pages are in has its own pages`() throws {
    let bundle = try #require(try bundle())
    #expect(bundle.manifest.responses?.languages == ["nb", "nn"])
    var buffer = UTF8Buffer()
    try pages(bundle, in: "nn").disagreed.render(answer, into: &buffer)
    let page = String(decoding: buffer.bytes, as: UTF8.self)
    #expect(page.contains("<html lang=\"nn\"") && page.contains("Vi kan ikkje vere einige om alt!"))
    let form = try RenderedSite(Self.source).text("nn/index.html")
    #expect(form.contains("name=\"språk\" value=\"nn\""))
  }

  @Test(arguments: ErrorView.Reason.allCases)
  func `each error has a title and says what to do`(reason: ErrorView.Reason) throws {
    var buffer = UTF8Buffer()
    let home = ResponseLinkView(text: "Nordvik", href: "https://nordvik.example/")
    let retry = ErrorView.Retry(action: "/api/n/svar", hidden: [.init(name: "svar", value: "enig")])
    try pages(try #require(try bundle()), in: "nb").error.render(
      ErrorView(reason, email: "post@nordvik.example", home: home, minutes: 3, retry: retry), into: &buffer)
    let page = String(decoding: buffer.bytes, as: UTF8.self)
    #expect(!page.contains("<title> –") && !page.contains("<h1></h1>") && !page.contains("<p></p>"))
    #expect(page.contains("<input type=\"hidden\" name=\"svar\" value=\"enig\">"))
    #expect(page.contains("Vent 3 minutter") == [.tooMany, .unavailable].contains(reason))
  }

  @Test func `a theme whose page for the endpoint names what it is not given is refused`() {
    let files =
      "-- eget/theme.yml --\nnavn: Eget\nutvider: felles\n-- eget/templates/endpoint/undone.mustache --\n<p>{{receipt}}</p>\n"
    #expect(
      loadTheme("eget", files).findings == """
        themes/eget/templates/endpoint/undone.mustache:1:6: error: navnet «receipt» finnes ikke i «angret svar»

        """)
  }

  @Test func `the manifest tells where round, newsletter and ways to engage are`() throws {
    let manifest = try #require(try bundle()).manifest
    #expect(manifest.round == "https://nordvik.example/vest/enig/")
    #expect(manifest.newsletter == "https://nordvik.example/vest/nyhetsbrev/")
    #expect(manifest.engage == [.init(text: "Bli med", href: "https://nordvik.example/vest/skole/")])
  }
}
