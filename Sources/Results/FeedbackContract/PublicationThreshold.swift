/// The fewest answers that are published. The endpoint, the pages and the privacy page all ask here.
package enum PublicationThreshold {
  /// The least number of answers in all.
  package static let answers = 30
  /// The least number of answers on either side.
  package static let answersOnASide = 5
  /// The unit that numbers are rounded to.
  package static let step = 5

  package static func isReached(agree: Int, disagree: Int) -> Bool {
    agree + disagree >= answers && min(agree, disagree) >= answersOnASide
  }

  /// The nearest multiple of ``step``.
  package static func rounded(_ count: Int) -> Int { (count + step / 2) / step * step }
}
