import FeedbackSupport
import Testing

@testable import Feedback

struct ReceiptTests {
  let time = TestClock()
  let desk: ReceiptIssuer

  init() { desk = ReceiptIssuer(clock: time.clock, randomness: .system) }

  private func receipt(_ answer: Answer = .enig, issue: String = "skole", entry: UInt64? = 7) throws
    -> Receipt
  {
    Receipt(counter: try counter(issue, answer), entry: entry, wasCounted: true)
  }

  @Test func `says what was sealed in it, once`() throws {
    let receipt = try receipt(.uenig, entry: .max)
    let text = desk.seal(receipt, site: "rogna")
    #expect(desk.open(text, site: "rogna")?.receipt == receipt)
    #expect(desk.open(text, site: "rogna") == nil)
  }

  @Test func `is as long for every answer`() throws {
    let receipts = [
      try receipt(.enig), try receipt(.uenig), try receipt(.enig, issue: "en-mye-lengre-sak", entry: nil),
      Receipt(counter: try counter("a", .uenig), entry: nil, wasCounted: false),
    ]
    for receipt in receipts {
      #expect(desk.seal(receipt, site: "rogna").utf8.count == ReceiptIssuer.length)
    }
  }

  @Test func `holds for half an hour`() throws {
    let texts = (try receipt(), try receipt(.uenig))
    let (first, second) = (desk.seal(texts.0, site: "s"), desk.seal(texts.1, site: "s"))
    time.pass(seconds: 1799)
    #expect(desk.open(first, site: "s") != nil)
    time.pass(seconds: 1)
    #expect(desk.open(second, site: "s") == nil)
  }

  @Test func `that was given back unused can be used`() throws {
    let text = desk.seal(try receipt(), site: "s")
    desk.giveBack(try #require(desk.open(text, site: "s")))
    #expect(desk.open(text, site: "s") != nil)
  }

  @Test func `is worth nothing at another site, after a restart, or when a letter is changed`() throws {
    let text = desk.seal(try receipt(), site: "rogna")
    #expect(desk.open(text, site: "vollen") == nil)
    #expect(ReceiptIssuer(clock: time.clock, randomness: .system).open(text, site: "rogna") == nil)
    for index in text.indices {
      var changed = text
      changed.replaceSubrange(index...index, with: text[index] == "A" ? "B" : "A")
      #expect(desk.open(changed, site: "rogna") == nil)
    }
    for forged in ["", "A", "kvittering", String(repeating: "A", count: 100_000), "æøå"] {
      #expect(desk.open(forged, site: "rogna") == nil)
    }
    #expect(desk.open(text, site: "rogna") != nil)
  }

  @Test func `is no form token, and the other way round`() throws {
    let tokens = FormTokens(clock: time.clock, randomness: .system)
    let token = tokens.token(for: .comment, page: "p", site: "s")
    #expect(desk.open(token, site: "s") == nil)
    #expect(tokens.use(desk.seal(try receipt(), site: "s"), for: .comment, page: "p", site: "s") == .stale)
  }
}
