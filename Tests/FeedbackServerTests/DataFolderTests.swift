import Feedback
import Foundation
import Testing

@testable import FeedbackServer

struct DataFolderTests {
  let path = NSTemporaryDirectory() + "standpunkt-" + UUID().uuidString

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `is its owner's alone, and one server's at a time`() throws {
    do {
      let folder = try DataFolder(path)
      #expect(try mode(folder.path) == 0o700)
      #expect(throws: DataFolder.Fault.self) { _ = try DataFolder(path) }
      _ = consume folder
    }
    // A program that another test starts just now has the file, until it has become that program.
    var isFree = false
    for _ in 0..<200 where !isFree {
      isFree = (try? DataFolder(path)) != nil
      if !isFree { usleep(20_000) }
    }
    #expect(isFree)
  }

  @Test func `keys are made once, and are secret`() throws {
    let folder = try DataFolder(path)
    let file = folder.path + "/keys"
    let first = try KeyFile(file, randomness: .system)
    #expect(first.keys.count == 1)
    #expect(first.keys[0].count == 32)
    #expect(try KeyFile(file, randomness: .system).keys == first.keys)
    #expect(try mode(file) == 0o600)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    #expect(throws: DataFolder.Fault.self) { try KeyFile(file, randomness: .system) }
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    try Data("passord\n".utf8).write(to: URL(fileURLWithPath: file))
    #expect(throws: KeyFile.Fault.self) { try KeyFile(file, randomness: .system) }
  }
}

struct HTTPDateTests {
  @Test(arguments: [
    (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
    (1_835_394_600, "Mon, 28 Feb 2028 23:50:00 GMT"),
  ])
  func `is written as RFC 9110 has it`(second: Int, text: String) {
    #expect(HTTPDate.text(of: second) == text)
  }
}
