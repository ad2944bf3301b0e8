internal import Authoring
internal import Rendering
internal import System
internal import Text

/// The desk's refusal of a form, with its reason.
struct DeskRefusal {
  /// A remedy that scripts offer on the page.
  enum Remedy: String {
    /// Typing the key of this start.
    case key = "nokkel"
    /// Sending it again, with the token of the refusal.
    case token = "merke"
    /// Choosing between two texts.
    case choice = "velg"
  }

  let title: any LocalizedPhrase
  let text: any LocalizedPhrase
  let status: Int
  var remedy: Remedy?

  init(
    _ text: any LocalizedPhrase, title: any LocalizedPhrase = DeskTexts.refusedTitle, status: Int,
    remedy: Remedy? = nil
  ) {
    (self.title, self.text, self.status, self.remedy) = (title, text, status, remedy)
  }

  init(_ fault: ContentFolder.Fault) {
    switch fault {
    case .refused: self = .notFound
    case .missing: self.init(DeskTexts.notFound, title: DeskTexts.goneTitle, status: 404)
    case .link: self.init(DeskTexts.link, status: 403)
    case .tooLarge: self.init(DeskTexts.tooLarge, status: 413)
    case .changed: self.init(DeskTexts.taken, title: DeskTexts.conflictTitle, status: 409)
    case .machine(let failure): self.init(failure.message, status: 500)
    }
  }

  static let locked = Self(DeskTexts.locked, title: DeskTexts.lockedTitle, status: 403, remedy: .key)
  static let restarted = Self(DeskTexts.restarted, status: 403, remedy: .key)
  static let wrongKey = Self(DeskTexts.wrongKey, title: DeskTexts.lockedTitle, status: 403, remedy: .key)
  static let stale = Self(DeskTexts.stale, status: 403, remedy: .token)
  static let notFound = Self(DeskTexts.notFound, title: DeskTexts.notFoundTitle, status: 404)
}

extension DeskHandler {
  /// The response to a refused form: a page with everything that was typed, from which it can be sent again.
  ///
  /// - Parameter form: the form as sent; nil when it could not be parsed.
  func refused(_ refusal: DeskRefusal, keeping form: MultipartForm? = nil) -> PreviewResponse {
    // Only an editor with the key gets the forms' token.
    let token = refusal.remedy == .key ? "" : access.token
    if request.wantsJSON {
      return json(status: refusal.status) { writer in
        writer.member("feil", refusal.text[language])
        writer.member("merke", token.isEmpty ? nil : token)
        writer.member("slag", refusal.remedy?.rawValue)
      }
    }
    guard let form, form.texts.contains(where: { KeptFormView.isTyped($0.name) }) else {
      return message(refusal.title, refusal.text, status: refusal.status)
    }
    let view = KeptFormView(
      form, action: request.path, explanation: refusal.text[language], token: token,
      needsKey: refusal.remedy == .key)
    return tool(
      refusal.title[language], DeskTemplates.in(language).kept.fragment(view), language,
      status: refusal.status)
  }

  func json(status: Int = 200, _ content: (inout JSONWriter) -> Void) -> PreviewResponse {
    var writer = JSONWriter()
    writer.object(content)
    return .json(writer.finished, status: status)
  }
}
