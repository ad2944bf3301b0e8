internal import Session
internal import Building
internal import Programme
internal import FeedbackServer
internal import Diagnostics
internal import Exports
internal import HTTPTypes
internal import Rendering
internal import Text

/// Routes requests and responds to them.
struct PreviewResponder: Sendable {
  let options: PreviewOptions
  let sites: PreviewSites
  let forms: TrialForms
  /// Nil where nobody may edit.
  var desk: DeskRoom?

  /// The largest body allowed for a request, in bytes.
  func bodyLimit(of request: PreviewRequest) -> Int {
    if request.path.hasPrefix(PreviewedSite.endpoints) {
      // Forms whose endpoint cannot be made report it when they are asked.
      return (try? forms.bodyLimit(of: request.path, in: sites.state)) ?? 0
    }
    return desk != nil && request.path.hasPrefix(DeskAddress.folder) ? DeskRoom.largestBody : 0
  }

  func respond(to request: PreviewRequest, _ head: HTTPRequest) async -> PreviewResponse {
    guard isKnown(request.host) else { return .text("421 \(request.host ?? "")\n", status: 421) }
    let state = sites.state
    let path = request.path
    if path.hasPrefix(PreviewedSite.endpoints) { return await tried(request, head, state) }
    if let desk, path.hasPrefix(DeskAddress.folder) { return await desk.respond(to: request, state) }
    guard request.method == .get || request.method == .head else {
      var response = PreviewResponse.text("405\n", status: 405)
      response.headers.append(("Allow", "GET, HEAD"))
      return response
    }
    if path.hasPrefix(ToolAssets.folder) {
      return Self.asset(String(path.dropFirst(ToolAssets.folder.count)))
    }
    if path.hasPrefix(ControlRoom.folder) {
      return ControlRoom(today: options.build().edition.today).respond(to: request, state)
    }
    if path == "/", let entry = desk?.entry(request, to: path) { return entry }
    if path.hasPrefix(DeskAddress.folder) { return DeskRoom.closed(in: language(of: state)) }
    switch path {
    case "/_post/": return MailsView(mails: forms.mails, language: language(of: state)).response()
    case "/_post", "/_rediger", "/_kontroll": return .seeOther(path + "/")
    case "/" where state.sites.count > 1: return SitesView.response(for: state, in: language(of: state))
    case "/" where !state.sites.isEmpty && state.sites[0].prefix != "/":
      return .seeOther(state.sites[0].prefix)
    default: return page(at: path, state)
    }
  }

  /// False for a host name of DNS rebinding.
  func isKnown(_ host: String?) -> Bool {
    guard let authorities = options.authorities else { return true }
    return host.map { authorities.contains($0.lowercased()) } ?? false
  }

  private func language(of state: PreviewState) -> MessageLanguage {
    state.sites.first?.snapshot.language ?? options.language
  }

  private static func asset(_ name: String) -> PreviewResponse {
    guard let file = ToolAssets.files[name] else { return .text("404\n", status: 404) }
    return PreviewResponse(contentType: file.type, body: file.bytes)
  }

  private func tried(
    _ request: PreviewRequest, _ head: HTTPRequest, _ state: PreviewState
  ) async -> PreviewResponse {
    do {
      guard
        let answer = try await forms.respond(to: head, path: request.path, body: request.body, in: state)
      else { return .text("404\n", status: 404) }
      return PreviewResponse(
        status: answer.status, contentType: answer.contentType, body: answer.body, headers: answer.headers)
    } catch {
      return .text("\(error)\n", status: 503)
    }
  }

  private func page(at path: String, _ state: PreviewState) -> PreviewResponse {
    guard let (site, rest) = state.site(at: path) else { return .text("404\n", status: 404) }
    if path + "/" == site.root { return .seeOther(site.prefix) }
    guard let found = SitePage(at: rest, of: site) else { return nothingYet(site, state) }
    if found.status == 404, !rest.hasSuffix("/"), site.shown?.output(at: rest + "/index.html") != nil {
      return .seeOther(site.prefix + Self.encoded(rest) + "/")
    }
    var body = found.file.bytes
    if found.file.mediaType.hasPrefix("text/html") {
      let additions = PageAdditions(
        site: site, shown: found.shown, overlay: Overlay(of: site, in: state),
        file: site.shown?.page(at: SitePage.file(rest))?.manuscript.file, hasDesk: desk != nil)
      body = additions.added(to: body)
    }
    return PreviewResponse(
      status: found.status, contentType: found.file.mediaType, body: body,
      headers: site.shown.map { Self.headers(of: $0) } ?? [])
  }

  /// The response for a site that never was right.
  private func nothingYet(_ site: PreviewedSite, _ state: PreviewState) -> PreviewResponse {
    let language = site.snapshot.language
    let overlay = Overlay(of: site, in: state)
    let additions = PageAdditions(site: site, shown: .none, overlay: overlay, file: nil, hasDesk: desk != nil)
    var page = ToolPage(
      ToolPage.Tab.site.title[language], in: language, main: HTMLFragment(text: "")
    ).response(status: 503)
    page.body = additions.added(to: page.body)
    return page
  }

  /// The headers that a server should send with a site's pages.
  private static func headers(of site: SiteRenderer) -> [(name: String, value: String)] {
    [("Content-Security-Policy", ContentSecurityPolicy(for: site.site).header)]
  }

  private static func encoded(_ path: String) -> String {
    var buffer = UTF8Buffer()
    buffer.appendPath(path)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}
