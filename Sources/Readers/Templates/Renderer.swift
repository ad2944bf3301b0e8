import Text

/// Runs a program over one view.
struct Renderer: ~Copyable {
  /// The most nested calls and calls in all of a template over free values, whose recursion cannot be shown to end;
  /// more are left out. Over declared views every recursion descends into the view.
  private static let openLimits = (depth: 200, calls: 10_000)

  private let program: Program
  private var position = 0
  private var frames: FrameSlots
  private var open = OpenScope()
  private var returns: [Return] = []
  private var callCount = 0
  private var indentation: [UInt8] = []
  private var indentationStart = 0

  private struct Return {
    let position: Int
    let indentationStart: Int
    let indentationEnd: Int
  }

  init<V: TemplateView>(_ program: Program, _ view: V) {
    self.program = program
    frames = FrameSlots(count: program.slotCount)
    if let openValue = V.fields.openValue {
      open.enter(openValue(view), hiding: false)
    } else {
      frames.replace(Slot(index: 0), with: ViewFrame(view))
    }
  }

  mutating func run(into buffer: inout UTF8Buffer) {
    let instructions = program.instructions
    let literals = program.literals
    let fields = program.fields
    while true {
      let instruction = instructions[position]
      position += 1
      switch instruction {
      case .literal(let literal):
        literals.withUnsafeBufferPointer {
          buffer.append(UnsafeBufferPointer(rebasing: $0[literal.range]))
        }
      case .write(let slot, let field):
        fields[field].write(frames[slot], into: &buffer)
      case .skipIfEmpty(let slot, let field, let label):
        if fields[field].isEmpty(frames[slot]) { jump(label) }
      case .skipUnlessEmpty(let slot, let field, let label):
        if !fields[field].isEmpty(frames[slot]) { jump(label) }
      case .load(let slot, let field, let target, _) where frames.holds(target, field: field, of: slot): break
      case .load(let slot, let field, let target, let label):
        if let frame = fields[field].enter(frames[slot]) {
          frames.load(frame, field: field, of: slot, into: target)
        } else {
          jump(label)
        }
      case .enter(let slot, let field, let target, let label):
        if let frame = fields[field].enter(frames[slot]) {
          frames.enter(target, frame)
        } else {
          jump(label)
        }
      case .leave(let slot, let label):
        if let next = frames[slot].next() {
          frames.replace(slot, with: next)
          jump(label)
        } else {
          frames.leave(slot)
        }
      case .jump(let label): jump(label)
      case .call(let label, let added, let isExtending):
        call(label, indentation: added.range, extending: isExtending)
      case .return:
        guard returnToCaller() else { return }
      case .indent where indentation.isEmpty: break
      case .indent: buffer.append(indentation[indentationStart...])
      case .find(let path, let label):
        if !open.find(program.paths[Int(path)]) { jump(label) }
      case .findInField(let slot, let field, let path):
        let value = fields[field].open(frames[slot])
        open.found = value.following(program.paths[Int(path)][...])
      case .writeFound(let isRaw):
        if isRaw { buffer.append(open.found.text) } else { buffer.appendEscaped(open.found.text) }
      case .skipUnlessFoundEmpty(let label):
        if !open.found.isEmpty { jump(label) }
      case .enterFound(let isHiding, let label):
        if open.found.isEmpty { jump(label) } else { open.enter(open.found, hiding: isHiding) }
      case .leaveFound(let label):
        if open.advance() { jump(label) }
      }
    }
  }

  private mutating func jump(_ label: Label) { position = program.labels[Int(label.index)] }

  private mutating func call(_ label: Label, indentation added: Range<Int>, extending isExtending: Bool) {
    callCount += 1
    let limits = Self.openLimits
    if program.isOpen, returns.count >= limits.depth || callCount > limits.calls { return }
    returns.append(
      Return(position: position, indentationStart: indentationStart, indentationEnd: indentation.count))
    if !isExtending { indentationStart = indentation.count }
    if !added.isEmpty { indentation += program.literals[added] }
    jump(label)
  }

  /// Returns to the caller; false when there is none, and the page is done.
  private mutating func returnToCaller() -> Bool {
    guard let caller = returns.popLast() else { return false }
    position = caller.position
    indentationStart = caller.indentationStart
    if indentation.count > caller.indentationEnd { indentation.removeSubrange(caller.indentationEnd...) }
    return true
  }
}

extension Literal {
  fileprivate var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}
