import Testing

@testable import Markdown

struct AnchorRegistryTests {
  @Test func `an id that is in use gets the next free number`() {
    var anchors = AnchorRegistry()
    let isFirst = anchors.claim("a-2")
    let made = (0..<3).map { _ in anchors.unique("a") }
    let isAgain = anchors.claim("a")
    #expect(isFirst && !isAgain)
    #expect(made == ["a", "a-3", "a-4"])
  }

  @Test func `an id that is kept free goes to the element that names it`() {
    var anchors = AnchorRegistry()
    anchors.hold("a")
    let made = anchors.unique("a")
    let isClaimed = anchors.claim("a")
    #expect(made == "a-2" && isClaimed)
    #expect(anchors.contains("a"))
  }

  @Test func `an id made from a text never looks like the theme's own`() {
    var anchors = AnchorRegistry()
    let made = anchors.unique("s-bane")
    #expect(made == "s_bane")
  }
}
