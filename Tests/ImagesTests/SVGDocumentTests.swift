import Diagnostics
import Images
import Testing

struct SVGDocumentTests {
  private static let harmless = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- Tegnet i Inkscape -->
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
      xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:docname="C:\\bilder\\havn (2).svg"
      viewBox="0 0 120 80">
      <title>Havna &amp; byen &#229;</title>
      <defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
      <style><![CDATA[ .a > .b { fill: url(#g) } ]]></style>
      <rect class="a" fill="url( '#g' )" width="10" height="5"/>
      <use xlink:href="#g"/><image href="data:image/png;base64,AAAA" width="1" height="1"/>
    </svg>

    """

  @Test func `a drawing without anything that runs or fetches is let through`() {
    let drawing = read(Self.harmless)
    #expect(drawing.faults == [])
    #expect(drawing.size == ImageSize(width: 120, height: 80))
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", SVGFault.Kind.script),
    ("<x:SCRIPT href='#a'/>", .script),
    ("<rect onclick='alert(1)'/>", .eventHandler("onclick")),
    ("<rect oNload='alert(1)'/>", .eventHandler("oNload")),
    ("<set attributeName='onload' to='alert(1)'/>", .eventHandler("onload")),
    ("<animate attributeName='xlink:href' to='javascript:alert(1)'/>", .eventHandler("xlink:href")),
    ("<a href='javascript:alert(1)'/>", .externalReference("javascript:alert(1)")),
    ("<a href='&#106;avascript&#x3a;alert(1)'/>", .externalReference("javascript:alert(1)")),
    ("<image href='https://sporing.example/1.png'/>", .externalReference("https://sporing.example/1.png")),
    ("<image href='data:image/svg+xml,x'/>", .externalReference("data:image/svg+xml,x")),
    ("<use xlink:href='annen.svg#a'/>", .externalReference("annen.svg#a")),
    ("<rect style='fill: url(//sporing.example)'/>", .externalReference("//sporing.example")),
    ("<rect style='fill: \\75rl(x)'/>", .externalReference("\\")),
    ("<rect fill='url(http://a.example/#b)'/>", .externalReference("http://a.example/#b")),
    ("<style>@import 'x.css';</style>", .externalReference("@import")),
    ("<style><![CDATA[ a { background: URL(\"x\") } ]]></style>", .externalReference("x")),
    ("<g xml:base='https://a.example/'/>", .externalReference("https://a.example/")),
    ("<foreignObject/>", .foreignElement("foreignObject")),
    ("<g xmlns:h='http://www.w3.org/1999/xhtml'/>", .foreignElement("XHTML")),
    ("<h:iframe src='#a'/>", .foreignElement("h:iframe")),
    ("<text>&navn;</text>", .entity), ("<g id='a&b'/>", .entity),
    ("<?xml-stylesheet href='a.css'?>", .styleSheetInstruction),
    ("<!DOCTYPE svg>", .doctype), ("<g>", .damaged), ("<g></a>", .damaged), ("<g a=b/>", .damaged),
    ("<g a='1' a='2'/>", .damaged), ("<g a='1'b='2'/>", .damaged), ("</g>", .damaged), ("<", .damaged),
    ("<!-- ", .damaged),
  ])
  func `what could run or fetch something is found where it stands`(piece: String, kind: SVGFault.Kind) {
    let before = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'>\n  "
    let drawing = read(before + piece + "\n</svg>\n")
    #expect(drawing.faults.first?.kind == kind)
    let offset = drawing.faults.first?.offset ?? 0
    #expect(offset >= before.utf8.count || kind == .damaged)
  }

  @Test(arguments: [
    ("", SVGFault.Kind.notAnSVG), ("bare tekst", .notAnSVG), ("<html></html>", .notAnSVG),
    ("<?xml version='1.0' encoding='UTF-7'?><svg viewBox='0 0 1 1'/>", .notUTF8), ("<svg/>", .noSize),
    ("<svg width='100%' height='100%'/>", .noSize), ("<svg viewBox='0 0 1 1'/><svg/>", .damaged),
    ("<svg viewBox='0 0 inf nan'/>", .noSize),
  ])
  func `what is no drawing is refused`(text: String, kind: SVGFault.Kind) {
    #expect(read(text).faults.map(\.kind) == [kind])
  }

  @Test(arguments: [
    ("width='40' height='30px'", 40, 30), ("width='1in' viewBox='0 0 2 1'", 96, 48),
    ("height='10mm' viewBox='0,0,50.5,101'", 19, 38), ("viewBox='0 0 0.4 0.2' width='100%'", 1, 1),
    ("width='2e2' height='1e2'", 200, 100), ("width='30em' viewBox='0 0 8 6'", 8, 6),
  ])
  func `a drawing's size is what its root says`(attributes: String, width: Int, height: Int) {
    #expect(read("<svg \(attributes)/>").size == ImageSize(width: width, height: height))
  }

  @Test func `every beginning of a drawing is read or refused, never fatal`() {
    let bytes = Array(Self.harmless.utf8)
    for length in bytes.indices {
      let drawing = SVGDocument(SourceFile(path: "a.svg", bytes: Array(bytes.prefix(length))))
      if length < bytes.count - 2 { #expect(!drawing.faults.isEmpty, "after \(length) bytes") }
    }
    for index in bytes.indices {
      for value: UInt8 in [0x00, 0x22, 0x26, 0x3C, 0x3E, 0x3B, 0xFF] {
        var changed = bytes
        changed[index] = value
        _ = SVGDocument(SourceFile(path: "a.svg", bytes: changed))
      }
    }
  }

  @Test func `a megabyte of nothing but beginnings is read in one walk`() {
    for piece in ["<", "<!---->", "<g>", "<g a='", " a='&#", "<?xml ", "&"] {
      let text = "<svg " + String(repeating: piece, count: (1 << 20) / piece.utf8.count)
      #expect(!read(text).faults.isEmpty)
    }
  }

  @Test func `a fault is told with its place and what to do`() {
    let file = SourceFile(
      path: "content/havn.svg", bytes: Array("<svg viewBox='0 0 1 1'>\n <script/>\n</svg>".utf8))
    let report = DiagnosticReport(SVGDocument(file).faults.map { .drawing($0, in: file) })
    #expect(
      report.text(in: .nb, source: { _ in file }) == """
        content/havn.svg:2:2: error: tegningen inneholder et skript
          |  <script/>
          |  ^
          help: ta det bort, eller lagre tegningen på nytt som «vanlig SVG» uten skript og lenker

        """)
  }

  private func read(_ text: String) -> SVGDocument {
    SVGDocument(SourceFile(path: "a.svg", bytes: Array(text.utf8)))
  }
}
