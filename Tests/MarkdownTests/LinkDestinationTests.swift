import Testing

@testable import Markdown

struct LinkDestinationTests {
  @Test(arguments: [
    ("a.md", LinkDestination.local(path: "a.md", query: "", fragment: nil)),
    ("../%C3%A5%20b.md?c=d#e%20f", .local(path: "../å b.md", query: "?c=d", fragment: "e f")),
    ("#a", .local(path: "", query: "", fragment: "a")), ("a%", .local(path: "a%", query: "", fragment: nil)),
    ("a%FFb", .local(path: "a%FFb", query: "", fragment: nil)),
    ("a?b#c?d", .local(path: "a", query: "?b", fragment: "c?d")),
    ("https://a.no", .external), ("//a.no", .external), ("MAILTO:a@b.no", .external), ("tel:22", .external),
    ("https:/a.no", .withoutHost(scheme: "https")), ("http:", .withoutHost(scheme: "http")),
    ("https:///a", .withoutHost(scheme: "https")),
    ("java\tscript:a", .refused(scheme: "javascript")), ("C:\\a", .refused(scheme: "c")),
    ("htps://a.no", .unknown(scheme: "htps")), ("", .empty),
    (":a", .local(path: ":a", query: "", fragment: nil)),
    ("1:a", .local(path: "1:a", query: "", fragment: nil)),
  ])
  func `an address tells where it leads`(address: String, destination: LinkDestination) {
    #expect(Array(address.utf8).withUnsafeBufferPointer { LinkDestination($0) } == destination)
  }
}
