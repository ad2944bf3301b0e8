package import Templates

/// The frame of every page for editors.
package struct EditorFrameView: TemplateView {
  package enum Room: Sendable, Hashable { case queue, proposals, subscribers, agreement }

  /// The current page.
  package var room: Room
  /// The beginning of the pages' addresses: `/api/oslo/redaksjon`.
  package var base: String
  /// The token that every form sends along as `merke`.
  package var token: String
  /// The name that the editor's acts are recorded under.
  package var editor: String
  package var organisation: String
  package var home: ResponseLinkView

  package init(
    room: Room, base: String, token: String, editor: String, organisation: String, home: ResponseLinkView
  ) {
    self.room = room
    self.base = base
    self.token = token
    self.editor = editor
    self.organisation = organisation
    self.home = home
  }

  package static let fields = FieldTable<EditorFrameView>(
    "redaksjonen",
    [
      .flag("is-queue") { $0.room == .queue },
      .flag("is-proposals") { $0.room == .proposals },
      .flag("is-subscribers") { $0.room == .subscribers },
      .flag("is-agreement") { $0.room == .agreement },
      .text("base") { $0.base },
      .text("mark") { $0.token },
      .text("editor") { $0.editor },
      .text("organisation") { $0.organisation },
      .view("home", ResponseLinkView.self) { $0.home },
    ])
}

/// The login page: after a link was followed, or with a way to get one.
package struct EditorEntryView: TemplateView {
  /// The address that the login button posts to; nil without a valid link.
  package var action: String?
  /// True when an expired or used link was followed.
  package var isStale: Bool
  /// True when a link was just asked for by mail.
  package var isSent: Bool
  /// The address that asks for a link by mail; nil when no mail goes to editors.
  package var asking: String?
  /// The address of the editors' pages, for editors who are logged in but came from another site.
  package var address: String
  package var home: ResponseLinkView

  package init(
    action: String?, isStale: Bool, isSent: Bool, asking: String?, address: String, home: ResponseLinkView
  ) {
    self.action = action
    self.isStale = isStale
    self.isSent = isSent
    self.asking = asking
    self.address = address
    self.home = home
  }

  package static let fields = FieldTable<EditorEntryView>(
    "inngang til redaksjonen",
    [
      .optionalText("action") { $0.action },
      .flag("is-stale") { $0.isStale },
      .flag("is-sent") { $0.isSent },
      .optionalText("asking") { $0.asking },
      .text("desk") { $0.address },
      .view("home", ResponseLinkView.self) { $0.home },
    ])
}

/// A text by a visitor.
package struct EditorTextView: TemplateView {
  package var id: String
  /// ISO 8601.
  package var day: String
  /// Empty for an anonymous one.
  package var name: String
  /// Empty for none.
  package var email: String
  package var page: ResponseLinkView
  package var paragraphs: [String]

  package init(
    id: String, day: String, name: String, email: String, page: ResponseLinkView, paragraphs: [String]
  ) {
    self.id = id
    self.day = day
    self.name = name
    self.email = email
    self.page = page
    self.paragraphs = paragraphs
  }

  package static let fields = FieldTable<EditorTextView>(
    "tekst i redaksjonen",
    [
      .text("id") { $0.id },
      .text("day") { $0.day },
      .text("name") { $0.name },
      .text("email") { $0.email },
      .view("page", ResponseLinkView.self) { $0.page },
      .texts("paragraphs") { $0.paragraphs },
    ])
}

/// Comments that wait, or proposals that have come in.
package struct EditorTextsView: TemplateView {
  package enum Done: Sendable, Hashable {
    case approved, rejected
    /// The comment is gone: somebody decided on it before, or it is erased.
    case gone
  }

  package var frame: EditorFrameView
  package var texts: [EditorTextView]
  /// The outcome of the act that led here.
  package var done: Done?

  package init(frame: EditorFrameView, texts: [EditorTextView], done: Done? = nil) {
    (self.frame, self.texts, self.done) = (frame, texts, done)
  }

  package static let fields = FieldTable<EditorTextsView>(
    "tekster i redaksjonen",
    [
      .view("desk", EditorFrameView.self) { $0.frame },
      .flag("has-texts") { !$0.texts.isEmpty },
      .list("texts", EditorTextView.self) { $0.texts },
      .flag("is-approved") { $0.done == .approved },
      .flag("is-rejected") { $0.done == .rejected },
      .flag("is-gone") { $0.done == .gone },
    ])
}

/// The number of subscribers to the newsletter.
package struct EditorSubscribersView: TemplateView {
  package var frame: EditorFrameView
  package var count: Int

  package init(frame: EditorFrameView, count: Int) {
    (self.frame, self.count) = (frame, count)
  }

  package static let fields = FieldTable<EditorSubscribersView>(
    "abonnenter i redaksjonen",
    [
      .view("desk", EditorFrameView.self) { $0.frame },
      .number("count") { $0.count },
      .flag("has-one") { $0.count == 1 },
      .flag("has-some") { $0.count > 0 },
    ])
}
