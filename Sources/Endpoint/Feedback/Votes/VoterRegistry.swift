internal import Crypto
internal import Synchronization
internal import Text

/// The browsers and addresses that have answered an issue today; all is forgotten at midnight.
///
/// Nothing of it is ever written down: the salt and the entries are in memory alone, apart from the answers.
/// The day's salt is what makes an entry impossible to lead back to an address, so it is made anew at local
/// midnight and at start, and the old one is overwritten by the new.
package final class VoterRegistry: Sendable {
  package enum Registration: Sendable, Hashable {
    /// The first answer; the entry frees it again.
    case first(UInt64)
    case duplicate
    /// There is no room, and the answer is counted unseen.
    case full
  }

  /// One browser at one address.
  package struct Voter: Sendable {
    package let prefix: ClientPrefix
    package let userAgent: String

    package init(prefix: ClientPrefix, userAgent: String) {
      (self.prefix, self.userAgent) = (prefix, userAgent)
    }
  }

  private struct State: ~Copyable {
    var salt: SymmetricKey
    /// The moment from which the salt was used.
    var began: Moment
    var endOfDay: Moment
    var entries: DuplicateTable
  }

  private let clock: ServerClock
  private let randomness: Randomness
  private let answersPerVoter: Int
  private let state: Mutex<State>

  /// - Parameter answersPerVoter: how many may answer an issue behind one address with the same browser.
  package init(
    clock: ServerClock, randomness: Randomness, answersPerVoter: Int = 1, limit: Int = 4_000_000
  ) {
    (self.clock, self.randomness, self.answersPerVoter) = (clock, randomness, answersPerVoter)
    let now = clock.now()
    state = Mutex(
      State(
        salt: SymmetricKey(data: randomness.bytes(32)), began: now, endOfDay: clock.midnight(after: now),
        entries: DuplicateTable(limit: limit)))
  }

  package func register(_ voter: Voter, site: String, issue: String) -> Registration {
    state.withLock { state in
      beginDay(&state)
      for turn in 0..<answersPerVoter {
        let entry = Self.entry(of: voter, site: site, issue: issue, turn: turn, salt: state.salt)
        switch state.entries.insert(entry) {
        case .inserted: return .first(entry)
        case .full: return .full
        case .present: continue
        }
      }
      return .duplicate
    }
  }

  /// Lets a voter whose answer was not kept, or was taken back, answer again.
  package func release(_ entry: UInt64) {
    state.withLock { $0.entries.remove(entry) }
  }

  /// Forgets a day that is over, also when nobody votes; the server calls it every 30 seconds.
  package func forgetPastDay() {
    state.withLock { beginDay(&$0) }
  }

  /// The number of answers remembered now.
  package var count: Int { state.withLock { $0.entries.count } }

  private func beginDay(_ state: inout State) {
    let now = clock.now()
    // Before it began when the clock was set back, perhaps to another day.
    guard now >= state.endOfDay || now < state.began && clock.midnight(after: now) != state.endOfDay else {
      return
    }
    state.salt = SymmetricKey(data: randomness.bytes(32))
    state.began = now
    state.endOfDay = clock.midnight(after: now)
    state.entries.removeAll()
  }

  /// Each part has its length before it, so that no two voters give the same bytes.
  private static func entry(
    of voter: Voter, site: String, issue: String, turn: Int, salt: SymmetricKey
  ) -> UInt64 {
    var text = UTF8Buffer(reserving: 256)
    for part in [site, issue, voter.userAgent] {
      text.append(decimal: part.utf8.count)
      text.append(UInt8(ascii: ":"))
      text.append(part)
    }
    text.append(voter.prefix.bytes)
    text.append(UInt8(truncatingIfNeeded: turn))
    let code = HMAC<SHA256>.authenticationCode(for: text.bytes, using: salt)
    return code.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
