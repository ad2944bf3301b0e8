internal import Synchronization
internal import System

/// A progress bar of a build, shown on a terminal and only when it takes longer than a second.
struct ProgressBar: Sendable {
  private let start: Double
  private let label: String
  private let drawn: Drawn
  private let isWatched = Terminal.standardError.isWatched

  private final class Drawn: Sendable {
    /// The time of the last drawing, in milliseconds after the start; 0 before the first.
    let at = Atomic(0)
  }

  init(start: Double, label: String) {
    (self.start, self.label) = (start, label)
    drawn = Drawn()
  }

  /// Redraws the bar, at most every 100 ms, from any thread.
  func update(done: Int, total: Int) {
    let elapsed = Int((MachineClock.monotonicSeconds() - start) * 1000)
    let last = drawn.at.load(ordering: .relaxed)
    guard elapsed > 1000, elapsed - last >= 100, total > 0, isWatched,
      drawn.at.compareExchange(expected: last, desired: elapsed, ordering: .relaxed).exchanged
    else { return }
    let width = 30
    let filled = done * width / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    Terminal.standardError.write("\r\(bar) \(done * 100 / total) % \(label)")
  }

  /// Erases the bar from the terminal.
  func finish() {
    if drawn.at.load(ordering: .relaxed) > 0 { Terminal.standardError.write("\r\u{1B}[K") }
  }
}
