internal import Templates

/// What clients are held to, so that nobody can drown the others out.
package struct Limits: Sendable {
  /// What is counted by itself.
  package enum Activity: Hashable, Sendable, CaseIterable {
    /// An answer, or taking one back.
    case vote
    /// Sending a form with text.
    case text
    /// Anything else that costs work.
    case read
  }

  private let table: RateTable?
  private let clock: ServerClock

  /// - Parameter isOff: for load tests.
  package init(clock: ServerClock, randomness: Randomness, isOff: Bool = false) {
    self.clock = clock
    let salt = randomness.bytes(8).reduce(0) { $0 << 8 | UInt64($1) }
    table = isOff ? nil : RateTable(clients: 1 << 17, salt: salt)
  }

  private struct Client: Hashable {
    let activity: Activity
    let name: Name

    enum Name: Hashable {
      case prefix(ClientPrefix)
      case site(String)
      case email(String)
    }
  }

  /// - Returns: nil when it is allowed; else how many seconds to wait.
  package func wait(for activity: Activity, from address: ClientAddress, at site: String) -> Int? {
    guard let table else { return nil }
    let now = clock.now()
    var taken: [(RateLimit, Client)] = []
    for (limit, client) in clients(activity, address, site) {
      if let wait = table.take(limit, by: client, now: now) {
        // What the narrow limits let through and a wider one did not is not held against anyone.
        for (limit, client) in taken { table.refund(limit, by: client) }
        return wait
      }
      taken.append((limit, client))
    }
    return nil
  }

  /// For what came to nothing, as a form with a mistake in it.
  package func refund(_ activity: Activity, from address: ClientAddress, at site: String) {
    for (limit, client) in clients(activity, address, site) { table?.refund(limit, by: client) }
  }

  /// - Returns: nil when this address may be written to.
  package func wait(forMailTo email: String, at site: String) -> Int? {
    let client = Client(activity: .text, name: .email("\(site) \(email)"))
    return table?.take(RateLimit(burst: 3, every: 3_600_000), by: client, now: clock.now())
  }

  private func clients(
    _ activity: Activity, _ address: ClientAddress, _ site: String
  ) -> [(RateLimit, Client)] {
    let limits = Self.limits(of: activity)
    var clients = [(limits.prefix, Client(activity: activity, name: .prefix(ClientPrefix(address))))]
    if let wider = ClientPrefix.wider(address) {
      clients.append((limits.wider, Client(activity: activity, name: .prefix(wider))))
    }
    clients.append((limits.site, Client(activity: activity, name: .site(site))))
    return clients
  }

  /// A class that answers at once from behind one address gets through; a country's worst evening does too.
  private static func limits(of activity: Activity) -> (prefix: RateLimit, wider: RateLimit, site: RateLimit)
  {
    switch activity {
    case .vote:
      (
        RateLimit(burst: 120, every: 1000), RateLimit(burst: 600, every: 200),
        RateLimit(burst: 2000, every: 2)
      )
    case .text:
      (
        RateLimit(burst: 10, every: 30_000), RateLimit(burst: 30, every: 10_000),
        RateLimit(burst: 200, every: 500)
      )
    case .read:
      (
        RateLimit(burst: 240, every: 250), RateLimit(burst: 1200, every: 50),
        RateLimit(burst: 5000, every: 1)
      )
    }
  }
}
