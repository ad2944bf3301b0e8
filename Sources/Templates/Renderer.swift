import Encoding

/// Runs a program over one view.
struct Renderer {
  /// How deep and how many the calls may be in a template over free values, whose recursion cannot be shown
  /// to end; what goes beyond is left out. Over declared views every recursion goes down into the view.
  private static let openLimits = (depth: 200, calls: 100_000)

  private let program: Program
  private var slots: [Frame?]
  private var hidden: [Frame?] = []
  private var returns: [Return] = []
  private var callCount = 0
  private var indentation: [UInt8] = []
  private var indentationStart = 0
  private var open = OpenScope()

  private struct Return {
    let position: Int
    let indentationStart: Int
    let indentationEnd: Int
  }

  init<V: TemplateView>(_ program: Program, _ view: V) {
    self.program = program
    slots = Array(repeating: nil, count: program.slotCount)
    if let openValue = V.fields.openValue {
      open.enter(openValue(view), hiding: false)
    } else {
      slots[0] = ViewFrame(view)
    }
  }

  mutating func run(into buffer: inout UTF8Buffer) {
    var position = 0
    while position < program.instructions.count {
      let instruction = program.instructions[position]
      position += 1
      switch instruction {
      case .literal(let literal): buffer.append(program.literals[literal.range])
      case .write(let slot, let field): self[slot].write(Int(field), into: &buffer)
      case .skipIfEmpty(let slot, let field, let label):
        if self[slot].isEmpty(Int(field)) { position = program[label] }
      case .skipUnlessEmpty(let slot, let field, let label):
        if !self[slot].isEmpty(Int(field)) { position = program[label] }
      case .load(let slot, let field, let target, let label):
        if let frame = self[slot].enter(Int(field)) {
          slots[Int(target.index)] = frame
        } else {
          position = program[label]
        }
      case .enter(let slot, let field, let target, let label):
        if let frame = self[slot].enter(Int(field)) {
          hidden.append(slots[Int(target.index)])
          slots[Int(target.index)] = frame
        } else {
          position = program[label]
        }
      case .leave(let slot, let label):
        if self[slot].advance() {
          position = program[label]
        } else {
          slots[Int(slot.index)] = hidden.removeLast()
        }
      case .jump(let label): position = program[label]
      case .call(let label, let added, let isExtending):
        callCount += 1
        if program.isOpen, returns.count >= Self.openLimits.depth || callCount > Self.openLimits.calls {
          continue
        }
        call(from: position, indentation: added.range, extending: isExtending)
        position = program[label]
      case .return:
        guard let caller = returns.popLast() else { return }
        position = caller.position
        indentationStart = caller.indentationStart
        indentation.removeSubrange(caller.indentationEnd...)
      case .indent: buffer.append(indentation[indentationStart...])
      case .find(let path, let label):
        if !open.find(program.paths[Int(path)]) { position = program[label] }
      case .findInField(let slot, let field, let path):
        open.found = self[slot].openValue(Int(field)).following(program.paths[Int(path)][...])
      case .writeFound(let isRaw):
        if isRaw { buffer.append(open.found.text) } else { buffer.appendEscaped(open.found.text) }
      case .skipIfFoundEmpty(let label):
        if open.found.isEmpty { position = program[label] }
      case .skipUnlessFoundEmpty(let label):
        if !open.found.isEmpty { position = program[label] }
      case .enterFound(let isHiding, let label):
        if open.found.isEmpty { position = program[label] } else { open.enter(open.found, hiding: isHiding) }
      case .leaveFound(let label):
        if open.advance() { position = program[label] }
      }
    }
  }

  private subscript(_ slot: Slot) -> Frame {
    guard let frame = slots[Int(slot.index)] else { preconditionFailure("no view in slot \(slot.index)") }
    return frame
  }

  private mutating func call(from position: Int, indentation added: Range<Int>, extending isExtending: Bool) {
    returns.append(
      Return(
        position: position, indentationStart: indentationStart, indentationEnd: indentation.count))
    if !isExtending { indentationStart = indentation.count }
    indentation += program.literals[added]
  }
}

extension Program {
  fileprivate subscript(_ label: Label) -> Int { labels[Int(label.index)] }
}

extension Literal {
  fileprivate var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}
