internal import Building
internal import Text
internal import Diagnostics
internal import Programme
internal import Review
internal import Session

/// A request to the control room for one site, and the pages that answer it.
struct ControlPages {
  let site: PreviewedSite
  let state: PreviewState
  let edition: Edition
  let query: QueryValues

  var snapshot: SiteSnapshot { site.snapshot }
  var language: MessageLanguage { snapshot.language }

  func page(_ tab: ControlView.Tab, status: Int = 200, _ fill: (inout ControlView) -> Void) -> PreviewResponse
  {
    var view = ControlView(language, tab: tab, site: site, sites: state.sites)
    fill(&view)
    return view.response(status: status)
  }

  func part(of total: Int, size: Int, _ path: String) -> ListPart {
    let site = site
    return ListPart(query.part, of: total, size: size, language: language) { number in
      ControlView.address(path, of: site, ("del", String(number)))
    }
  }

  /// The preview's address of a page of the site.
  func shown(_ address: Address) -> String { site.prefix + address.directory }

  func explained(_ address: Address) -> String {
    ControlView.address("side", of: site, ("adresse", address.description))
  }

  /// The links that open the file of a location.
  func opening(_ location: SourceLocation) -> SourceLinks {
    let isContent = location.file.hasPrefix("content/") && location.file.lowercased().hasSuffix(".md")
    let code = state.workspace.absolutePath(of: location.file).map {
      "vscode://file\(percentEncodedValue($0, keepsSlashes: true)):\(location.line):\(location.column)"
    }
    return SourceLinks(
      desk: isContent ? DeskAddress.page(location.file, line: location.line) : nil, code: code)
  }

  func unassigned() -> PreviewResponse {
    PreviewResponse(
      contentType: "text/csv; charset=utf-8",
      body: OpenMeasure.unassignedCSV(snapshot.shownPages(in: edition)),
      headers: [("Content-Disposition", "attachment; filename=\"uten-ansvar.csv\"")])
  }

  /// One of the site's own pictures; nil for any other file.
  func picture() -> PreviewResponse? {
    guard let name = query["fil"], let manuscript = snapshot.manuscript,
      manuscript.files.contains(where: { $0.text == name }),
      let (bytes, type) = state.workspace.picture("\(snapshot.folder.displayPath)/\(name)")
    else { return nil }
    // Drawings may be unchecked here, so their scripts must not run.
    return PreviewResponse(
      contentType: type, body: bytes,
      headers: [("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")])
  }
}
