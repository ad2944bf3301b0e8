internal import Programme
internal import Templates
internal import Text
internal import Values

/// A part of a page's text: HTML, a list of commitments or a table of measures.
struct BodyPartView: TemplateView {
  var html: HTMLFragment?
  var commitments: CommitmentListView?
  var measures: MeasureTableView?

  static let fields = FieldTable<BodyPartView>(
    "del",
    [
      .optionalHTML("html") { $0.html },
      .view("commitments", CommitmentListView.self) { $0.commitments },
      .view("measures", MeasureTableView.self) { $0.measures },
    ])
}

/// "Nordvik vil:", and what it leads in to.
struct CommitmentListView: TemplateView {
  let text: String
  let heading: HeadingView?
  let paragraph: HTMLFragment?
  let groups: [CommitmentGroupView]

  static let fields = FieldTable<CommitmentListView>(
    "punktliste",
    [
      // The lead-in as text.
      .text("lead-in") { $0.text },
      // The lead-in when it is a heading, or a paragraph; neither when it stands in a chapter before.
      .view("heading", HeadingView.self) { $0.heading },
      .optionalHTML("paragraph") { $0.paragraph },
      .list("groups", CommitmentGroupView.self) { $0.groups },
    ])
}

struct HeadingView: TemplateView {
  let id: String
  let level: Int
  let content: HTMLFragment

  static let fields = FieldTable<HeadingView>(
    "overskrift",
    [.text("id") { $0.id }, .number("level") { $0.level }, .html("content") { $0.content }])
}

/// The commitments under one sub-heading.
struct CommitmentGroupView: TemplateView {
  let title: HeadingView?
  let parts: [CommitmentGroupPartView]

  static let fields = FieldTable<CommitmentGroupView>(
    "punktgruppe",
    [
      .view("title", HeadingView.self) { $0.title },
      .list("parts", CommitmentGroupPartView.self) { $0.parts },
    ])
}

struct CommitmentGroupPartView: TemplateView {
  var html: HTMLFragment?
  var points: [CommitmentView] = []

  static let fields = FieldTable<CommitmentGroupPartView>(
    "del av punktgruppe",
    [
      .optionalHTML("html") { $0.html },
      .flag("has-points") { !$0.points.isEmpty },
      .list("points", CommitmentView.self) { $0.points },
    ])
}

struct CommitmentView: TemplateView {
  let filled: FilledBody
  /// In the page's commitments.
  let index: Int

  static let fields = FieldTable<CommitmentView>(
    "punkt",
    [
      .text("id") { $0.filled.page.manuscript.body.commitments[$0.index].id },
      .number("number") { $0.filled.page.manuscript.body.commitments[$0.index].number },
      .flag("has-group") { $0.filled.page.manuscript.body.commitments[$0.index].group != nil },
      .optionalText("group") { $0.filled.page.manuscript.body.commitments[$0.index].group },
      .html("content") { $0.filled.fragment($0.filled.page.manuscript.body.commitments[$0.index].content) },
      .flag("is-done") { $0.filled.page.manuscript.body.commitments[$0.index].isDone },
    ])
}

/// Makes views of the parts of one page's body.
struct BodyPartBuilder {
  let filled: FilledBody
  let plan: PlanFigures?

  private var body: PageBody { filled.page.body }
  private var language: Language { filled.page.language }

  func part(_ part: BodyPart) -> BodyPartView {
    switch part {
    case .prose(let span): return BodyPartView(html: filled.fragment(span))
    case .commitments(let list): return BodyPartView(commitments: view(of: body.commitmentLists[list]))
    case .measures(let table):
      guard let plan else { return BodyPartView() }
      return BodyPartView(
        measures: MeasureTableView(plan.plan.tables[table], filled, plan, language: language))
    }
  }

  private func view(of list: CommitmentList) -> CommitmentListView {
    var heading: HeadingView?
    var paragraph: HTMLFragment?
    switch list.leadIn {
    case .heading(let id, let level, let content):
      heading = HeadingView(id: id, level: level, content: filled.fragment(content))
    case .paragraph(let span): paragraph = filled.fragment(span)
    case .continued: break
    }
    return CommitmentListView(
      text: list.text, heading: heading, paragraph: paragraph, groups: list.groups.map(view(of:)))
  }

  private func view(of group: CommitmentList.Group) -> CommitmentGroupView {
    CommitmentGroupView(
      title: group.title.map {
        HeadingView(id: $0.id, level: $0.level, content: filled.fragment($0.content))
      },
      parts: group.parts.map { part in
        switch part {
        case .prose(let span): CommitmentGroupPartView(html: filled.fragment(span))
        case .items(let range):
          CommitmentGroupPartView(points: range.map { CommitmentView(filled: filled, index: $0) })
        }
      })
  }
}
