import FeedbackContract
import Testing

struct PublicationThresholdTests {
  @Test(arguments: [
    (25, 5, true), (5, 25, true), (24, 5, false), (26, 4, false), (0, 30, false), (400, 10, true),
  ])
  func `thirty in all and five on either side`(agree: Int, disagree: Int, isReached: Bool) {
    #expect(PublicationThreshold.isReached(agree: agree, disagree: disagree) == isReached)
  }

  @Test func `numbers are rounded to the nearest five`() {
    #expect([5, 7, 8, 12, 13, 100].map(PublicationThreshold.rounded) == [5, 5, 10, 10, 15, 100])
  }
}

struct ResponsePagesTests {
  @Test func `every page has a name of its own`() {
    #expect(ResponseTemplates.names.count == 22)
    #expect(Set(ResponseTemplates.names).count == 22)
    #expect(ResponseTemplates.names.first == "agreed")
  }
}
