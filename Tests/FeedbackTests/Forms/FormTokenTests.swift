import FeedbackSupport
import Testing

@testable import Feedback

struct FormTokenTests {
  let time = TestClock()
  let tokens: FormTokens

  init() { tokens = FormTokens(clock: time.clock, randomness: .system) }

  @Test func `is good once, from when nobody could have been faster until two hours later`() {
    let token = tokens.token(for: .comment, page: "nytt", site: "rogna")
    #expect(tokens.use(token, for: .comment, page: "nytt", site: "rogna") == .hasty)
    time.pass(seconds: 3)
    #expect(tokens.use(token, for: .comment, page: "nytt", site: "rogna") == .good)
    #expect(tokens.use(token, for: .comment, page: "nytt", site: "rogna") == .stale)
    let old = tokens.token(for: .comment, page: "nytt", site: "rogna")
    time.pass(seconds: 7200)
    #expect(tokens.use(old, for: .comment, page: "nytt", site: "rogna") == .stale)
  }

  @Test func `is one form's on one page of one site`() {
    let token = tokens.token(for: .comment, page: "nytt", site: "rogna")
    time.pass(seconds: 10)
    #expect(tokens.use(token, for: .proposal, page: "nytt", site: "rogna") == .stale)
    #expect(tokens.use(token, for: .comment, page: "annet", site: "rogna") == .stale)
    #expect(tokens.use(token, for: .comment, page: "nytt", site: "vollen") == .stale)
    #expect(tokens.use("", for: .comment, page: "nytt", site: "rogna") == .stale)
    #expect(tokens.use(token, for: .comment, page: "nytt", site: "rogna") == .good)
  }

  @Test func `what was spent is forgotten only when it is worth nothing`() {
    let spent = SpentNumbers(lifetime: 100, now: time.uptime)
    time.pass(seconds: 99)
    #expect(spent.spend(1, now: time.uptime))
    // The sets have changed places in between.
    time.pass(seconds: 2)
    #expect(spent.spend(2, now: time.uptime))
    time.pass(seconds: 97)
    #expect(!spent.spend(1, now: time.uptime))
    let full = SpentNumbers(lifetime: 100, limit: 2, now: time.uptime)
    #expect(full.spend(1, now: time.uptime))
    #expect(full.spend(2, now: time.uptime))
    #expect(!full.spend(3, now: time.uptime), "when it is full nothing more is taken")
  }
}
