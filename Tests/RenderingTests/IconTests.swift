import Testing

@testable import Rendering

@Test func `the theme draws an icon of its own colour and the site's first letter`() throws {
  let site = "-- site.yml --\nnavn: økt & <b>\nnettsted: https://nordvik.example/by/\n"
  let fane = try RenderedSite(site)
  let icon = try fane.text("ikon.svg")
  #expect(icon.contains("fill=\"#b5121b\"") && icon.contains(">Ø</text>"))
  #expect(try fane.text().contains("<link rel=\"icon\" href=\"./ikon.svg\">"))
  #expect(
    try fane.text("404.html").contains("<link rel=\"icon\" href=\"https://nordvik.example/by/ikon.svg\">"))
  #expect(try RenderedSite(site, theme: "kronblad").text("ikon.svg").contains("fill=\"#a8123e\""))
}

@Test func `a site's own colours are the icon's too`() throws {
  let site = "-- site.yml --\nnavn: Nordvik\nnettsted: https://nordvik.example/\n"
  let icon = try RenderedSite(site, local: ":root { --brand: #123456 }").text("ikon.svg")
  #expect(icon.contains("fill=\"#123456\""))
}

@Test func `tokens are the plain values of custom properties, the last of each`() {
  let sheet =
    ":root{--brand:#111;--gap: 1rem;--a:var(--b)}@supports (color:x){:root{--brand:light-dark(#111,#222)}}p{--brand:#333;--c:;--d: }"
  #expect(StylesheetTokens.read(from: Array(sheet.utf8)) == ["brand": "#333", "gap": "1rem"])
}
