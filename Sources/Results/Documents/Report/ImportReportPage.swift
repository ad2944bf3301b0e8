internal import Diagnostics

/// The report as a page: the document to the left, the page made of it to the right.
extension ImportReport {
  /// A whole page without script or external resources.
  package var html: String {
    let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var notesOfPlace: [DocumentPlace: [ImportNote]] = [:]
    for note in page.notes { if let place = note.place { notesOfPlace[place, default: []].append(note) } }
    let title = Self.escaped("\(page.title) – \(Self.heading[language])")
    var html = """
      <!doctype html>
      <html lang="\(language.rawValue)"><head><meta charset="utf-8"><title>\(title)</title>
      <meta name="viewport" content="width=device-width"><style>\(Self.style)</style></head><body>
      <h1>\(title)</h1><p><code>\(Self.escaped(path))</code></p>

      """
    if let counts {
      html += "<h2>\(Self.countsTitle[language])</h2>\n<dl>"
      for row in counts.rows + [(Self.toDecide, rowsToDecide)] {
        html += "<div><dt>\(Self.escaped(row.label[language]))</dt><dd>\(row.count)</dd></div>"
      }
      html += "</dl>\n"
    }
    html += list(decisions, Self.decisionsTitle) + list(information, Self.informationTitle)
    if let aliases = aliases?.lines, !aliases.isEmpty {
      html +=
        "<h2>\(Self.aliasesTitle[language])</h2>\n<pre>\(Self.escaped(aliases.joined(separator: "\n")))</pre>\n"
    }
    html += "<h2>\(Self.heading[language])</h2>\n<table><thead><tr>"
    html += [Self.place, Self.before, Self.after].map { "<th scope=\"col\">\($0[language])</th>" }.joined()
    html += "</tr></thead><tbody>\n"
    for part in page.parts { html += row(part, notesOfPlace[part.place] ?? [], lines) }
    return html + "</tbody></table>\n</body></html>\n"
  }

  private func row(_ part: DocumentPart, _ notes: [ImportNote], _ lines: [String]) -> String {
    let numbers = page.linesOfPlace[part.place] ?? []
    let isBlank = part.cells.allSatisfy(\.isEmpty)
    let kind = notes.contains { $0.kind == .decision } ? "decide" : isBlank ? "blank" : ""
    let before =
      isBlank
      ? "<em>\(Self.blank[language])</em>" : part.cells.map(Self.escaped).joined(separator: " <b>|</b> ")
    let after = numbers.map { number in
      let line = number <= lines.count ? lines[number - 1] : ""
      return "<span>\(number)</span> \(Self.escaped(line))"
    }.joined(separator: "\n")
    var html = "<tr class=\"\(kind)\"><th scope=\"row\">\(Self.escaped(part.place.text[language]))</th>"
    html += "<td>\(before)</td><td><pre>\(after)</pre>"
    for note in notes { html += "<p>\(Self.escaped(note.message[language]))</p>" }
    return html + "</td></tr>\n"
  }

  private func list(_ notes: [ImportNote], _ title: LocalizedText) -> String {
    if notes.isEmpty { return "" }
    let items = notes.map {
      "<li><code>\(Self.escaped(place(of: $0)))</code> \(Self.escaped($0.message[language]))</li>"
    }
    return "<h2>\(title[language])</h2>\n<ul>\(items.joined(separator: "\n"))</ul>\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  private static let heading = LocalizedText(
    nb: "Dokumentet og siden", nn: "Dokumentet og sida", en: "The document and the page")
  private static let place = LocalizedText(nb: "Sted", nn: "Stad", en: "Place")
  private static let before = LocalizedText(
    nb: "Slik sto det", nn: "Slik stod det", en: "As it stood")
  private static let after = LocalizedText(
    nb: "Slik er det blitt", nn: "Slik er det blitt", en: "What it became")
  private static let blank = LocalizedText(nb: "tom rad", nn: "tom rad", en: "blank row")

  private static let style = """
    :root{color-scheme:light dark;--line:color-mix(in srgb,currentColor 25%,transparent)}
    body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:90rem;padding:0 1rem}
    dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:.25rem 2rem}
    dl div{display:flex;justify-content:space-between;border-bottom:1px solid var(--line)}
    dd{font-weight:600;margin:0}code,pre{font-size:.875rem}pre{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
    table{border-collapse:collapse;width:100%;table-layout:fixed}th:first-child{width:8rem}
    th,td{border-top:1px solid var(--line);padding:.5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
    tbody th{font-weight:400;font-size:.875rem}td p{margin:.5rem 0 0;font-size:.875rem}td span{opacity:.6}
    .decide{background:color-mix(in srgb,#e9a000 15%,transparent)}.blank{opacity:.6}
    li{margin:.25rem 0}
    @media(max-width:40rem){table,tbody,tr,th,td{display:block;width:auto}thead{display:none}}
    @media print{.decide{background:none;border-left:3px solid}}
    """
}
