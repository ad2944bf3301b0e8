/// A form with text in it.
package enum TextForm: String, Sendable, Hashable, CaseIterable {
  case newsletter = "nyhetsbrev"
  case comment = "kommentar"
  case proposal = "innspill"

  /// The least time that anybody takes to fill it in, in seconds.
  var shortestFilling: Int { self == .newsletter ? 1 : 3 }
}

/// Tokens that show that a form was fetched a while ago, and is sent for the first time.
package final class FormTokens: Sendable {
  /// Seconds.
  package static let lifetime = 2 * 3600

  package enum Verdict: Sendable, Hashable {
    case good
    /// None, too old, used, or not this form's: the visitor sends it again.
    case stale
    /// Filled in faster than anybody does.
    case hasty
  }

  private let clock: ServerClock
  private let sealer: Sealer
  private let spent: SpentNumbers

  package init(clock: ServerClock, randomness: Randomness) {
    self.clock = clock
    sealer = Sealer(randomness: randomness)
    spent = SpentNumbers(lifetime: Self.lifetime, now: clock.uptime())
  }

  /// - Parameter page: the page's id; empty for a form that stands everywhere.
  package func token(for form: TextForm, page: String, site: String) -> String {
    let seconds = UInt64(truncatingIfNeeded: clock.uptime().seconds)
    let bytes = stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: seconds >> UInt64($0)) }
    return sealer.seal(bytes, for: Self.purpose(form, page, site))
  }

  /// A token that is good is used up.
  func use(_ token: String, for form: TextForm, page: String, site: String) -> Verdict {
    let (verdict, number) = look(at: token, for: form, page: page, site: site)
    guard verdict == .good, let number else { return verdict }
    return spent.spend(number, now: clock.uptime()) ? .good : .stale
  }

  /// As ``use(_:for:page:site:)``, but nothing is used up.
  func verdict(on token: String, for form: TextForm, page: String, site: String) -> Verdict {
    let (verdict, number) = look(at: token, for: form, page: page, site: site)
    guard verdict == .good, let number else { return verdict }
    return spent.contains(number) ? .stale : .good
  }

  private func look(
    at token: String, for form: TextForm, page: String, site: String
  ) -> (Verdict, number: UInt64?) {
    guard let note = sealer.open(token, for: Self.purpose(form, page, site)) else { return (.stale, nil) }
    let made = Int(truncatingIfNeeded: note.bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    let age = clock.uptime().seconds - made
    guard (0..<Self.lifetime).contains(age) else { return (.stale, nil) }
    return (age < form.shortestFilling ? .hasty : .good, note.number)
  }

  private static func purpose(_ form: TextForm, _ page: String, _ site: String) -> String {
    "skjema \(form.rawValue) \(site) \(page)"
  }
}
