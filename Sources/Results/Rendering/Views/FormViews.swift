internal import FeedbackContract
internal import Keys
internal import Programme
internal import Templates
internal import Values

/// The question on a policy page.
struct AgreementView: TemplateView {
  let agreement: AgreementQuestion
  let endpoint: FormsEndpoint
  let language: Language
  let siteLanguage: Language
  let result: ResultView?

  static let fields = FieldTable<AgreementView>(
    "spørsmål",
    [
      .text("question") { $0.agreement.question },
      .text("action") { $0.endpoint.action("svar") },
      .text("issue") { $0.agreement.issue },
      .text("wording") { $0.agreement.wording },
      // Sent along when it is not the site's own.
      .optionalText("language") { $0.language == $0.siteLanguage ? nil : $0.language.htmlTag },
      .view("until", DateView.self) { DateView($0.agreement.until, in: $0.language) },
      .flag("is-closed") { $0.agreement.isClosed },
      .view("result", ResultView.self) { $0.result },
    ])
}

/// Every open issue in one form.
struct RoundFormView: TemplateView {
  /// Each sends its answer and its wording, the page its language: the endpoint takes 200 fields of a round.
  static let mostIssues = 99

  let action: String
  let issues: [RoundIssueView]

  static let fields = FieldTable<RoundFormView>(
    "skjema for en runde",
    [
      .text("action") { $0.action },
      .flag("has-issues") { !$0.issues.isEmpty },
      .list("issues", RoundIssueView.self) { $0.issues },
    ])
}

struct RoundIssueView: TemplateView {
  /// In the site's pages.
  let index: Int
  let root: String
  let language: Language
  let presentation: SitePresentation

  private var manuscript: PageManuscript { presentation.site.pages[index].manuscript }
  private var wording: String { presentation.wordings[index]?.description ?? "" }

  static let fields = FieldTable<RoundIssueView>(
    "sak i runden",
    [
      .text("id") { $0.manuscript.address.pageID },
      .text("wording") { $0.wording },
      .html("heading", text: { $0.presentation.hyphenated($0.manuscript.frontMatter.title) }),
      .text("title") { $0.manuscript.frontMatter.title },
      .text("href") { $0.root + $0.manuscript.address.directory },
      .optionalText("lang") { $0.manuscript.language == $0.language ? nil : $0.manuscript.language.htmlTag },
      .optionalText("summary") { $0.manuscript.frontMatter.summary },
    ])
}
