package import FeedbackContract

extension Retention {
  /// Records from before this moment go.
  package func cutoff(at now: Moment) -> Moment { now.adding(seconds: -lifetime) }
}
