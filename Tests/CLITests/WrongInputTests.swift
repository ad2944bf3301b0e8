import TestSupport
import Testing

/// What an editor can get wrong. Each file in Wrong/ changes a site that stands, and holds the exact answer.
struct WrongInputTests {
  private static let cases = Golden.cases(in: "Wrong", beside: #filePath)

  @Test(arguments: cases)
  func `wrong input is explained, and the old site stands`(name: String) throws {
    let workspace = try TemporaryFolder()
    for part in TextArchive(try Golden.read(Golden.folder("standing-site.txt", beside: #filePath))).parts {
      try part.write(into: workspace)
    }
    let first = try Program.run(["build", "--date", "2026-11-22"], in: workspace.path)
    #expect(first.exit == 0 && first.error == "")
    let standing = try FolderContents(of: workspace.path + "/site")

    var script = try Script(Golden.folder("Wrong/" + name, beside: #filePath))
    var exits: [Int32] = []
    let deviations = try script.run(in: workspace) { exits.append($0) }
    for deviation in deviations { Issue.record(deviation, "\(name)") }
    #expect(!exits.isEmpty && exits.allSatisfy { $0 == 1 })
    #expect(try FolderContents(of: workspace.path + "/site") == standing)
  }

  @Test func `there is a test for every way of being wrong`() {
    #expect(Self.cases.count >= 45)
  }
}
