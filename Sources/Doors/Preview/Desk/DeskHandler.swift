internal import Session
internal import Authoring
internal import Building
internal import Diagnostics
internal import Rendering
internal import Text

/// An authorised request to the desk, and its handling.
struct DeskHandler {
  let request: PreviewRequest
  let state: PreviewState
  let access: DeskAccess

  var query: QueryValues { QueryValues(request.query) }
  var content: ContentFolder { ContentFolder(state.workspace) }
  var language: MessageLanguage { state.sites.first?.snapshot.language ?? .nb }

  static let pictures = "fil/"

  func response() -> PreviewResponse { response(hasKey: false) }

  /// The response to a request without the key; true when its form brings the key, which lets it in.
  func lockedResponse() -> (response: PreviewResponse, isKeyed: Bool) {
    guard request.method == .post, request.body.count <= DeskRoom.largestBody,
      let form = try? MultipartForm(request.body, contentType: request.contentType)
    else { return (refused(.locked), false) }
    if access.isTypedKey(form["nokkel"]) { return (response(hasKey: true), true) }
    return (refused(form["nokkel"] == nil ? .restarted : .wrongKey, keeping: form), false)
  }

  private func response(hasKey: Bool) -> PreviewResponse {
    func withForm(_ work: (MultipartForm) -> PreviewResponse) -> PreviewResponse {
      answer(hasKey: hasKey, work)
    }
    let path = String(request.path.dropFirst(DeskAddress.folder.count))
    switch (request.method, path) {
    case (.get, ""), (.head, ""): return list()
    case (.get, "side"), (.head, "side"): return page()
    case (.get, "ny"), (.head, "ny"): return newPage()
    case (.get, let path) where path.hasPrefix(Self.pictures):
      return picture(String(path.dropFirst(Self.pictures.count)))
    case (.post, "side"): return withForm(save)
    case (.post, "ny"): return withForm(make)
    case (.post, "forhandsvis"): return withForm(preview)
    case (.post, "tabell"): return withForm(changeTable)
    case (.post, "nokkel"): return withForm { _ in json { $0.member("merke", access.token) } }
    case (.post, "bilde"): return upload()
    case (.get, _), (.head, _): return message(DeskTexts.notFoundTitle, DeskTexts.notFound, status: 404)
    default: return refused(DeskRefusal(DeskTexts.malformed, status: 405))
    }
  }

  /// - Parameter hasKey: true when the form brought the key, which no other site knows.
  private func answer(hasKey: Bool, _ work: (MultipartForm) -> PreviewResponse) -> PreviewResponse {
    if request.body.count > DeskRoom.largestBody {
      return refused(DeskRefusal(DeskTexts.tooLarge, status: 413))
    }
    do {
      let form = try MultipartForm(request.body, contentType: request.contentType)
      guard hasKey || access.isToken(form["merke"]) else { return refused(.stale, keeping: form) }
      return work(form)
    } catch {
      return refused(DeskRefusal(DeskTexts.malformed, status: 400))
    }
  }

  var addressWithoutKey: String {
    guard let file = query["fil"], let file = ContentFilePath(file) else { return DeskAddress.folder }
    return DeskAddress.page(file.text, line: query["linje"].flatMap { Int($0) })
  }

  /// The site that a file is part of.
  func site(of path: ContentFilePath) -> PreviewedSite? {
    state.sites.first { path.text.hasPrefix($0.contentFolder + "/") }
  }

  func message(_ title: any LocalizedPhrase, _ text: any LocalizedPhrase, status: Int) -> PreviewResponse {
    let main = DeskTemplates.in(language).message.fragment(DeskMessageView(text: text[language]))
    return tool(title[language], main, language, status: status)
  }

  func tool(
    _ title: String, _ main: HTMLFragment, _ language: MessageLanguage, scripts: [String] = [],
    status: Int = 200
  ) -> PreviewResponse {
    ToolPage(
      title, in: language, tab: .desk, scripts: scripts, styles: ["rediger.css"], main: main
    ).response(status: status)
  }
}

extension PreviewRequest {
  /// True for a request of a script, which shows the answer on the page it is on.
  var wantsJSON: Bool { accept?.hasPrefix("application/json") ?? false }
}

extension PreviewedSite {
  /// As messages show it: `content/nordvik`.
  var contentFolder: String { snapshot.folder.name.isEmpty ? "content" : "content/" + snapshot.folder.name }
}
