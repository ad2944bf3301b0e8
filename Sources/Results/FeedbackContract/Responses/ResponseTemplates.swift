package import Diagnostics
package import Templates

/// A page of the endpoint's, for one closed type of view.
package struct ResponsePage<View: TemplateView>: Sendable {
  /// Its name, in a theme's `endpoint/` and in the bundle.
  let name: String

  init(_ name: String) { self.name = name }
}

/// All pages of the endpoint: ``ResponseTemplates`` has a template for each.
package struct ResponsePages: Sendable {
  /// After *Enig* and *Uenig*.
  package let agreed = ResponsePage<AnswerView>("agreed")
  package let disagreed = ResponsePage<AnswerView>("disagreed")
  /// After *Angre*.
  package let undone = ResponsePage<UndoView>("undone")
  package let tooLate = ResponsePage<UndoView>("too-late")
  /// Forms that are shown again, with a fresh token or with mistakes to correct.
  package let newsletterForm = ResponsePage<NewsletterFormView>("newsletter-form")
  package let commentForm = ResponsePage<CommentFormView>("comment-form")
  package let proposalForm = ResponsePage<ProposalFormView>("proposal-form")
  /// Steps of the newsletter.
  package let newsletterSent = ResponsePage<NewsletterStepView>("newsletter-sent")
  package let newsletterConfirm = ResponsePage<NewsletterStepView>("newsletter-confirm")
  package let newsletterConfirmed = ResponsePage<NewsletterStepView>("newsletter-confirmed")
  package let newsletterExpired = ResponsePage<NewsletterStepView>("newsletter-expired")
  package let unsubscribe = ResponsePage<NewsletterStepView>("unsubscribe")
  package let unsubscribed = ResponsePage<NewsletterStepView>("unsubscribed")
  package let commentReceived = ResponsePage<ReceiptView>("comment-received")
  package let proposalReceived = ResponsePage<ReceiptView>("proposal-received")
  /// The summary of a round.
  package let round = ResponsePage<RoundView>("round")
  package let error = ResponsePage<ErrorView>("error")
  /// The editors' pages.
  package let editorEntry = ResponsePage<EditorEntryView>("desk-entry")
  package let editorQueue = ResponsePage<EditorTextsView>("desk-queue")
  package let editorProposals = ResponsePage<EditorTextsView>("desk-proposals")
  package let editorSubscribers = ResponsePage<EditorSubscribersView>("desk-subscribers")
  package let editorAgreement = ResponsePage<EditorAgreementView>("desk-agreement")

  /// All of them, in order of declaration.
  fileprivate static let all = Mirror(reflecting: ResponsePages()).children.compactMap {
    $0.value as? any CompilablePage
  }
}

private protocol CompilablePage: Sendable {
  var name: String { get }
  func template(of library: TemplateLibrary) throws(TemplateErrors) -> any Sendable
}

extension ResponsePage: CompilablePage {
  fileprivate func template(of library: TemplateLibrary) throws(TemplateErrors) -> any Sendable {
    try library.template(ResponseTemplates.folder + name, for: View.self)
  }
}

/// The pages of the endpoint, in one language.
///
/// A theme has them in `templates/endpoint/`, written over `layout` as its other pages are. The build checks them
/// against the types of ``ResponsePages``, and writes each one flattened into the bundle, with the site's header,
/// footer and addresses already in it: ``path(of:language:)``. The stylesheet and fonts they name lie in the bundle's
/// `f/` (``EndpointManifest/Responses``), to be served below `<prefix>/f/`.
///
/// The endpoint reads them back with ``init(language:reading:)`` and renders:
///
///     let pages = try ResponseTemplates(language: "nb") { path in SourceFile(path: path, bytes: try read(path)) }
///     pages.agreed.render(AnswerView(…), into: &buffer)
///
/// No template may vary with the answer's length: where two pages must be equally long, the endpoint pads with spaces.
@dynamicMemberLookup
package struct ResponseTemplates: Sendable {
  /// The template of every page, by its name.
  private let templates: [String: any Sendable]

  /// The names of ``ResponsePages``, in their order.
  package static let names = ResponsePages.all.map(\.name)

  /// The folder in themes.
  package static let folder = "endpoint/"

  /// A template's path below the bundle's folder: `templates/nb/agreed.mustache`.
  package static func path(of name: String, language: String) -> String {
    "templates/\(language)/\(name).mustache"
  }

  package subscript<View>(dynamicMember page: KeyPath<ResponsePages, ResponsePage<View>>) -> Template<View> {
    guard let template = templates[Self.pages[keyPath: page].name] as? Template<View> else {
      preconditionFailure("every page has a template of its type from the beginning")
    }
    return template
  }

  private static let pages = ResponsePages()

  /// Compiles all of them.
  ///
  /// - Throws: every diagnostic of the templates.
  package init(_ library: TemplateLibrary) throws(TemplateErrors) {
    var diagnostics: [Diagnostic] = []
    var templates: [String: any Sendable] = [:]
    for page in ResponsePages.all {
      do { templates[page.name] = try page.template(of: library) } catch { diagnostics += error.diagnostics }
    }
    guard diagnostics.isEmpty else {
      throw TemplateErrors(diagnostics: DiagnosticReport(diagnostics).diagnostics)
    }
    self.templates = templates
  }

  /// Reads the templates that a build wrote. Throws the errors of `file`, and those of the templates.
  ///
  /// - Parameter file: reads a file by its path below the bundle's folder.
  package init(language: String, reading file: (_ path: String) throws -> SourceFile) throws {
    try self.init(
      TemplateLibrary(
        Self.names.map { name in
          TemplateSource(
            name: Self.folder + name, file: try file(Self.path(of: name, language: language)))
        }))
  }
}
