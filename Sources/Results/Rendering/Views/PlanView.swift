internal import Text
internal import Programme
internal import Templates
internal import Values

/// A plan's summary: counts, owners and deadlines.
struct PlanView: TemplateView {
  let figures: PlanFigures
  let language: Language
  let today: CalendarDate
  let files: [LinkView]
  private let quarters: [QuarterView]

  init(_ figures: PlanFigures, of page: Page, in presentation: SitePresentation) {
    self.figures = figures
    language = page.language
    today = presentation.site.today
    quarters = QuarterView.quarters(of: figures)
    let directory = page.address.directory
    files = ["tiltak.csv", "tiltak.json", "frister.ics"].filter {
      presentation.machinePaths.contains(directory + $0)
    }.map { LinkView(text: $0, href: $0) }
  }

  private var total: Int { figures.counts.measures }

  private func count(_ count: Int) -> CountView? { CountView(some: count, of: total, in: language) }

  static let fields = FieldTable<PlanView>(
    "planoversikt",
    [
      .view("total", CountView.self) { CountView($0.total, in: $0.language) },
      .view("done", CountView.self) { CountView($0.figures.counts.done, of: $0.total, in: $0.language) },
      // Not there when they would show zero.
      .view("continuous", CountView.self) { $0.count($0.figures.counts.continuous) },
      .view("delayed", CountView.self) { $0.count($0.figures.late) },
      .view("without-deadline", CountView.self) { $0.count($0.figures.counts.lacking(.due)) },
      .view("without-status", CountView.self) { $0.count($0.figures.counts.lacking(.status)) },
      // The day that the counts are true for.
      .view("as-of", DateView.self) { DateView($0.today, in: $0.language) },
      // Done out of those that can end, when at least half of these have a status.
      .view("progress", CountView.self) { $0.progress },
      .optionalText("budget-sum") { view in
        view.figures.columns.filled.contains(.budget)
          ? view.figures.plan.budget.formatted(in: view.language) : nil
      },
      .flag("has-owners") { !$0.figures.owners.isEmpty },
      .list("owners", OwnerLinkView.self) { view in
        view.figures.owners.map { OwnerLinkView(owner: $0, language: view.language) }
      },
      .view("unassigned", CountView.self) { $0.count($0.figures.unassigned.count) },
      // Measures with a date, by quarter.
      .flag("has-timeline") { !$0.quarters.isEmpty },
      .list("quarters", QuarterView.self) { $0.quarters },
      .list("continuous-measures", DatedMeasureView.self) { view in
        let measures = view.figures.plan.measures
        return measures.indices.filter { measures[$0].isContinuous }.map {
          DatedMeasureView(index: $0, figures: view.figures)
        }
      },
      .flag("has-files") { !$0.files.isEmpty },
      .list("files", LinkView.self) { $0.files },
    ])

  private var progress: CountView? {
    let counts = figures.counts
    guard counts.ending > 0, counts.endingWithStatus * 2 >= counts.ending else { return nil }
    return CountView(counts.endingDone, of: counts.ending, in: language)
  }
}

/// Someone responsible, with a link to what they answer for.
struct OwnerLinkView: TemplateView {
  let owner: PlanFigures.Owner
  let language: Language

  static let fields = FieldTable<OwnerLinkView>(
    "ansvarlig",
    [
      .text("name") { $0.owner.name },
      .joined("href") { ("ansvar/#", $0.owner.id) },
      .text("count") { $0.owner.measures.count.formatted(in: $0.language) },
    ])
}

/// The measures that are to be done within one quarter of a year.
struct QuarterView: TemplateView {
  let year: Int
  let quarter: Int
  let measures: [DatedMeasureView]

  static let fields = FieldTable<QuarterView>(
    "kvartal",
    [
      .number("year") { $0.year },
      .number("quarter") { $0.quarter },
      .list("measures", DatedMeasureView.self) { $0.measures },
    ])

  static func quarters(of figures: PlanFigures) -> [QuarterView] {
    let dated = figures.plan.measures.enumerated().compactMap { index, measure in
      measure.due.date.map { (date: $0, index: index) }
    }.sorted { ($0.date, $0.index) < ($1.date, $1.index) }
    var quarters: [QuarterView] = []
    var rest = dated[...]
    while let first = rest.first {
      let (year, number) = quarter(of: first.date)
      let group = rest.prefix { quarter(of: $0.date) == (year, number) }
      let measures = group.map { DatedMeasureView(index: $0.index, figures: figures) }
      quarters.append(QuarterView(year: year, quarter: number, measures: measures))
      rest = rest[group.endIndex...]
    }
    return quarters
  }

  private static func quarter(of date: CalendarDate) -> (year: Int, quarter: Int) {
    (date.year, (date.month + 2) / 3)
  }
}

/// A measure in a list by date.
struct DatedMeasureView: TemplateView {
  let index: Int
  let figures: PlanFigures

  private var measure: Measure { figures.plan.measures[index] }

  static let fields = FieldTable<DatedMeasureView>(
    "tiltak etter frist",
    [
      .text("text") { $0.measure.text },
      .joined("href") { ("#", percentEncoded($0.measure.id)) },
      .view("deadline", DeadlineView.self) { $0.figures.deadlines[$0.index] },
      .view("status", StatusView.self) { StatusView($0.measure) },
    ])
}
