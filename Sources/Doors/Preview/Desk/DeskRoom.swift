internal import Session
internal import System
internal import Building
internal import Authoring
internal import Diagnostics
internal import Text
internal import Programme

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

  func response() -> PreviewResponse {
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
    case (.post, "bilde"): return upload()
    case (.get, _), (.head, _): return message(DeskTexts.notFoundTitle, DeskTexts.notFound, status: 404)
    default: return message(DeskTexts.refusedTitle, DeskTexts.malformed, status: 405)
    }
  }

  private func withForm(_ work: (MultipartForm) -> PreviewResponse) -> PreviewResponse {
    if request.body.count > DeskRoom.largestBody {
      return message(DeskTexts.refusedTitle, DeskTexts.tooLarge, status: 413)
    }
    do {
      let form = try MultipartForm(request.body, contentType: request.contentType)
      guard access.isMark(form["merke"]) else {
        return message(DeskTexts.refusedTitle, DeskTexts.stale, status: 403)
      }
      return work(form)
    } catch {
      return message(DeskTexts.refusedTitle, DeskTexts.malformed, status: 400)
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

  func message(_ fault: ContentFolder.Fault) -> PreviewResponse {
    switch fault {
    case .refused: message(DeskTexts.notFoundTitle, DeskTexts.notFound, status: 404)
    case .missing: message(DeskTexts.goneTitle, DeskTexts.notFound, status: 404)
    case .link: message(DeskTexts.refusedTitle, DeskTexts.link, status: 403)
    case .tooLarge: message(DeskTexts.refusedTitle, DeskTexts.tooLarge, status: 413)
    case .changed: message(DeskTexts.conflictTitle, DeskTexts.taken, status: 409)
    case .machine(let failure): message(DeskTexts.refusedTitle, failure.message, status: 500)
    }
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
