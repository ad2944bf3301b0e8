internal import Rendering
internal import Diagnostics
internal import Session
internal import Building
internal import Programme
package import Values

/// `/_kontroll/`: all diagnostics of the sites, page by page, and the sources of each page.
///
/// It is read-only; every response is made of the preview's state and the files as they are.
package struct ControlRoom: Sendable {
  /// The day and the choice that decide which pages readers see.
  private let edition: Edition

  package init(today: CalendarDate) { edition = Edition(today: today) }

  static let folder = "/_kontroll/"

  package func respond(to request: PreviewRequest, _ state: PreviewState) -> PreviewResponse {
    guard request.method == .get || request.method == .head else { return .text("", status: 405) }
    let query = QueryValues(request.query)
    let name = request.path.hasPrefix(Self.folder) ? String(request.path.dropFirst(Self.folder.count)) : ""
    guard let site = chosen(query, of: state) else {
      return name.isEmpty && query["nettsted"] == nil ? overview(of: state) : notFound(state)
    }
    let pages = ControlPages(site: site, state: state, edition: edition, query: query)
    switch name {
    case "": return pages.page(.diagnostics) { $0.diagnostics = pages.diagnostics() }
    case "tiltak": return pages.page(.measures) { $0.measures = pages.measures() }
    case "bilder": return pages.page(.pictures) { $0.pictures = pages.pictures() }
    case "upublisert": return pages.page(.unpublished) { $0.unpublished = pages.unpublished() }
    case "kart": return pages.page(.map) { $0.map = pages.map() }
    case "side": return pages.page(.origin, status: pages.origin().status) { $0.origin = pages.origin() }
    case "uten-ansvar.csv": return pages.unassigned()
    case "bilde": return pages.picture() ?? notFound(state)
    default: return notFound(state)
    }
  }

  /// The only site, or the one asked for by its folder.
  private func chosen(_ query: QueryValues, of state: PreviewState) -> PreviewedSite? {
    guard let name = query["nettsted"] else { return state.sites.count == 1 ? state.sites.first : nil }
    return state.sites.first { $0.snapshot.folder.name == name }
  }

  private func overview(of state: PreviewState) -> PreviewResponse {
    let language = state.sites.first?.snapshot.language ?? .nb
    var view = ControlView(language, tab: nil, site: nil, sites: state.sites)
    view.overview = state.sites.map { SiteRow($0, language: language) }
    return view.response()
  }

  private func notFound(_ state: PreviewState) -> PreviewResponse {
    let language = state.sites.first?.snapshot.language ?? .nb
    var view = ControlView(language, tab: nil, site: nil, sites: state.sites)
    view.message = ControlText.notFound[language]
    return view.response(status: 404)
  }
}

extension QueryValues {
  /// The number of a part of a long list, 1-based.
  var part: Int { max(1, min(self["del"].flatMap { Int($0) } ?? 1, 1_000_000)) }
}
