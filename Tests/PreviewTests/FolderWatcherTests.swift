import Dispatch
import Foundation
import Synchronization
import System
import TestSupport
import Testing

@testable import Preview

/// What is heard of a folder that somebody writes in.
struct FolderWatcherTests {
  private let folder: TemporaryFolder
  private let heard = Heard()

  private final class Heard: Sendable {
    private let reports = Mutex<[Set<String>?]>([])

    func note(_ files: Set<String>?) { reports.withLock { $0.append(files) } }

    /// Waits for a report that is wanted; false when none came.
    func waits(for isWanted: (Set<String>?) -> Bool) async throws -> Bool {
      for _ in 0..<200 {
        if reports.withLock({ $0.contains(where: isWanted) }) { return true }
        try await Task.sleep(for: .milliseconds(25))
      }
      return false
    }
  }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a", to: "content/a.md")
  }

  @Test func `who looks again and again says so without knowing what changed`() async throws {
    let watcher = PollingWatcher(interval: 20, on: DispatchQueue(label: "test")) { [heard] in heard.note($0) }
    defer { watcher.stop() }
    #expect(try await heard.waits { $0 == nil })
  }

  #if os(Linux)
    @Test func `a file that was written is named, and a new folder is listened to`() async throws {
      let watcher = try InotifyWatcher(WatchedFolders(root: folder.path), on: DispatchQueue(label: "test")) {
        [heard] in heard.note($0)
      }
      defer { watcher.stop() }
      try folder.write("b", to: "content/a.md")
      let file = folder.path + "/content/a.md"
      #expect(try await heard.waits { $0?.contains(file) == true })
      try folder.write("ny", to: "content/mappe/under/b.md")
      // What else a new folder may hold is not known.
      #expect(try await heard.waits { $0 == nil })
      let below = folder.path + "/content/mappe/under/c.md"
      try folder.write("c", to: "content/mappe/under/c.md")
      #expect(try await heard.waits { $0?.contains(below) == true })
    }
  #endif
}
