internal import Rendering
internal import Keys
internal import Diagnostics
internal import PageEditing
internal import Templates

/// A page with a single message.
struct DeskMessageView: TemplateView {
  let text: String

  static let fields = FieldTable<DeskMessageView>("melding", [.text("text") { $0.text }])
}

/// The list of editable pages.
struct DeskListView: TemplateView {
  let search: String
  let sites: [DeskSiteView]

  static let fields = FieldTable<DeskListView>(
    "oversikt", [.text("search") { $0.search }, .list("sites", DeskSiteView.self) { $0.sites }])
}

struct DeskSiteView: TemplateView {
  let name: String
  let folder: String
  let pages: [DeskRowView]
  /// A phrase with the number of matches that are not shown; nil for none.
  let left: String?

  static let fields = FieldTable<DeskSiteView>(
    "nettsted",
    [
      .text("name") { $0.name }, .text("folder") { $0.folder },
      .list("pages", DeskRowView.self) { $0.pages }, .optionalText("left") { $0.left },
    ])
}

struct DeskRowView: TemplateView {
  let title: String
  let file: String
  let kind: String
  let state: String
  let isWrong: Bool

  static let fields = FieldTable<DeskRowView>(
    "rad",
    [
      .text("title") { $0.title }, .text("href") { DeskAddress.page($0.file) }, .text("file") { $0.file },
      .text("kind") { $0.kind }, .text("state") { $0.state }, .flag("is-wrong") { $0.isWrong },
    ])
}

/// The form of one page.
struct DeskPageView: TemplateView {
  let file: String
  /// The key that browsers keep unsaved text under: the workspace and the file.
  let store: String
  let token: String
  let hash: String
  /// The page's address in the preview; nil while it is on no site.
  let address: String?
  let notice: String?
  let problem: String?
  let diagnostics: [DiagnosticView]
  let diagnosticsTitle: String
  let fieldViews: [PageFieldView]
  let more: [PageFieldView]
  let body: String
  let bodyLine: Int
  /// True when ``body`` is the whole file.
  let isWhole: Bool
  /// True when the file cannot be edited as a form.
  let isOnlyText: Bool
  let isPlan: Bool
  let line: Int?
  let pages: [DeskOptionView]
  let owners: [String]

  static let fields = FieldTable<DeskPageView>(
    "skjema",
    [
      .text("file") { $0.file }, .text("store") { $0.store }, .text("token") { $0.token },
      .text("hash") { $0.hash },
      .optionalText("address") { $0.address }, .optionalText("notice") { $0.notice },
      .optionalText("problem") { $0.problem },
      .flag("has-diagnostics") { !$0.diagnostics.isEmpty },
      .list("diagnostics", DiagnosticView.self) { $0.diagnostics },
      .text("diagnostics-title") { $0.diagnosticsTitle },
      .list("fields", PageFieldView.self) { $0.fieldViews },
      .flag("has-more") { !$0.more.isEmpty },
      .flag("is-more-open") { $0.more.contains { !$0.diagnostics.isEmpty } },
      .list("more", PageFieldView.self) { $0.more },
      .text("body") { $0.body }, .number("body-line") { $0.bodyLine },
      .flag("is-whole") { $0.isWhole }, .flag("is-form") { !$0.isWhole },
      .flag("is-only-text") { $0.isOnlyText }, .flag("is-plan") { $0.isPlan },
      .flag("is-text-focused") { view in
        view.line.map { $0 >= view.bodyLine } ?? false
      },
      .text("line") { $0.line.map(String.init) ?? "" },
      .text("href-form") { DeskAddress.page($0.file) },
      .text("href-whole") { DeskAddress.page($0.file) + "&hel=1" },
      .list("pages", DeskOptionView.self) { $0.pages }, .texts("owners") { $0.owners },
    ])
}

struct DiagnosticView: TemplateView {
  let diagnostic: Diagnostic
  let language: MessageLanguage
  /// The id of the field it is about.
  let target: String

  static let fields = FieldTable<DiagnosticView>(
    "merknad",
    [
      .text("place") { DeskTexts.line($0.diagnostic.location.line)[$0.language] },
      .number("line") { $0.diagnostic.location.line }, .text("target") { $0.target },
      .text("message") { $0.diagnostic.message[$0.language] },
      .optionalText("help") { $0.diagnostic.help?[$0.language] },
      .flag("is-error") { $0.diagnostic.severity == .error },
    ])
}

/// A field of a page's form.
struct PageFieldView: TemplateView {
  let field: PageField
  let language: MessageLanguage
  let diagnostics: [DiagnosticView]
  let isFocused: Bool

  static let fields = FieldTable<PageFieldView>(
    "felt",
    [
      .text("id") { $0.field.id }, .text("name") { $0.field.name }, .text("label") { $0.field.label },
      .text("help") { $0.field.key.definition.summary[$0.language] }, .text("value") { $0.field.shown },
      .flag("is-line") { $0.field.shape == .line }, .flag("is-area") { $0.field.shape == .area },
      .flag("is-day") { if case .day = $0.field.shape { true } else { false } },
      .flag("is-choice") { if case .choice = $0.field.shape { true } else { false } },
      .flag("is-box") { $0.field.shape == .box }, .flag("is-checked") { !$0.field.shown.isEmpty },
      .flag("is-list") { $0.field.shape == .list },
      .flag("is-reference") { $0.field.shape == .page }, .flag("is-picture") { $0.field.shape == .picture },
      .flag("is-fixed") { $0.field.shape == .fixed },
      .flag("is-alt") { $0.field.key == .alt },
      .flag("is-decoration") { $0.field.key == .alt && $0.field.isThere && $0.field.shown.isEmpty },
      .flag("is-required") { $0.field.key.definition.isRequired }, .flag("is-focused") { $0.isFocused },
      .optionalText("written") { view in
        if case .day(let written?) = view.field.shape {
          DeskTexts.written(written)[view.language]
        } else {
          nil
        }
      },
      .list("choices", DeskOptionView.self) { view in
        guard case .choice(let choices) = view.field.shape else { return [] }
        return choices.map {
          DeskOptionView(value: $0.value, text: $0.text, isChosen: $0.value == view.field.shown)
        }
      },
      .list("diagnostics", DiagnosticView.self) { $0.diagnostics },
      .flag("has-diagnostics") { !$0.diagnostics.isEmpty },
    ])
}

extension PageField {
  /// The id in the form's page.
  var id: String { "felt-" + key.definition.alias }
}

struct DeskOptionView: TemplateView {
  let value: String
  let text: String
  var isChosen = false

  static let fields = FieldTable<DeskOptionView>(
    "valg",
    [.text("value") { $0.value }, .text("text") { $0.text }, .flag("is-chosen") { $0.isChosen }])
}

/// The form for a new page.
struct NewPageView: TemplateView {
  let token: String
  let problem: String?
  let title: String
  let folder: String
  let kinds: [DeskOptionView]
  let sites: [DeskOptionView]
  let folders: [String]

  static let fields = FieldTable<NewPageView>(
    "ny side",
    [
      .text("token") { $0.token }, .optionalText("problem") { $0.problem }, .text("title") { $0.title },
      .text("folder") { $0.folder }, .list("kinds", DeskOptionView.self) { $0.kinds },
      .list("sites", DeskOptionView.self) { $0.sites }, .flag("has-sites") { $0.sites.count > 1 },
      .texts("folders") { $0.folders },
    ])
}

/// Two versions of a file, between which the editor chooses.
struct ConflictView: TemplateView {
  let file: String
  let token: String
  /// The hash of the present file; empty when there is none.
  let hash: String
  let explanation: String
  let mine: String
  let lines: [DifferenceLineView]
  let isGone: Bool

  static let fields = FieldTable<ConflictView>(
    "to tekster",
    [
      .text("file") { $0.file }, .text("token") { $0.token }, .text("hash") { $0.hash },
      .text("explanation") { $0.explanation }, .text("mine") { $0.mine },
      .list("lines", DifferenceLineView.self) { $0.lines }, .flag("has-lines") { !$0.lines.isEmpty },
      .flag("is-gone") { $0.isGone }, .text("href") { DeskAddress.page($0.file) },
    ])
}

struct DifferenceLineView: TemplateView {
  enum Side { case both, theirs, mine, left }

  let side: Side
  let text: String

  static let fields = FieldTable<DifferenceLineView>(
    "linje",
    [
      .text("text") { $0.text }, .flag("is-theirs") { $0.side == .theirs },
      .flag("is-mine") { $0.side == .mine },
      .flag("is-both") { $0.side == .both }, .flag("is-left") { $0.side == .left },
    ])

  /// The lines that differ, with three lines of context on either side.
  static func lines(from theirs: String, to mine: String) -> [Self] {
    let old = theirs.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let new = mine.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let all = LineDifference(from: old, to: new).steps.map { step in
      switch step {
      case .kept(let index, _): Self(side: .both, text: old[index])
      case .removed(let index): Self(side: .theirs, text: old[index])
      case .added(let index): Self(side: .mine, text: new[index])
      }
    }
    let changes = all.indices.filter { all[$0].side != .both }
    if changes.isEmpty { return [] }
    var near = Set<Int>()
    for change in changes { near.formUnion(max(0, change - 3)...min(all.count - 1, change + 3)) }
    var shown: [Self] = []
    for index in all.indices {
      if near.contains(index) {
        shown.append(all[index])
      } else if shown.last?.side != .left {
        shown.append(Self(side: .left, text: "…"))
      }
    }
    return shown
  }
}
