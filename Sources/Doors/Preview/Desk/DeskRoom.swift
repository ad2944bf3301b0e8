internal import Rendering
internal import Authoring
internal import Diagnostics

/// The editing desk at `/_rediger/`: pages as forms, for those who never open a text editor.
///
/// It is stateless: it shows the files as they are, and writes every change into them.
package struct DeskRoom: Sendable {
  private let access: DeskAccess

  /// The largest request body in bytes: a picture, a text, and a form's own bytes round them.
  package static let largestBody = ContentFolder.largestPicture + 4 << 20

  package init(_ access: DeskAccess) { self.access = access }

  package func respond(to request: PreviewRequest, _ state: PreviewState) async -> PreviewResponse {
    let handler = DeskHandler(request: request, state: state, access: access)
    var response: PreviewResponse
    switch access.verdict(on: request) {
    case .refused: response = handler.message(DeskTexts.lockedTitle, DeskTexts.locked, status: 403)
    case .locked:
      let answer = handler.lockedResponse()
      response = answer.response
      if answer.isKeyed { response.headers.append(("Set-Cookie", access.cookie)) }
    case .keyed:
      response = .seeOther(handler.addressWithoutKey)
      response.headers.append(("Set-Cookie", access.cookie))
    case .allowed: response = handler.response()
    }
    response.headers += Self.headers(isFile: response.contentType.hasPrefix("image/"))
    return response
  }

  /// The response that sets the cookie of an editor with the key, wherever the preview is first opened; nil for others.
  func entry(_ request: PreviewRequest, to path: String) -> PreviewResponse? {
    guard access.verdict(on: request) == .keyed else { return nil }
    var response = PreviewResponse.seeOther(path)
    response.headers = [("Set-Cookie", access.cookie)] + response.headers
    return response
  }

  private static func headers(isFile: Bool) -> [(name: String, value: String)] {
    // A drawing opened on its own must not run scripts.
    let policy =
      isFile
      ? "default-src 'none'; style-src 'unsafe-inline'; sandbox"
      : "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "frame-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'"
    return [
      ("Content-Security-Policy", policy),
      // Only the browser may store it, and must revalidate: so a step back from a failed save finds the text typed.
      ("Cache-Control", "private, no-cache"), ("Referrer-Policy", "same-origin"),
      ("X-Frame-Options", "DENY"), ("X-Content-Type-Options", "nosniff"),
    ]
  }
}

extension DeskRoom {
  /// The page at the desk's address where editing is off.
  static func closed(in language: MessageLanguage) -> PreviewResponse {
    let main = DeskTemplates.in(language).message.fragment(DeskMessageView(text: DeskTexts.closed[language]))
    return ToolPage(ToolPage.Tab.desk.title[language], in: language, tab: .desk, main: main)
      .response(status: 403)
  }
}
