extension Moment {
  /// As mail and HTTP write it, without the zone at its end: `Sun, 06 Nov 1994 08:49:37`, in UTC.
  package var internetDate: String {
    let day = Day(number: seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds) / 86_400))
    let date = day.description.split(separator: "-")
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let time = seconds - day.number * 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(weekdays[(day.number % 7 + 7) % 7]), \(date[2]) \(months[(Int(date[1]) ?? 1) - 1]) \(date[0]) "
      + "\(two(time / 3600)):\(two(time % 3600 / 60)):\(two(time % 60))"
  }
}
