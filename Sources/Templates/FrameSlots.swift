import Encoding

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

  /// The frame of a slot that the compiler has seen to be filled.
  @inline(__always)
  subscript(slot: Slot) -> Unmanaged<Frame> {
    guard let frame = slots[Int(slot.index)] else { preconditionFailure("no view in slot \(slot.index)") }
    return frame
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

extension Unmanaged<Frame> {
  /// The frame of the list's next element; nil when there is none.
  @inline(__always)
  func next() -> Frame? { _withUnsafeGuaranteedRef { frame in frame.next.map { $0(frame) } } }
}

extension Unmanaged<FieldAccess> {
  @inline(__always)
  func isEmpty(_ frame: Unmanaged<Frame>) -> Bool {
    _withUnsafeGuaranteedRef { access in frame._withUnsafeGuaranteedRef { access.isEmpty($0) } }
  }

  @inline(__always)
  func write(_ frame: Unmanaged<Frame>, into buffer: inout UTF8Buffer) {
    _withUnsafeGuaranteedRef { access in frame._withUnsafeGuaranteedRef { access.write($0, &buffer) } }
  }

  @inline(__always)
  func enter(_ frame: Unmanaged<Frame>) -> Frame? {
    _withUnsafeGuaranteedRef { access in frame._withUnsafeGuaranteedRef { access.enter($0) } }
  }

  @inline(__always)
  func open(_ frame: Unmanaged<Frame>) -> OpenValue {
    _withUnsafeGuaranteedRef { access in frame._withUnsafeGuaranteedRef { access.open($0) } }
  }
}
