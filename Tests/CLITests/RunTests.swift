import TestSupport
import Testing

/// What the commands answer, word for word. Each file in Runs/ is a workspace and the commands given in it.
struct RunTests {
  @Test(arguments: Golden.cases(in: "Runs", beside: #filePath))
  func `the program answers as written down`(name: String) throws {
    let workspace = try TemporaryFolder()
    var script = try Script(Golden.folder("Runs/" + name, beside: #filePath))
    for deviation in try script.run(in: workspace) { Issue.record(deviation, "\(name)") }
  }

  @Test func `checking leaves no trace`() throws {
    let workspace = try TemporaryFolder()
    for part in TextArchive(try Golden.read(Golden.folder("standing-site.txt", beside: #filePath))).parts {
      try part.write(into: workspace)
    }
    let before = try FolderContents(of: workspace.path)
    let answer = try Program.run(["check", "--date", "2026-11-22"], in: workspace.path)
    #expect(answer == Program.Answer(output: "0 feil, 0 advarsler\n", error: "", exit: 0))
    #expect(try FolderContents(of: workspace.path) == before)
  }
}
