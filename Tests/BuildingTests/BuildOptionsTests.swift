import Keys
import Programme
import Testing
import Values

@testable import Building

struct BuildOptionsTests {
  @Test func `every option that decides what is written is part of the key`() throws {
    guard case .date(let day) = DateReading("2026-11-22"), case .date(let other) = DateReading("2026-11-23")
    else {
      Issue.record("no day")
      return
    }
    let plain = BuildOptions(edition: Edition(today: day), output: "site", toolIdentity: "1")
    var changed: [String: BuildOptions] = [:]
    func change(_ name: String, _ body: (inout BuildOptions) -> Void) {
      var options = plain
      body(&options)
      changed[name] = options
    }
    change("edition") { $0.edition = Edition(today: other) }
    change("isStrict") { $0.isStrict = true }
    let url = try #require(BaseURL(reading: "https://a.example/"))
    change("baseURL") { $0.baseURL = url }
    change("endpoint") { $0.endpoint = "https://b.example" }
    change("output") { $0.output = "elsewhere" }
    change("toolIdentity") { $0.toolIdentity = "2" }
    change("imageTool") { $0.imageTool = "/bin/sh" }
    // Another option is another line here.
    #expect(Set(Mirror(reflecting: plain).children.compactMap(\.label)) == Set(changed.keys))
    for (name, options) in changed {
      // The place says where the output is, and a strict build writes what another does or nothing.
      let decides = name != "isStrict" && name != "output"
      #expect((options.key(folder: "site") != plain.key(folder: "site")) == decides, "\(name)")
    }
    #expect(plain.key(folder: "site") != plain.key(folder: "public"))
    var two = plain
    two.baseURL = BaseURL(reading: "https://b.example/")
    #expect(two.key(folder: "site") != changed["baseURL"]?.key(folder: "site"))
    var all = plain
    all.edition = Edition(today: day, showsUnpublished: true)
    #expect(all.key(folder: "site") != plain.key(folder: "site"))
  }
}
