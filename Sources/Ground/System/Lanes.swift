internal import Dispatch
internal import Glibc
internal import Synchronization

/// The threads that a build works on.
package enum Lanes {
  package static let count = max(1, min(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 16))

  /// Elements taken at a time: few enough that lanes end together, enough that taking them costs nothing.
  package static let portion = 8

  /// Runs a function once on each thread, over its share of `0..<total`, a range at a time, so that it makes only
  /// once what it needs for itself.
  ///
  /// Each thread begins at an index of its own, and helps the others when it is done there: neighbours are mostly files
  /// of one folder, and two threads that make files in one folder wait for each other.
  ///
  /// - Parameters:
  ///   - portion: elements taken at a time.
  ///   - other: run once at the same time, by a thread that takes its share when it is done.
  package static func share(
    _ total: Int, portion: Int = Self.portion, besides other: @Sendable () -> Void = {},
    _ work: @Sendable (_ take: () -> Range<Int>?) -> Void
  ) {
    let lanes = max(1, min(count, (total + portion - 1) / portion))
    let stretches = (0..<lanes).map { Stretch(total * $0 / lanes..<total * ($0 + 1) / lanes) }
    let take: @Sendable (Int) -> Range<Int>? = { lane in
      for offset in 0..<lanes {
        if let range = stretches[(lane + offset) % lanes].take(portion) { return range }
      }
      return nil
    }
    if lanes > 1 {
      DispatchQueue.concurrentPerform(iterations: lanes) { lane in
        if lane == 0 { other() }
        work { take(lane) }
      }
    } else {
      other()
      work { take(0) }
    }
  }

  /// The rest of one thread's share.
  private final class Stretch: Sendable {
    private let next: Atomic<Int>
    private let end: Int

    init(_ range: Range<Int>) {
      next = Atomic(range.lowerBound)
      end = range.upperBound
    }

    /// The next part; nil when nothing is left.
    func take(_ count: Int) -> Range<Int>? {
      let start = next.add(count, ordering: .relaxed).oldValue
      return start < end ? start..<min(start + count, end) : nil
    }
  }

  /// The results of a function over values, in the values' order.
  package static func map<Value: Sendable, Result: Sendable>(
    _ values: [Value], portion: Int = Self.portion, besides other: @Sendable () -> Void = {},
    _ transform: @Sendable (Value) -> Result
  ) -> [Result] {
    [Result](unsafeUninitializedCapacity: values.count) { buffer, count in
      // Each lane writes slots of its own, and all are done before anyone reads.
      nonisolated(unsafe) let slots = buffer
      share(values.count, portion: portion, besides: other) { take in
        while let range = take() {
          for index in range { slots.initializeElement(at: index, to: transform(values[index])) }
        }
      }
      count = values.count
    }
  }

  /// The results of a function over values, and that of another function, computed at the same time.
  package static func map<Value: Sendable, Result: Sendable, Other: Sendable>(
    _ values: [Value], besides other: @Sendable () -> Other, _ transform: @Sendable (Value) -> Result
  ) -> ([Result], Other) {
    let made = Mutex<Other?>(nil)
    let keep: @Sendable () -> Void = {
      let value = other()
      made.withLock { $0 = value }
    }
    let results = map(values, portion: portion, besides: keep, transform)
    return (results, made.withLock { $0 } ?? other())
  }

  /// The results of two functions, computed at the same time.
  package static func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let left = Mutex<First?>(nil)
    let right = Mutex<Second?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      if number == 0 {
        let value = first()
        left.withLock { $0 = value }
      } else {
        let value = second()
        right.withLock { $0 = value }
      }
    }
    return (left.withLock { $0 } ?? first(), right.withLock { $0 } ?? second())
  }
}
