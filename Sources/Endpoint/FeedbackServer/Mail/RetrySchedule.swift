/// The wait before a failed mail is tried again: twice as long each time.
struct RetrySchedule {
  /// In seconds.
  let first: Int
  let longest: Int

  /// A mail that a server would not take this time. It is tried until `Retention` lets go of it.
  static let mail = RetrySchedule(first: 30, longest: 1800)
  /// A mail server that is away.
  static let server = RetrySchedule(first: 5, longest: 300)

  /// - Parameter attempts: how many times it failed, this one left out.
  /// - Returns: in seconds.
  func delay(after attempts: Int) -> Int { min(first << min(max(attempts, 0), 20), longest) }
}
