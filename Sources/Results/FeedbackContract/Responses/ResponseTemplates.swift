package import Diagnostics
package import Templates

/// The pages that the endpoint answers with, in one language: each a template for one closed type of view.
///
/// A theme has them in `templates/endpoint/`, written over `layout` as its other pages are. The build checks them
/// against these types, and writes each one flattened into the bundle, with the site's header, footer and
/// addresses already in it: ``path(of:language:)``. The stylesheet and fonts they name lie in the bundle's `f/`
/// (``EndpointManifest/Responses``), to be served below `<prefix>/f/`.
///
/// The endpoint reads them back with ``init(language:reading:)`` and renders:
///
///     let pages = try ResponseTemplates(language: "nb") { path in SourceFile(path: path, bytes: try read(path)) }
///     pages.agreed.render(AnswerView(…), into: &buffer)
///
/// Nothing in a template may differ with the answer's length: where two pages must be equally long, the endpoint
/// adds spaces after them.
package struct ResponseTemplates: Sendable {
  /// After *Enig* and *Uenig*.
  package let agreed: Template<AnswerView>
  package let disagreed: Template<AnswerView>
  /// After *Angre*.
  package let undone: Template<UndoView>
  package let tooLate: Template<UndoView>
  /// Forms that are shown again: with a fresh token, or with what must be put right.
  package let newsletterForm: Template<NewsletterFormView>
  package let commentForm: Template<CommentFormView>
  package let proposalForm: Template<ProposalFormView>
  /// Steps of the newsletter.
  package let newsletterSent: Template<NewsletterStepView>
  package let newsletterConfirm: Template<NewsletterStepView>
  package let newsletterConfirmed: Template<NewsletterStepView>
  package let newsletterExpired: Template<NewsletterStepView>
  package let unsubscribe: Template<NewsletterStepView>
  package let unsubscribed: Template<NewsletterStepView>
  package let commentReceived: Template<ReceiptView>
  package let proposalReceived: Template<ReceiptView>
  /// What a round sums up to.
  package let round: Template<RoundView>
  package let error: Template<ErrorView>
  /// The editors' desk.
  package let deskEntry: Template<DeskEntryView>
  package let deskQueue: Template<DeskTextsView>
  package let deskProposals: Template<DeskTextsView>
  package let deskSubscribers: Template<DeskSubscribersView>
  package let deskAgreement: Template<DeskAgreementView>

  /// What each is called, in a theme's `endpoint/` and in the bundle.
  package static let names = [
    "agreed", "disagreed", "undone", "too-late", "newsletter-form", "comment-form", "proposal-form",
    "newsletter-sent", "newsletter-confirm", "newsletter-confirmed", "newsletter-expired", "unsubscribe",
    "unsubscribed", "comment-received", "proposal-received", "round", "error", "desk-entry",
    "desk-queue", "desk-proposals", "desk-subscribers", "desk-agreement",
  ]

  /// Where themes have them.
  package static let folder = "endpoint/"

  /// Where a template is, below the bundle's folder: `templates/nb/agreed.mustache`.
  package static func path(of name: String, language: String) -> String {
    "templates/\(language)/\(name).mustache"
  }

  /// Compiles all of them.
  ///
  /// - Throws: everything that is wrong in any of them.
  package init(_ library: TemplateLibrary) throws(TemplateErrors) {
    var diagnostics: [Diagnostic] = []
    func compiled<V: TemplateView>(_ name: String, _ type: V.Type = V.self) -> Template<V>? {
      do {
        return try library.template(Self.folder + name, for: type)
      } catch {
        diagnostics += error.diagnostics
        return nil
      }
    }
    let answers = (compiled("agreed", AnswerView.self), compiled("disagreed", AnswerView.self))
    let undos = (compiled("undone", UndoView.self), compiled("too-late", UndoView.self))
    let forms = (
      compiled("newsletter-form", NewsletterFormView.self), compiled("comment-form", CommentFormView.self),
      compiled("proposal-form", ProposalFormView.self)
    )
    let steps = [
      "newsletter-sent", "newsletter-confirm", "newsletter-confirmed", "newsletter-expired", "unsubscribe",
      "unsubscribed",
    ].compactMap { compiled($0, NewsletterStepView.self) }
    let receipts = (
      compiled("comment-received", ReceiptView.self), compiled("proposal-received", ReceiptView.self)
    )
    let others = (compiled("round", RoundView.self), compiled("error", ErrorView.self))
    let desk = (
      compiled("desk-entry", DeskEntryView.self), compiled("desk-subscribers", DeskSubscribersView.self),
      compiled("desk-agreement", DeskAgreementView.self)
    )
    let texts = (compiled("desk-queue", DeskTextsView.self), compiled("desk-proposals", DeskTextsView.self))
    guard diagnostics.isEmpty, case (let agreed?, let disagreed?) = answers,
      case (let undone?, let tooLate?) = undos,
      case (let newsletterForm?, let commentForm?, let proposalForm?) = forms, steps.count == 6,
      case (let commentReceived?, let proposalReceived?) = receipts, case (let round?, let error?) = others,
      case (let deskEntry?, let deskSubscribers?, let deskAgreement?) = desk,
      case (let deskQueue?, let deskProposals?) = texts
    else { throw TemplateErrors(diagnostics: DiagnosticReport(diagnostics).diagnostics) }
    (self.agreed, self.disagreed, self.undone, self.tooLate) = (agreed, disagreed, undone, tooLate)
    (self.newsletterForm, self.commentForm, self.proposalForm) = (newsletterForm, commentForm, proposalForm)
    (newsletterSent, newsletterConfirm, newsletterConfirmed) = (steps[0], steps[1], steps[2])
    (newsletterExpired, unsubscribe, unsubscribed) = (steps[3], steps[4], steps[5])
    (self.commentReceived, self.proposalReceived) = (commentReceived, proposalReceived)
    (self.round, self.error) = (round, error)
    (self.deskEntry, self.deskSubscribers, self.deskAgreement) = (deskEntry, deskSubscribers, deskAgreement)
    (self.deskQueue, self.deskProposals) = (deskQueue, deskProposals)
  }

  /// Reads the templates that a build wrote.
  ///
  /// - Parameter file: gives a file of the bundle by its path below the bundle's folder.
  package init(language: String, reading file: (_ path: String) throws -> SourceFile) throws {
    try self.init(
      TemplateLibrary(
        Self.names.map { name in
          TemplateSource(
            name: Self.folder + name, file: try file(Self.path(of: name, language: language)))
        }))
  }
}
