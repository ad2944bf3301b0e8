import Foundation
import TestSupport
import Testing

/// Links, pipes, devices and files without end, where a workspace has plain files.
struct OtherFilesTests {
  private let workspace: TemporaryFolder
  private let outside: TemporaryFolder

  init() throws {
    (workspace, outside) = (try TemporaryFolder(), try TemporaryFolder())
    for part in TextArchive(try Golden.read(Golden.folder("standing-site.txt", beside: #filePath))).parts {
      try part.write(into: workspace)
    }
    try outside.write("tittel: topphemmelig\n", to: "token")
  }

  private func run(_ command: String) throws -> Program.Answer {
    try Program.run([command, "--date", "2026-11-22"], in: workspace.path)
  }

  @Test(arguments: ["check", "build"])
  func `a link is told of, and nothing of where it leads`(command: String) throws {
    try workspace.link("content/t.md", to: outside.path + "/token")
    try workspace.link("content/lokal.css", to: outside.path + "/token")
    let answer = try run(command)
    #expect(answer.exit == 0)
    #expect((answer.output + answer.error).contains("content/t.md:1:1: warning: dette er en snarvei"))
    #expect(!(answer.output + answer.error).contains("topphemmelig"))
  }

  @Test(arguments: ["check", "build"])
  func `a site file that is a link is refused, and nothing is told of where it leads`(command: String) throws
  {
    try workspace.remove("content/site.yml")
    try workspace.link("content/site.yml", to: outside.path + "/token")
    let answer = try run(command)
    #expect(answer.exit == 1)
    #expect((answer.output + answer.error).contains("content/site.yml:1:1: error: dette er en snarvei"))
    #expect(!(answer.output + answer.error).contains("topphemmelig"))
  }

  @Test(arguments: ["check", "build"])
  func `a file without end is not read`(command: String) throws {
    try workspace.link("content/t.md", to: "/dev/zero")
    #expect(try run(command).exit == 0)
    try workspace.remove("content/site.yml")
    try workspace.link("content/site.yml", to: "/dev/zero")
    #expect(try run(command).exit == 1)
  }

  @Test(arguments: ["check", "build"])
  func `nobody waits for a pipe`(command: String) throws {
    #expect(mkfifo(workspace.path + "/content/t.md", 0o644) == 0)
    #expect(mkfifo(workspace.path + "/themes/t.css", 0o644) == 0)
    #expect(try run(command).exit == 0)
    try workspace.remove("content/site.yml")
    #expect(mkfifo(workspace.path + "/content/site.yml", 0o644) == 0)
    let answer = try run(command)
    #expect(answer.exit == 1)
    #expect((answer.output + answer.error).contains("content/site.yml:1:1: error: dette er en snarvei"))
  }

  /// Takes no room on the disk, and no machine has the memory for it.
  private func writeHuge(_ path: String) throws {
    try workspace.write("x", to: path)
    #expect(truncate(workspace.path + "/" + path, 1 << 40) == 0)
  }

  @Test(arguments: ["content/t.md", "content/site.yml", "content/lokal.css"])
  func `a text of a terabyte is refused unread`(path: String) throws {
    try writeHuge(path)
    let answer = try run("check")
    #expect(answer.exit == 1)
    #expect(answer.output.contains("\(path):1:1: error: filen er på 1048576,0 MB"))
  }

  @Test(arguments: [".standpunkt/inbox/nordvik/kommentarer.json", "themes/enkel/theme.yml"])
  func `another file of a terabyte stops the build, and no machine`(path: String) throws {
    try writeHuge(path)
    let answer = try run("build")
    #expect(answer.exit == 3)
    #expect(answer.error.contains(path))
  }

  @Test func `a copied file is as it was, however large`() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 ^ $0 >> 8 ^ $0 >> 16) }
    try workspace.write(bytes, to: "content/_filer/film.mp4")
    #expect(try run("build").exit == 0)
    let copy = try Data(contentsOf: URL(fileURLWithPath: workspace.path + "/site/film.mp4"))
    #expect(Array(copy) == bytes)
  }

  @Test(arguments: ["import", "serve"])
  func `what a person names may be a link, and is no pipe`(command: String) throws {
    #expect(mkfifo(outside.path + "/rør.md", 0o644) == 0)
    let arguments =
      command == "import"
      ? ["import", outside.path + "/rør.md"]
      : ["serve", "--data", outside.path + "/data", "--config", outside.path + "/rør.md"]
    let answer = try Program.run(arguments, in: workspace.path)
    #expect(answer.exit == 3)
    #expect(answer.error.contains("rør.md: det er ingen vanlig fil"))
  }
}
