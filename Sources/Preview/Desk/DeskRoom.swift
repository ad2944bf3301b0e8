internal import Diagnostics
internal import Encoding
internal import Programme
internal import Publishing

/// The editing desk at `/_rediger/`: pages as forms, for those who never open a text editor.
///
/// It keeps nothing between two requests: what it shows is what the files hold, and what it writes goes into them.
package struct DeskRoom: Sendable {
  private let access: DeskAccess

  /// What the server must let through: a picture, a text, and what a form puts round them.
  package static let largestBody = ContentFolder.largestPicture + 4 << 20

  package init(_ access: DeskAccess) { self.access = access }

  package func respond(to request: PreviewRequest, _ state: PreviewState) async -> PreviewResponse {
    let errand = DeskErrand(request: request, state: state, access: access)
    var response: PreviewResponse
    switch access.verdict(on: request) {
    case .refused: response = errand.message(DeskTexts.lockedTitle, DeskTexts.locked, status: 403)
    case .locked:
      let answer = errand.lockedResponse()
      response = answer.response
      if answer.isKeyed { response.headers.append(("Set-Cookie", access.cookie)) }
    case .keyed:
      response = .seeOther(errand.addressWithoutKey)
      response.headers.append(("Set-Cookie", access.cookie))
    case .allowed: response = errand.response()
    }
    response.headers += Self.headers(isFile: response.contentType.hasPrefix("image/"))
    return response
  }

  /// Lets whoever was given the key of this start in, wherever the preview is first asked for with it; nil for others.
  func entry(_ request: PreviewRequest, to path: String) -> PreviewResponse? {
    guard access.verdict(on: request) == .keyed else { return nil }
    var response = PreviewResponse.seeOther(path)
    response.headers = [("Set-Cookie", access.cookie)] + response.headers
    return response
  }

  private static func headers(isFile: Bool) -> [(name: String, value: String)] {
    // A drawing that is opened alone must not run what it holds.
    let policy =
      isFile
      ? "default-src 'none'; style-src 'unsafe-inline'; sandbox"
      : "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "frame-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'"
    return [
      ("Content-Security-Policy", policy), ("Cache-Control", "no-store"), ("Referrer-Policy", "same-origin"),
      ("X-Frame-Options", "DENY"), ("X-Content-Type-Options", "nosniff"),
    ]
  }
}

/// One request to the desk, from somebody who may use it.
struct DeskErrand {
  let request: PreviewRequest
  let state: PreviewState
  let access: DeskAccess

  var query: QueryValues { QueryValues(request.query) }
  var content: ContentFolder { ContentFolder(state.workspace) }
  var language: MessageLanguage { state.sites.first?.snapshot.language ?? .nb }

  static let pictures = "fil/"

  func response() -> PreviewResponse { response(hasKey: false) }

  /// The answer to a request without the key, which a form may bring along: then it is let in.
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
    case (.post, "nokkel"): return withForm { _ in json { $0.pair("merke", access.mark) } }
    case (.post, "bilde"): return upload()
    case (.get, _), (.head, _): return message(DeskTexts.notFoundTitle, DeskTexts.notFound, status: 404)
    default: return refused(DeskRefusal(DeskTexts.malformed, status: 405))
    }
  }

  /// - Parameter hasKey: the form brought the key, which nobody can send for another.
  private func answer(hasKey: Bool, _ work: (MultipartForm) -> PreviewResponse) -> PreviewResponse {
    if request.body.count > DeskRoom.largestBody {
      return refused(DeskRefusal(DeskTexts.tooLarge, status: 413))
    }
    do {
      let form = try MultipartForm(request.body, contentType: request.contentType)
      guard hasKey || access.isMark(form["merke"]) else { return refused(.stale, keeping: form) }
      return work(form)
    } catch {
      return refused(DeskRefusal(DeskTexts.malformed, status: 400))
    }
  }

  var addressWithoutKey: String {
    guard let file = query["fil"], let file = ContentFilePath(file) else { return DeskAddress.folder }
    return DeskAddress.page(file.text, line: query["linje"].flatMap { Int($0) })
  }

  /// The site that a file belongs to.
  func site(of path: ContentFilePath) -> PreviewedSite? {
    state.sites.first { path.text.hasPrefix($0.contentFolder + "/") }
  }

  func message(_ title: LocalizedText, _ text: LocalizedText, status: Int) -> PreviewResponse {
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
  /// A script asks, which shows what comes of it on the page that is there.
  var wantsJSON: Bool { accept?.hasPrefix("application/json") ?? false }
}

extension DeskRoom {
  /// What stands at the desk's address where nobody may edit.
  static func closed(in language: MessageLanguage) -> PreviewResponse {
    let main = DeskTemplates.in(language).message.fragment(DeskMessageView(text: DeskTexts.closed[language]))
    return ToolPage(ToolPage.Tab.desk.title[language], in: language, tab: .desk, main: main)
      .response(status: 403)
  }
}

extension PreviewedSite {
  /// As messages show it: `content/nordvik`.
  var contentFolder: String { snapshot.folder.name.isEmpty ? "content" : "content/" + snapshot.folder.name }
}
