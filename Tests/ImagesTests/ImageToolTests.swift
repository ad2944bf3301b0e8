import Foundation
import TestSupport
import Testing

@testable import Images

/// The tool's ways of going wrong, played by small scripts.
struct ImageToolTests {
  private let folder: TemporaryFolder
  private let variant = ImageVariant(
    size: ImageSize(width: 8, height: 6), format: .jpeg, attempts: [".jpg[Q=80]", ".jpg[Q=20]"], limit: 4)

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("kilde", to: "kilde")
  }

  @Test func `a tool that hangs is stopped`() throws {
    var tool = try tool("exec sleep 60")
    tool.seconds = 1
    #expect(throws: ImageTool.Failure.tookTooLong) { try make(with: tool) }
  }

  @Test(arguments: ["exit 3", "kill -9 $$"])
  func `a tool that gives up cannot read the picture`(script: String) throws {
    #expect(throws: ImageTool.Failure.unreadable) { try make(with: try tool(script)) }
  }

  @Test func `a tool that is not there does not start`() {
    #expect(throws: ImageTool.Failure.notStarted(2)) {
      try make(with: ImageTool(path: folder.path + "/ingen"))
    }
  }

  @Test func `the first attempt that is small enough is taken`() throws {
    #expect(try make(with: try tool("echo $7 >&2; printf 1234")) == 1)
    #expect(try make(with: try tool("case \"$*\" in *Q=80*) echo for stort;; *) printf lite;; esac")) == 2)
    #expect(try folder.text("ferdig") == "lite")
    #expect(try make(with: try tool("echo for stort")) == 2)
  }

  @Test func `the tool gets the picture as its input, its size as words, and nothing of the surroundings`()
    throws
  {
    let words = "printf '%s\\n' \"$@\"; cat; env | grep -c HOME || true"
    try make(with: try tool(words))
    #expect(
      try folder.text("ferdig") == """
        --vips-concurrency=1
        --size
        8x>
        --export-profile
        srgb
        --output
        .jpg[Q=20]
        stdin[fail-on=truncated]
        kilde0

        """)
  }

  @discardableResult
  private func make(with tool: ImageTool) throws(ImageTool.Failure) -> Int {
    try tool.make(variant, of: folder.path + "/kilde", at: folder.path + "/ferdig")
  }

  private func tool(_ script: String) throws -> ImageTool {
    // A script of its own each time: one that is being run cannot be written.
    let name = "tool-\(UUID().uuidString)"
    try folder.write("#!/bin/sh\nPATH=/usr/bin:/bin\n\(script)\n", to: name)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/" + name)
    return ImageTool(path: folder.path + "/" + name)
  }
}
