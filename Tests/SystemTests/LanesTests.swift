import Synchronization
import Testing

@testable import System

struct LanesTests {
  @Test(arguments: [0, 1, 7, 8, 9, 1000])
  func `results come in the order of their values, each once`(count: Int) {
    let calls = Atomic(0)
    let results = Lanes.map(Array(0..<count)) { value in
      calls.add(1, ordering: .relaxed)
      return value * 2
    }
    #expect(results == (0..<count).map { $0 * 2 })
    #expect(calls.load(ordering: .relaxed) == count)
  }

  @Test func `two functions give both their values`() {
    let (first, second) = Lanes.both {
      "en"
    } _: {
      2
    }
    #expect(first == "en" && second == 2)
  }
}
