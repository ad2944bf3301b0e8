internal import FeedbackContract

/// What *Angre* gives back to undo an answer: only this server can read it, and only for half an hour.
struct Receipt: Hashable {
  let counter: CounterKey
  /// Nil when the answer was a duplicate and not counted, or was counted without an entry.
  let entry: UInt64?
  /// Whether there is anything to take back.
  let wasCounted: Bool
}

/// Seals receipts, and opens each once.
package final class ReceiptDesk: Sendable {
  /// Seconds.
  package static let lifetime = 30 * 60

  private let clock: ServerClock
  private let sealer: Sealer
  private let spent: SpentNumbers
  private let counters = CounterNumbers()

  package init(clock: ServerClock, randomness: Randomness) {
    self.clock = clock
    sealer = Sealer(randomness: randomness)
    spent = SpentNumbers(lifetime: Self.lifetime, now: clock.now())
  }

  /// The length of every receipt, so that none tells what it says.
  package static let length = (12 + 29 + 16) * 8 / 6

  func seal(_ receipt: Receipt, site: String) -> String {
    var bytes: [UInt8] = [receipt.counter.answer == .enig ? 1 : 0, receipt.wasCounted ? 1 : 0]
    bytes.append(receipt.entry == nil ? 0 : 1)
    bytes.append(bigEndian: UInt64(receipt.entry ?? 0))
    bytes.append(bigEndian: UInt64(truncatingIfNeeded: clock.now().seconds))
    bytes.append(bigEndian: UInt32(truncatingIfNeeded: receipt.counter.day.number))
    bytes.append(bigEndian: UInt32(counters.number(of: receipt.counter)))
    bytes += [0, 0]
    return sealer.seal(bytes, for: Self.purpose(site))
  }

  /// A receipt that was opened and can be used, or given back unused.
  struct Opened {
    let receipt: Receipt
    let number: UInt64
  }

  /// Nil for a receipt that is too old, was used, was made for another site or by nobody.
  func open(_ text: String, site: String) -> Opened? {
    let now = clock.now()
    guard let note = sealer.open(text, for: Self.purpose(site)), note.bytes.count == 29 else { return nil }
    let bytes = note.bytes
    let age = now.seconds - Int(truncatingIfNeeded: UInt64(bigEndian: bytes[11..<19]))
    let day = Day(number: Int(Int32(truncatingIfNeeded: UInt64(bigEndian: bytes[19..<23]))))
    let number = Int(UInt64(bigEndian: bytes[23..<27]))
    guard (0..<Self.lifetime).contains(age), let named = counters.counter(number),
      spent.spend(note.number, now: now)
    else { return nil }
    let key = CounterKey(
      issue: named.issue, wording: named.wording, day: day, answer: bytes[0] == 1 ? .enig : .uenig)
    let entry = bytes[2] == 1 ? UInt64(bigEndian: bytes[3..<11]) : nil
    return Opened(
      receipt: Receipt(counter: key, entry: entry, wasCounted: bytes[1] == 1), number: note.number)
  }

  /// For an undoing that did not reach the disk.
  func giveBack(_ opened: Opened) { spent.giveBack(opened.number) }

  private static func purpose(_ site: String) -> String { "kvittering \(site)" }
}

extension [UInt8] {
  fileprivate mutating func append<Number: FixedWidthInteger>(bigEndian number: Number) {
    for shift in stride(from: Number.bitWidth - 8, through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: number >> Number(shift)))
    }
  }
}

extension UInt64 {
  fileprivate init(bigEndian bytes: ArraySlice<UInt8>) { self = bytes.reduce(0) { $0 << 8 | UInt64($1) } }
}
