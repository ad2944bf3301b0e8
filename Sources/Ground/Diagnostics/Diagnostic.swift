/// A mistake, or something worth a look, in a file that somebody wrote: its location, its message and its remedy.
package struct Diagnostic: Error, Hashable {
  package enum Severity: String, Sendable, Comparable {
    case error, warning, note

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    }

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
  }

  package let severity: Severity
  package let rule: Rule
  package let location: SourceLocation
  package let message: LocalizedText
  /// The remedy; shown on the `help:` line.
  package let help: LocalizedText?

  package init(
    _ severity: Severity, _ rule: Rule, at location: SourceLocation, _ message: LocalizedText,
    help: LocalizedText? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.location = location
    self.message = message
    self.help = help
  }

  /// The message in each of its languages.
  package init(
    _ severity: Severity, _ rule: Rule, at location: SourceLocation, nb: String, nn: String, en: String,
    help: LocalizedText? = nil
  ) {
    self.init(severity, rule, at: location, LocalizedText(nb: nb, nn: nn, en: en), help: help)
  }
}

extension Diagnostic: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    if left.location != right.location { return left.location < right.location }
    if left.severity != right.severity { return left.severity < right.severity }
    return (left.rule.rawValue, left.message.en) < (right.rule.rawValue, right.message.en)
  }
}
