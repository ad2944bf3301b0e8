internal import Exports
internal import Text
internal import FeedbackContract
internal import Keys
internal import Programme
internal import Templates
internal import Values

/// The part of a page that an editor wrote.
///
/// A class, as are other views of much: views are copied as templates enter them.
final class ArticleView: TemplateView {
  let presentation: SitePresentation
  let page: Page
  let root: String
  let parts: [BodyPartView]
  let outline: [LinkView]
  let topics: [LinkView]
  let related: ListingView?
  let agreement: AgreementView?
  let comments: [ReaderCommentView]

  private var language: Language { page.language }

  init(
    _ page: Page, at index: Int, on frame: borrowing PageFrame, plan: PlanFigures?,
    in presentation: SitePresentation
  ) {
    (self.presentation, self.page) = (presentation, page)
    let root = frame.root
    self.root = root
    let filled = FilledBody(page, at: index, in: presentation.site, images: presentation.images, root: root)
    let builder = BodyPartBuilder(filled: filled, plan: plan)
    parts = page.manuscript.body.parts.map { builder.part($0) }
    outline = page.manuscript.body.outline.indices.compactMap { index in
      guard page.manuscript.body.outline[index].level == 2 else { return nil }
      return LinkView(
        text: page.manuscript.body.outline[index].title,
        href: "#" + percentEncoded(page.manuscript.body.outline[index].id))
    }
    topics = page.topics.map { topic in
      LinkView(
        text: presentation.site.topics[topic].name,
        href: root + presentation.site.topics[topic].address.directory)
    }
    related = ListingView(presentation.pagesToReadNext(after: index, page), on: frame, in: presentation)
    agreement = presentation.endpoint.flatMap { endpoint in
      AgreementQuestion(page, at: index, in: presentation).map { agreement in
        AgreementView(
          agreement: agreement, endpoint: endpoint, language: page.language,
          siteLanguage: presentation.site.configuration.language,
          result: ResultView(
            presentation.feedback.results[agreement.issue], of: presentation.wordings[index],
            in: page.language))
      }
    }
    comments = presentation.comments(on: index).map {
      ReaderCommentView(comment: $0, language: page.language)
    }
  }

  static let fields = FieldTable<ArticleView>(
    "innhold",
    [
      .optionalText("summary") { $0.page.manuscript.frontMatter.summary },
      .view("kicker", LinkView.self) { $0.kicker },
      .view("image", ImageView.self) { ImageView($0.page, root: $0.root, in: $0.presentation) },
      .view("date", DateView.self) { DateView($0.page.date, in: $0.language) },
      .view("updated", DateView.self) { DateView($0.page.manuscript.frontMatter.updated, in: $0.language) },
      .optionalText("author") { $0.page.manuscript.frontMatter.author },
      .flag("has-terms") { $0.hasTerms },
      .optionalText("period") { $0.page.manuscript.frontMatter.period },
      .view("adopted", DateView.self) { DateView($0.page.manuscript.frontMatter.adopted, in: $0.language) },
      .optionalText("adopted-by") { $0.page.manuscript.frontMatter.adoptedBy },
      .view("supersedes", LinkView.self) { $0.supersedes },
      // "På denne siden": for pages with three headings or more.
      .flag("has-outline") { $0.outline.count >= 3 },
      .list("outline", LinkView.self) { $0.outline },
      .list("parts", BodyPartView.self) { $0.parts },
      // Commitments or measures, each with a link to itself.
      .flag("has-points") { $0.page.body.hasPoints },
      // For pages long enough to be printed, or with something to link to.
      .flag("has-tools") { $0.outline.count >= 3 || $0.page.body.hasPoints },
      .flag("has-topics") { !$0.topics.isEmpty },
      .list("topics", LinkView.self) { $0.topics },
      .view("related", ListingView.self) { $0.related },
      .view("agreement", AgreementView.self) { $0.agreement },
      // Those that an editor let through before the build.
      .flag("has-comments") { !$0.comments.isEmpty },
      .list("comments", ReaderCommentView.self) { $0.comments },
      .view("comment-form", CommentFormView.self) { $0.commentForm },
      .view("proposal-form", ProposalFormView.self) { $0.proposalForm },
      // Where a form would stand if the site had an endpoint that takes it.
      .optionalText("contact-address") { $0.contactAddress },
      .flag("is-proposal-contact") { $0.asksForProposals },
      .open("extra") { OpenValue($0.page.manuscript.frontMatter.extra) },
    ])
}

extension PageBody {
  fileprivate var hasPoints: Bool { !commitments.isEmpty || plan?.measures.isEmpty == false }
}

extension ArticleView {
  /// The first topic; for news without topics the section it stands in.
  private var kicker: LinkView? {
    if let topic = topics.first { return topic }
    guard page.kind == .news, let parent = page.parent, !presentation.isHome(parent) else { return nil }
    let section = presentation.site.pages[parent]
    return LinkView(text: section.title, href: root + section.address.directory)
  }

  private var hasTerms: Bool {
    let matter = page.manuscript.frontMatter
    return matter.period != nil || matter.adopted != nil || matter.adoptedBy != nil || supersedes != nil
  }

  private var supersedes: LinkView? {
    guard let target = page.supersedes, let href = target.address(from: root, in: presentation.site),
      case .page(let earlier, _) = target
    else { return nil }
    let title = presentation.site.pages[earlier].title
    let language = presentation.site.pages[earlier].language
    return LinkView(text: title, href: href, language: language == page.language ? nil : language)
  }

  /// On news unless the editor says no; on other pages if the editor says yes.
  private var commentForm: CommentFormView? {
    guard let endpoint = presentation.endpoint, endpoint.settings.comments,
      page.manuscript.frontMatter.comments ?? (page.kind == .news)
    else { return nil }
    // Built pages are everybody's: they carry no token.
    return CommentFormView(
      action: endpoint.action("kommentar"), language: formLanguage, token: "", page: page.address.pageID,
      link: own,
      name: FormFieldView(), text: FormFieldView(), privacy: privacyPage)
  }

  private var proposalForm: ProposalFormView? {
    guard let endpoint = presentation.endpoint, endpoint.settings.proposals,
      page.manuscript.frontMatter.proposals == true
    else { return nil }
    return ProposalFormView(
      action: endpoint.action("innspill"), language: formLanguage, token: "", page: page.address.pageID,
      link: own,
      text: FormFieldView(), name: FormFieldView(), email: FormFieldView(), privacy: privacyPage)
  }

  /// Where there are forms there is a privacy page.
  private var privacyPage: String { root + presentation.privacyDirectory(in: language) }

  /// True of a page from which something is sent to the endpoint.
  var hasForms: Bool { agreement?.agreement.isClosed == false || commentForm != nil || proposalForm != nil }

  /// The language of the answer to a form; nil for the site's own.
  private var formLanguage: String? {
    language == presentation.site.configuration.language ? nil : language.htmlTag
  }

  private var own: ResponseLinkView { ResponseLinkView(text: page.title, href: "") }

  /// A mail about the page, begun for the reader; nil where there is a form, or nobody to write to.
  private var contactAddress: String? {
    guard let email = presentation.site.configuration.contact.email else { return nil }
    let matter = page.manuscript.frontMatter
    let isMissingForms =
      presentation.endpoint == nil && (page.kind == .policy || matter.comments == true)
    guard isMissingForms || asksForProposals else { return nil }
    return "mailto:\(email)?subject=" + percentEncodedValue(page.title)
  }

  /// True when the page's editor wants proposals, and no form takes them.
  private var asksForProposals: Bool {
    page.manuscript.frontMatter.proposals == true && presentation.endpoint?.settings.proposals != true
  }
}

extension SitePresentation {
  fileprivate func comments(on index: Int) -> [PublishedFeedback.Comment] {
    guard !feedback.comments.isEmpty, site.takesComments(index) else { return [] }
    return feedback.comments[site.pages[index].manuscript.address.pageID] ?? []
  }

  /// The pages that the editor names, else those before and after the page in its section.
  func pagesToReadNext(after index: Int, _ page: Page) -> [Int] {
    if !page.related.isEmpty { return page.related }
    guard page.kind == .policy || page.kind == .news, let parent = page.parent else { return [] }
    let siblings = site.pages[parent].children
    let place = positions[index]
    return [place + 1, place - 1].compactMap { place in
      guard siblings.indices.contains(place) else { return nil }
      let sibling = siblings[place]
      let isSame = site.pages[sibling].kind == page.kind && site.pages[sibling].language == page.language
      return isSame ? sibling : nil
    }
  }
}
