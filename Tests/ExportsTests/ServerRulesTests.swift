import TestSupport
import Testing

@testable import Exports

struct ServerRulesTests {
  private func site(_ configuration: String, pages: String = "") -> String {
    "-- site.yml --\nnavn: Nordvik\n\(configuration)\n\(pages)"
  }

  @Test func `an old address leads on with and without a slash, plain or percent-encoded, below the prefix`()
    throws
  {
    let text = site(
      "nettsted: https://parti.example/oslo/",
      pages: """
        -- politikk/ny.md --
        ---
        tittel: Ny
        tidligere: [/gammel, /a/økt-påvirkning.html, "/%C3%A6/100%/", "/it's&co"]
        ---
        """)
    #expect(
      try machineFile("_redirects", of: text) == """
        /oslo/%C3%A6/100%25 /oslo/politikk/ny/ 301
        /oslo/%C3%A6/100%25/ /oslo/politikk/ny/ 301
        /oslo/a/%C3%B8kt-p%C3%A5virkning.html /oslo/politikk/ny/ 301
        /oslo/a/%C3%B8kt-p%C3%A5virkning.html/ /oslo/politikk/ny/ 301
        /oslo/gammel /oslo/politikk/ny/ 301
        /oslo/gammel/ /oslo/politikk/ny/ 301
        /oslo/it%27s%26co /oslo/politikk/ny/ 301
        /oslo/it%27s%26co/ /oslo/politikk/ny/ 301

        """)
  }

  @Test func `headers forbid what no page needs, and fingerprinted files are kept`() throws {
    #expect(
      try machineFile("_headers", of: site("nettsted: https://parti.example/oslo/")) == """
        /oslo/*
          Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; \
        script-src 'self'; manifest-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
          Cross-Origin-Opener-Policy: same-origin
          Permissions-Policy: browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=()
          Referrer-Policy: strict-origin
          X-Content-Type-Options: nosniff
          X-Frame-Options: DENY
        /oslo/s/*
          Cache-Control: public, max-age=31536000, immutable

        """)
  }

  @Test(arguments: [
    ("/api", ""), ("https://parti.example/api", ""), ("https://PARTI.example:443/api", ""),
    ("https://svar.example/api", " https://svar.example"),
    ("https://svar.example:8443", " https://svar.example:8443"),
  ])
  func `only an endpoint on another origin is named beside the site`(address: String, named: String) throws {
    let text = site("nettsted: https://parti.example/\ntilbakemelding: {adresse: \"\(address)\"}")
    let policy = ContentSecurityPolicy(for: try validSite(text))
    #expect(policy.meta.contains("connect-src 'self'\(named); form-action 'self'\(named); base-uri"))
    #expect(!policy.meta.contains("frame-ancestors"))
    #expect(policy.header.hasSuffix("; frame-ancestors 'none'"))
  }

  @Test(arguments: [
    ("", ""), ("\ntilbakemelding: {adresse: /api/oslo}", " /api/oslo/"),
    ("\ntilbakemelding: {adresse: \"https://svar.example/api\"}", ""),
  ])
  func `robots may read all but the endpoint`(feedback: String, closed: String) throws {
    let text = site("nettsted: https://parti.example/oslo/\(feedback)")
    #expect(
      try machineFile("robots.txt", of: text) == """
        User-agent: *
        Disallow:\(closed)

        Sitemap: https://parti.example/oslo/sitemap.xml

        """)
  }
}
