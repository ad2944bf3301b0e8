internal import Session
internal import Rendering
internal import Programme
internal import Diagnostics
internal import Review
internal import Templates

/// The measures without an owner or without a deadline.
struct MeasuresView: TemplateView {
  let summary: String
  let download: String
  let rows: [OpenMeasureRow]
  let part: ListPart

  static let fields = FieldTable<MeasuresView>(
    "åpne tiltak",
    [
      .text("summary") { $0.summary }, .text("download") { $0.download },
      .flag("has-rows") { !$0.rows.isEmpty },
      .list("rows", OpenMeasureRow.self) { $0.rows }, .view("part", ListPart.self) { $0.part },
    ])
}

struct OpenMeasureRow: TemplateView {
  let open: OpenMeasure
  let href: String
  let line: String
  let opening: SourceLinks

  static let fields = FieldTable<OpenMeasureRow>(
    "åpent tiltak",
    [
      .text("measure") { $0.open.measure.text }, .text("goal") { $0.open.goal },
      .text("plan") { $0.open.page.title }, .flag("lacks-owner") { $0.open.lacksOwner },
      .flag("lacks-deadline") { $0.open.lacksDeadline },
      .flag("lacks-both") { $0.open.lacksOwner && $0.open.lacksDeadline }, .text("href") { $0.href },
      .text("line") { $0.line }, .view("opening", SourceLinks.self) { $0.opening },
    ])
}

extension ControlPages {
  private static let measuresInPart = 200

  func measures() -> MeasuresView {
    let open = snapshot.shownPages(in: edition).flatMap(OpenMeasure.all)
    let part = part(of: open.count, size: Self.measuresInPart, "tiltak")
    return MeasuresView(
      summary: ControlText.openMeasures(open.count(where: \.lacksOwner), open.count(where: \.lacksDeadline))[
        language],
      download: ControlView.address("uten-ansvar.csv", of: site),
      rows: open[part.range].map { measure in
        OpenMeasureRow(
          open: measure, href: shown(measure.page.address) + "#" + measure.measure.id,
          line: ControlText.line(measure.measure.line)[language],
          opening: opening(SourceLocation(file: measure.page.file, line: measure.measure.line)))
      }, part: part)
  }
}
