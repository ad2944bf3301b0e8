internal import FeedbackContract
internal import Synchronization

/// Issues and wordings by numbers that hold as long as the server runs, so that every receipt is as long as
/// every other. There are as many as there are issues, and some more when pages change.
final class CounterNumbers: Sendable {
  struct Named: Hashable {
    let issue: String
    let wording: WordingHash
  }

  private struct State {
    var names: [Named] = []
    var numbers: [Named: Int] = [:]
  }

  private let state = Mutex(State())

  func number(of counter: CounterKey) -> Int {
    let name = Named(issue: counter.issue, wording: counter.wording)
    return state.withLock { state in
      if let number = state.numbers[name] { return number }
      state.numbers[name] = state.names.count
      state.names.append(name)
      return state.names.count - 1
    }
  }

  func counter(_ number: Int) -> Named? {
    state.withLock { $0.names.indices.contains(number) ? $0.names[number] : nil }
  }
}
