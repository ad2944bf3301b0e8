import TestSupport
import Testing

@testable import System

struct LocalSocketTests {
  @Test func `where nobody listens is told from where nobody can`() throws {
    let folder = try TemporaryFolder()
    func fault(_ path: String) -> LocalSocket.Fault? {
      do throws(LocalSocket.Fault) {
        _ = try LocalSocket(path)
        return nil
      } catch {
        return error
      }
    }
    #expect(fault(folder.path + "/control") == .nobody)
    try folder.write("", to: "fil")
    #expect(fault(folder.path + "/fil") == .nobody)
    #expect(fault("/" + String(repeating: "x", count: 107)) == .tooLongPath)
    #expect(LocalSocket.fits("/" + String(repeating: "x", count: 106)))
  }
}
