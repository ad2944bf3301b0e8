package import Templates

/// What stands on every page of the editors' desk.
package struct DeskView: TemplateView {
  package enum Room: Sendable, Hashable {
    case queue, proposals, subscribers, agreement
  }

  /// Which page it is.
  package var room: Room
  /// What the desk's addresses begin with: `/api/oslo/redaksjon`.
  package var base: String
  /// What every form sends along.
  package var mark: String
  /// The name that the editor's acts are written down under.
  package var editor: String
  package var organisation: String
  package var home: ResponseLinkView

  package init(
    room: Room, base: String, mark: String, editor: String, organisation: String, home: ResponseLinkView
  ) {
    self.room = room
    self.base = base
    self.mark = mark
    self.editor = editor
    self.organisation = organisation
    self.home = home
  }

  package static let fields = FieldTable<DeskView>(
    "redaksjonen",
    [
      .flag("is-queue") { $0.room == .queue },
      .flag("is-proposals") { $0.room == .proposals },
      .flag("is-subscribers") { $0.room == .subscribers },
      .flag("is-agreement") { $0.room == .agreement },
      .text("base") { $0.base },
      .text("mark") { $0.mark },
      .text("editor") { $0.editor },
      .text("organisation") { $0.organisation },
      .view("home", ResponseLinkView.self) { $0.home },
    ])
}

/// The way in: a link that was followed, or word of how to get one.
package struct DeskEntryView: TemplateView {
  /// Where the button that logs in is sent; nil when there is no good link.
  package var action: String?
  /// Whether a link was followed that is no longer good.
  package var isStale: Bool
  /// Whether a link was asked for by mail just now.
  package var isSent: Bool
  /// Where an editor's address is sent to get a link by mail; nil when no mail goes to editors.
  package var asking: String?
  /// The address of the desk, for who is logged in but came from elsewhere.
  package var desk: String
  package var home: ResponseLinkView

  package init(
    action: String?, isStale: Bool, isSent: Bool, asking: String?, desk: String, home: ResponseLinkView
  ) {
    self.action = action
    self.isStale = isStale
    self.isSent = isSent
    self.asking = asking
    self.desk = desk
    self.home = home
  }

  package static let fields = FieldTable<DeskEntryView>(
    "inngang til redaksjonen",
    [
      .optionalText("action") { $0.action },
      .flag("is-stale") { $0.isStale },
      .flag("is-sent") { $0.isSent },
      .optionalText("asking") { $0.asking },
      .text("desk") { $0.desk },
      .view("home", ResponseLinkView.self) { $0.home },
    ])
}

/// Something that a visitor wrote.
package struct DeskTextView: TemplateView {
  package var id: String
  /// ISO 8601.
  package var day: String
  /// Empty for nobody.
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

  package static let fields = FieldTable<DeskTextView>(
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
package struct DeskTextsView: TemplateView {
  package enum Done: Sendable, Hashable {
    case approved, rejected
    /// What was to be decided on is not there: somebody was before, or it is erased.
    case gone
  }

  package var desk: DeskView
  package var texts: [DeskTextView]
  /// What came of the act that led here.
  package var done: Done?

  package init(desk: DeskView, texts: [DeskTextView], done: Done? = nil) {
    self.desk = desk
    self.texts = texts
    self.done = done
  }

  package static let fields = FieldTable<DeskTextsView>(
    "tekster i redaksjonen",
    [
      .view("desk", DeskView.self) { $0.desk },
      .flag("has-texts") { !$0.texts.isEmpty },
      .list("texts", DeskTextView.self) { $0.texts },
      .flag("is-approved") { $0.done == .approved },
      .flag("is-rejected") { $0.done == .rejected },
      .flag("is-gone") { $0.done == .gone },
    ])
}

/// How many have the newsletter.
package struct DeskSubscribersView: TemplateView {
  package var desk: DeskView
  package var count: Int

  package init(desk: DeskView, count: Int) {
    self.desk = desk
    self.count = count
  }

  package static let fields = FieldTable<DeskSubscribersView>(
    "abonnenter i redaksjonen",
    [
      .view("desk", DeskView.self) { $0.desk },
      .number("count") { $0.count },
      .flag("has-one") { $0.count == 1 },
      .flag("has-some") { $0.count > 0 },
    ])
}
