import Feedback
import FeedbackSupport
import Testing

struct VoterRegistryTests {
  let time = TestClock()

  private func registry(answersPerVoter: Int = 1, limit: Int = 1000) -> VoterRegistry {
    VoterRegistry(clock: time.clock, randomness: .system, answersPerVoter: answersPerVoter, limit: limit)
  }

  private func voter(_ address: String, _ agent: String = "Nettleser/1") throws -> VoterRegistry.Voter {
    VoterRegistry.Voter(prefix: ClientPrefix(try #require(ClientAddress(address))), userAgent: agent)
  }

  private func isFirst(_ registration: VoterRegistry.Registration) -> Bool {
    if case .first = registration { true } else { false }
  }

  @Test func `a browser at an address answers an issue once`() throws {
    let registry = registry()
    let ada = try voter("192.0.2.7")
    #expect(isFirst(registry.register(ada, site: "rogna", issue: "skole")))
    #expect(registry.register(ada, site: "rogna", issue: "skole") == .duplicate)
    #expect(isFirst(registry.register(ada, site: "rogna", issue: "helse")))
    #expect(isFirst(registry.register(ada, site: "vollen", issue: "skole")))
    #expect(isFirst(registry.register(try voter("192.0.2.8"), site: "rogna", issue: "skole")))
    #expect(isFirst(registry.register(try voter("192.0.2.7", "Annen/2"), site: "rogna", issue: "skole")))
  }

  @Test(arguments: [
    ("2001:db8:1:2::7", "2001:db8:1:2:ffff::9", true), ("2001:db8:1:2::7", "2001:db8:1:3::7", false),
    ("::ffff:192.0.2.7", "192.0.2.7", true), ("192.0.2.7", "192.0.2.8", false),
  ])
  func `a household's many IPv6 addresses are one, and so are two spellings of an IPv4 one`(
    first: String, second: String, same: Bool
  ) throws {
    let registry = registry()
    _ = registry.register(try voter(first), site: "s", issue: "i")
    #expect((registry.register(try voter(second), site: "s", issue: "i") == .duplicate) == same)
  }

  @Test func `the day is over when the clock is set to another, forward or back`() throws {
    let registry = registry()
    let ada = try voter("192.0.2.7")
    for days in [400, -800, 1] {
      #expect(isFirst(registry.register(ada, site: "s", issue: "i")))
      time.set(by: -60)
      #expect(registry.register(ada, site: "s", issue: "i") == .duplicate, "a minute is nothing")
      time.set(by: days * 86_400)
    }
  }

  @Test func `nobody can pass for another by moving letters between the parts`() throws {
    let registry = registry()
    let ada = try voter("192.0.2.7")
    #expect(isFirst(registry.register(ada, site: "ab", issue: "c")))
    #expect(isFirst(registry.register(ada, site: "a", issue: "bc")))
  }

  @Test func `who took the answer back may answer again`() throws {
    let registry = registry()
    let ada = try voter("192.0.2.7")
    guard case .first(let entry) = registry.register(ada, site: "s", issue: "i") else {
      Issue.record("not the first")
      return
    }
    registry.release(entry)
    #expect(isFirst(registry.register(ada, site: "s", issue: "i")))
  }

  @Test func `everything is forgotten at midnight, also when nobody votes`() throws {
    let registry = registry()
    let ada = try voter("192.0.2.7")
    _ = registry.register(ada, site: "s", issue: "i")
    // It is noon: eleven in UTC.
    time.pass(seconds: 12 * 3600 - 1)
    #expect(registry.register(ada, site: "s", issue: "i") == .duplicate)
    registry.forgetPastDay()
    #expect(registry.count == 1)
    time.pass(seconds: 1)
    registry.forgetPastDay()
    #expect(registry.count == 0)
    #expect(isFirst(registry.register(ada, site: "s", issue: "i")))
  }

  @Test func `an entry means nothing on another day or after a restart`() throws {
    let ada = try voter("192.0.2.7")
    let registry = registry()
    let first = registry.register(ada, site: "s", issue: "i")
    time.pass(seconds: 86_400)
    #expect(registry.register(ada, site: "s", issue: "i") != first)
    #expect(self.registry().register(ada, site: "s", issue: "i") != first)
  }

  @Test func `an office gets as many answers as it is given`() throws {
    let registry = registry(answersPerVoter: 3)
    let office = try voter("192.0.2.7")
    let entries = (0..<3).map { _ in registry.register(office, site: "s", issue: "i") }
    #expect(entries.allSatisfy(isFirst))
    #expect(Set(entries).count == 3)
    #expect(registry.register(office, site: "s", issue: "i") == .duplicate)
  }

  @Test func `when it is full it says so`() throws {
    let registry = registry(limit: 2)
    for last in 1...2 { _ = registry.register(try voter("192.0.2.\(last)"), site: "s", issue: "i") }
    #expect(registry.register(try voter("192.0.2.9"), site: "s", issue: "i") == .full)
    #expect(registry.register(try voter("192.0.2.1"), site: "s", issue: "i") == .duplicate)
  }
}
