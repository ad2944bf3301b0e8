/// The views that are being rendered: one frame in each slot, and those they hide until a section ends.
///
/// Reading a field must not count references, which costs more than the reading. So the frames are counted
/// here by hand: every reference that is held is one count, taken when a frame comes in and given back when it
/// is replaced or when all of this goes.
struct FrameSlots: ~Copyable {
  private let slots: UnsafeMutableBufferPointer<Unmanaged<Frame>?>
  private var hidden: [Unmanaged<Frame>?] = []

  init(count: Int) {
    slots = .allocate(capacity: count)
    slots.initialize(repeating: nil)
  }

  deinit {
    for frame in slots { frame?.release() }
    for frame in hidden { frame?.release() }
    slots.deallocate()
  }

  /// Uses the frame of a slot that the compiler has seen to be filled.
  @inline(__always)
  func with<Value>(_ slot: Slot, _ body: (Frame) -> Value) -> Value {
    guard let frame = slots[Int(slot.index)] else { preconditionFailure("no view in slot \(slot.index)") }
    return frame._withUnsafeGuaranteedRef(body)
  }

  mutating func replace(_ slot: Slot, with frame: Frame) {
    slots[Int(slot.index)]?.release()
    slots[Int(slot.index)] = .passRetained(frame)
  }

  /// Puts a frame in a slot until ``leave(_:)``.
  mutating func enter(_ slot: Slot, _ frame: Frame) {
    hidden.append(slots[Int(slot.index)])
    slots[Int(slot.index)] = .passRetained(frame)
  }

  mutating func leave(_ slot: Slot) {
    slots[Int(slot.index)]?.release()
    slots[Int(slot.index)] = hidden.removeLast()
  }
}
