internal import Synchronization

/// A value that several files are made of, made when the first of them is written.
final class MadeOnce<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// A thread that asks while another makes it waits for that.
  var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }

  /// Makes it unless another thread does so already.
  func makeIfFree() {
    _ = made.withLockIfAvailable { made in if made == nil { made = make() } }
  }
}
