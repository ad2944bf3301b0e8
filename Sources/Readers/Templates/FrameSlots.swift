import Text

/// The frames of the views that are being rendered, one in each slot, and those they hide until a section ends.
///
/// Reading a field must not count references, which costs more than the reading. So each frame held here is retained by
/// hand when it comes in, and released when it is replaced or with its owner.
struct FrameSlots: ~Copyable {
  private let slots: UnsafeMutableBufferPointer<Occupied>
  private var hidden: [Unmanaged<Frame>?] = []
  private var arrivals = 0

  private struct Occupied {
    var frame: Unmanaged<Frame>?
    /// The serial number of the frame's arrival.
    var arrival = 0
    /// The field that the frame was loaded from; -1 for none.
    var field: Int32 = -1
    /// The serial number of the arrival of the view that has the field.
    var source = 0
  }

  init(count: Int) {
    slots = .allocate(capacity: count)
    slots.initialize(repeating: Occupied())
  }

  deinit {
    for slot in slots { slot.frame?.release() }
    for frame in hidden { frame?.release() }
    slots.deallocate()
  }

  /// The frame of a slot that the compiler knows to be filled.
  @inline(__always)
  subscript(slot: Slot) -> Unmanaged<Frame> {
    guard let frame = slots[Int(slot.index)].frame else {
      preconditionFailure("no view in slot \(slot.index)")
    }
    return frame
  }

  /// True when a slot still holds the child of a field loaded from the view in another slot: views do not change.
  @inline(__always)
  func holds(_ target: Slot, field: Int32, of source: Slot) -> Bool {
    slots[Int(target.index)].field == field
      && slots[Int(target.index)].source == slots[Int(source.index)].arrival
  }

  mutating func load(_ frame: Frame, field: Int32, of source: Slot, into target: Slot) {
    replace(target, with: frame)
    slots[Int(target.index)].field = field
    slots[Int(target.index)].source = slots[Int(source.index)].arrival
  }

  mutating func replace(_ slot: Slot, with frame: Frame) {
    slots[Int(slot.index)].frame?.release()
    put(.passRetained(frame), in: slot)
  }

  /// Puts a frame in a slot until ``leave(_:)``.
  mutating func enter(_ slot: Slot, _ frame: Frame) {
    hidden.append(slots[Int(slot.index)].frame)
    put(.passRetained(frame), in: slot)
  }

  mutating func leave(_ slot: Slot) {
    slots[Int(slot.index)].frame?.release()
    put(hidden.removeLast(), in: slot)
  }

  private mutating func put(_ frame: Unmanaged<Frame>?, in slot: Slot) {
    arrivals += 1
    slots[Int(slot.index)] = Occupied(frame: frame, arrival: arrivals)
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
