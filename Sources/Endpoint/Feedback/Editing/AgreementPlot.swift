internal import FeedbackContract

/// The curve of an issue: where each of its periods stands in the picture.
struct AgreementPlot {
  /// The plane between the axes, in a picture of 400 by 180.
  private static let (left, right, top, bottom) = (54, 390, 14, 150)

  let periods: [DeskAgreementView.Period]
  /// Nil without periods.
  let plot: DeskAgreementView.Plot?

  init(_ periods: [AgreementStatistics.Period]) {
    guard let first = periods.first, let last = periods.last else {
      self.periods = []
      plot = nil
      return
    }
    let days = max(1, last.last.number - first.first.number)
    let points = periods.map { period in
      // In the middle of its days.
      let middle = (period.first.number + period.last.number) - 2 * first.first.number
      return DeskAgreementView.Period(
        first: period.first.description, last: period.last.description, percent: period.agreement.percent,
        total: period.agreement.total, x: Self.left + (Self.right - Self.left) * middle / (2 * days),
        y: Self.bottom - (Self.bottom - Self.top) * period.agreement.percent / 100)
    }
    self.periods = points
    plot = DeskAgreementView.Plot(
      points: points.map { "\($0.x),\($0.y)" }.joined(separator: " "), first: first.first.description,
      last: last.last.description)
  }
}
