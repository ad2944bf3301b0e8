import CMarkMemory
import Foundation
import Testing

struct CMarkMemoryTests {
  @Test func `a thread that ends gives the memory of its documents back`() {
    for _ in 0..<3000 {
      let ended = DispatchSemaphore(value: 0)
      let thread = Thread {
        _ = read("Et *avsnitt*.")
        ended.signal()
      }
      thread.start()
      ended.wait()
    }
    // Those of threads that are still there, in this test and others.
    #expect(cmark_memory_block_count() < 1500)
  }
}
