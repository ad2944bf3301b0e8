/// An amount in whole kroner, never negative.
package struct Kroner: Sendable, Hashable, Comparable {
  /// 0 – 2⁵³−1: every amount is exact in JSON, whoever reads it.
  package let amount: Int

  /// The largest amount there is; sums stop here.
  package static let largest = Kroner(saturating: (1 << 53) - 1)
  package static let zero = Kroner(saturating: 0)

  private init(saturating amount: Int) { self.amount = max(0, min(amount, (1 << 53) - 1)) }

  /// Reads one amount, as `10 000`, `10.000,-`, `kr 25 000`, `NOK 10 000,50`.
  ///
  /// Øre are rounded, half up. Nil for anything else, as text, a negative or a partly grouped number, or more
  /// than ``largest``.
  package init?(reading text: some StringProtocol) {
    guard text.utf8.count <= 100 else { return nil }
    var rest = Array(text.foldedPhrase.utf8)[...]
    let isMarked = rest.takeCurrency()
    _ = rest.take(" ")
    guard var amount = rest.takeGroupedDigits() else { return nil }
    if let cents = rest.takeCents(), cents >= 50 { amount += 1 }
    _ = rest.take(" ")
    if !isMarked { _ = rest.takeCurrency() }
    guard rest.isEmpty, amount <= Self.largest.amount else { return nil }
    self.amount = amount
  }

  package static func < (left: Self, right: Self) -> Bool { left.amount < right.amount }

  /// Stops at ``largest``.
  package static func + (left: Self, right: Self) -> Self { Self(saturating: left.amount + right.amount) }

  /// Stops at ``largest``.
  package static func sum(of amounts: some Sequence<Kroner>) -> Self { amounts.reduce(.zero, +) }
}

extension ArraySlice<UInt8> {
  fileprivate mutating func take(_ token: StaticString) -> Bool {
    let bytes = UnsafeBufferPointer(start: token.utf8Start, count: token.utf8CodeUnitCount)
    guard starts(with: bytes) else { return false }
    removeFirst(bytes.count)
    return true
  }

  fileprivate mutating func takeCurrency() -> Bool {
    take("kroner") || take("kr.") || take("kr") || take("nok")
  }

  /// Digits together, or in threes with the same separator between all of them.
  fileprivate mutating func takeGroupedDigits() -> Int? {
    guard let first = takeDigits(atMost: 16) else { return nil }
    var value = first.value
    var separator: UInt8?
    while first.count <= 3, let next = self.first, next == separator ?? next,
      Self.groupSeparators.contains(next)
    {
      var ahead = dropFirst()
      guard let group = ahead.takeDigits(atMost: 16) else { break }
      guard group.count == 3, value <= 1 << 50 else { return nil }
      separator = next
      value = value * 1000 + group.value
      self = ahead
    }
    return value
  }

  /// `,50`, `,-` or `.-` after the whole kroner.
  fileprivate mutating func takeCents() -> Int? {
    if take(",-") || take(",\u{2013}") || take(",\u{2014}") || take(".-") { return 0 }
    var ahead = self
    guard ahead.take(","), let cents = ahead.takeDigits(atMost: 2), cents.count == 2 else { return nil }
    self = ahead
    return cents.value
  }

  private mutating func takeDigits(atMost limit: Int) -> (value: Int, count: Int)? {
    let digits = prefix { $0 &- 0x30 < 10 }
    guard 1...limit ~= digits.count else { return nil }
    self = self[digits.endIndex...]
    return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.count)
  }

  private static let groupSeparators: [UInt8] = [UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "'")]
}
