internal import Authoring
internal import Diagnostics
internal import Rendering
internal import System
internal import Text

/// Why the desk did not do what a form asked for.
struct DeskRefusal {
  /// A way on that scripts offer on the page.
  enum Remedy: String {
    /// To give the key of this start.
    case key = "nokkel"
    /// To send it once more, with the token that comes with the refusal.
    case token = "merke"
    /// To choose between two texts.
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
    self.title = title
    self.text = text
    self.status = status
    self.remedy = remedy
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
  /// The answer to what was not done: a page with all that was typed in it, from which it can be sent again.
  ///
  /// - Parameter form: what was sent; nil when it could not be read.
  func refused(_ refusal: DeskRefusal, keeping form: MultipartForm? = nil) -> PreviewResponse {
    // Only whoever may save is given what a form is to send along.
    let token = refusal.remedy == .key ? "" : access.token
    if request.wantsJSON {
      return json(status: refusal.status) { writer in
        writer.pair("feil", refusal.text[language])
        writer.pair("merke", token.isEmpty ? nil : token)
        writer.pair("slag", refusal.remedy?.rawValue)
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

extension JSONWriter {
  mutating func pair(_ name: StaticString, _ text: String?) {
    key(name)
    string(text)
  }
}
