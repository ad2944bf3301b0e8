extension Moment {
  /// In UTC, to the second: `2027-02-28T11:00:00Z`.
  package var iso8601: String {
    let day = seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400)
    let second = seconds - day * 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(Day(number: day))T\(two(second / 3600)):\(two(second % 3600 / 60)):\(two(second % 60))Z"
  }
}
