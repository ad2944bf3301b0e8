package import Templates

/// The answers to issues, now and over time, with small numbers withheld before they come here.
package struct EditorAgreementView: TemplateView {
  /// A period with enough answers: a row of the table, and a point of the plot.
  package struct Period: TemplateView {
    /// ISO 8601.
    package var first: String
    package var last: String
    package var percent: Int
    package var total: Int
    /// In ``Plot``'s units.
    package var x: Int
    package var y: Int

    package init(first: String, last: String, percent: Int, total: Int, x: Int, y: Int) {
      (self.first, self.last, self.percent, self.total, self.x, self.y) = (first, last, percent, total, x, y)
    }

    package static let fields = FieldTable<Period>(
      "periode",
      [
        .text("first") { $0.first }, .text("last") { $0.last },
        .number("percent") { $0.percent }, .number("total") { $0.total },
        .number("x") { $0.x }, .number("y") { $0.y },
      ])
  }

  /// The curve, in the units of a picture that is 400 wide and 180 high.
  package struct Plot: TemplateView {
    /// The points as a `polyline` has them.
    package var points: String
    /// The first and the last day, ISO 8601.
    package var first: String
    package var last: String

    package init(points: String, first: String, last: String) {
      (self.points, self.first, self.last) = (points, first, last)
    }

    package static let fields = FieldTable<Plot>(
      "kurve", [.text("points") { $0.points }, .text("first") { $0.first }, .text("last") { $0.last }])
  }

  package struct Issue: TemplateView {
    package var link: ResponseLinkView
    /// The id of the issue's heading in the page.
    package var anchor: String
    /// Nil when too few have answered.
    package var standing: Standing?
    /// Nil without periods.
    package var plot: Plot?
    package var periods: [Period]

    package init(
      link: ResponseLinkView, anchor: String, standing: Standing?, plot: Plot?, periods: [Period]
    ) {
      self.link = link
      self.anchor = anchor
      self.standing = standing
      self.plot = plot
      self.periods = periods
    }

    package static let fields = FieldTable<Issue>(
      "sak i redaksjonen",
      [
        .view("link", ResponseLinkView.self) { $0.link },
        .text("anchor") { $0.anchor },
        .view("standing", Standing.self) { $0.standing },
        .view("plot", Plot.self) { $0.plot },
        .list("periods", Period.self) { $0.periods },
      ])
  }

  package struct Standing: TemplateView {
    package var percent: Int
    package var total: Int

    package init(percent: Int, total: Int) {
      (self.percent, self.total) = (percent, total)
    }

    package static let fields = FieldTable<Standing>(
      "stilling", [.number("percent") { $0.percent }, .number("total") { $0.total }])
  }

  package var frame: EditorFrameView
  package var issues: [Issue]

  package init(frame: EditorFrameView, issues: [Issue]) {
    (self.frame, self.issues) = (frame, issues)
  }

  package static let fields = FieldTable<EditorAgreementView>(
    "enighet i redaksjonen",
    [
      .view("desk", EditorFrameView.self) { $0.frame },
      .flag("has-issues") { !$0.issues.isEmpty },
      .list("issues", Issue.self) { $0.issues },
    ])
}
