import Foundation
import TestSupport
import Testing

@testable import System

struct ChildProcessTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("inn\n", to: "inn")
  }

  private func run(
    _ script: String, limits: ChildProcess.Limits = .init(seconds: 20), input: String? = "inn"
  ) throws -> ChildProcess.Ending {
    try ChildProcess(path: "/bin/sh", arguments: ["-c", script], limits: limits).run(
      input: input.map { folder.path + "/" + $0 }, output: folder.path + "/ut", errors: folder.path + "/feil")
  }

  @Test func `a program reads its input and writes its output and its complaints`() throws {
    #expect(try run("cat; echo klage >&2; exit 3") == .exit(3))
    #expect(try folder.text("ut") == "inn\n")
    #expect(try folder.text("feil") == "klage\n")
    #expect(try run("cat", input: nil) == .exit(0))
    #expect(try folder.text("ut") == "")
  }

  @Test func `it inherits nothing of our environment`() throws {
    setenv("STANDPUNKT_TEST", "hemmelig", 1)
    #expect(try run("env") == .exit(0))
    #expect(try !folder.text("ut").contains("hemmelig"))
  }

  @Test func `words are handed on as they are`() throws {
    let words = ["a b", "$HOME", "`id`", "\"", "'", "*", "-n", ""]
    let process = ChildProcess(
      path: "/usr/bin/printf", arguments: ["[%s]"] + words, limits: .init(seconds: 20))
    #expect(try process.run(input: nil, output: folder.path + "/ut") == .exit(0))
    #expect(try folder.text("ut") == words.map { "[\($0)]" }.joined())
  }

  @Test func `it is stopped when it takes too long, and when it writes too much`() throws {
    #expect(try run("sleep 30", limits: .init(seconds: 1)) == .timedOut)
    #expect(
      try run("exec head -c 1000000 /dev/zero", limits: .init(seconds: 20, fileSize: 1 << 16))
        == .wroteTooMuch)
    #expect(try #require(FileSystem.stamp(folder.path + "/ut")).size <= 1 << 16)
    #expect(try run("kill -9 $$") == .signal(9))
  }

  @Test func `it gets no more memory than it may have`() throws {
    let script = "x=a; while [ ${#x} -lt 400000000 ]; do x=$x$x; done"
    let ending = try run(script, limits: .init(seconds: 20, memory: 64 << 20))
    #expect(ending != .exit(0) && ending != .timedOut)
  }

  @Test func `a program that is not there is told of`() throws {
    let process = ChildProcess(path: "/nei", arguments: [], limits: .init(seconds: 5))
    guard case .notStarted = try process.run(input: nil, output: folder.path + "/ut") else {
      Issue.record("it started")
      return
    }
  }

  @Test func `nobody waits for a pipe, and no link is read`() throws {
    #expect(mkfifo(folder.path + "/rør", 0o644) == 0)
    try folder.link("lenke", to: "inn")
    #expect(throws: FileError.self) { try run("cat", input: "rør") }
    #expect(throws: FileError.self) { try run("cat", input: "lenke") }
  }
}
