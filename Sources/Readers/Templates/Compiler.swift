import Diagnostics

/// Turns the parsed templates that one page needs into one program.
///
/// A template or block is compiled once for each scope it is used in and called from there, so that
/// partials which take themselves in become calls and nothing is copied.
struct Compiler {
  private(set) var program = Program()
  private(set) var diagnostics: [Diagnostic] = []

  let library: TemplateLibrary
  /// True when the page's view is a free value, for which Mustache's lenient rules hold everywhere.
  let isOpen: Bool
  var scope = Scope()
  /// The view types met so far, each with two slots.
  var types: [ViewDescription] = []
  /// The index of each type's first field in the program's.
  private var firstFields: [Int32] = []

  // The routine that is being compiled.
  var origin: Origin
  var template = 0
  var overrides: [String: Body] = [:]
  var margin = Margin()
  var continuesLine = false
  /// The keys of the strings that are being written, outermost first.
  var activeStrings: [String] = []
  private var routine = 0

  private var routines: [Routine] = []
  private var routineIndexes: [Routine.Key: Int] = [:]
  private var calls: [Call] = []
  private var typeIndexes: [ObjectIdentifier: Int] = [:]
  private var pathIndexes: [[String]: Int32] = [:]
  /// The instruction after the last label: literals do not grow across it.
  private var labelled = 0
  private var steps = 0

  /// The most nodes compiled for one page; templates that call each other could multiply without end.
  private static let stepLimit = 500_000
  private static let depthLimit = 200

  init<V: Sendable>(_ library: TemplateLibrary, _ fields: FieldTable<V>) {
    self.library = library
    isOpen = fields.openValue != nil
    origin = library.templates[0].origin
    program.isOpen = isOpen
    scope.enter(
      Scope.Entry(
        type: isOpen ? nil : typeIndex(fields.description), isLeaf: fields.description.isLeaf, descent: .same)
    )
  }

  mutating func compile(_ root: Int) {
    origin = library.templates[root].origin
    _ = routine(Body(template: root, block: nil), overrides: [:], Margin(), continuesLine: false, offset: 0)
    while routine < routines.count, !isExhausted {
      compileRoutine(routines[routine])
      routine += 1
    }
    program.slotCount = 2 * types.count
    for call in endlessCalls(calls, routines: routines.count) {
      let location = library.templates[call.template].origin.location(call.offset)
      diagnostics.append(.endlessRecursion(call.name, at: location))
    }
  }

  private mutating func compileRoutine(_ routine: Routine) {
    let key = routine.key
    let parsed = library.templates[key.body.template]
    template = key.body.template
    origin = parsed.origin
    scope = routine.scope
    (overrides, margin, continuesLine) = (key.overrides, key.margin, key.continuesLine)
    diagnostics += parsed.diagnostics
    place(routine.label)
    compile(key.body.block.flatMap { parsed.blocks[$0]?.nodes } ?? parsed.nodes)
    emit(.return)
  }

  mutating func compile(_ nodes: [Node]) {
    for node in nodes where !isExhausted {
      steps += 1
      if steps > Self.stepLimit {
        diagnostics.append(
          .templateTooLarge(at: library.templates[routines[0].key.body.template].origin.location(0)))
      }
      switch node {
      case .text(let range, let startsLine): emitText(range, startsLine: startsLine)
      case .value(let name, let isRaw): compileValue(name, isRaw: isRaw)
      case .section(let name, let isInverted, let nodes): compileSection(name, isInverted: isInverted, nodes)
      case .partial(let partial): compilePartial(partial)
      case .block(let block): compileBlock(block)
      }
    }
  }

  private var isExhausted: Bool { steps > Self.stepLimit || diagnostics.count >= 10 * Origin.diagnosticLimit }

  var bytes: [UInt8] { origin.file.bytes }

  /// Adds a diagnostic; inside a string it also names the template that uses the string.
  mutating func report(_ diagnostic: Diagnostic) {
    guard let string = origin.string else {
      diagnostics.append(diagnostic)
      return
    }
    diagnostics.append(diagnostic.inString(string.key, usedBy: library.templates[template].origin.file.path))
  }
}

extension Compiler {
  /// Emits a call, and has the callee compiled.
  mutating func call(
    _ body: Body, overrides: [String: Body], _ margin: Margin, continuesLine: Bool = false,
    indentation: [UInt8] = [], extending isExtending: Bool, name: Name
  ) {
    guard
      let callee = routine(
        body, overrides: overrides, margin, continuesLine: continuesLine, offset: name.offset)
    else { return }
    calls.append(
      Call(
        caller: routine, callee: callee, descent: scope.descent, name: name.text,
        template: template, offset: name.offset))
    emit(.call(routines[callee].label, indentation: literal(indentation), extending: isExtending))
  }

  private mutating func routine(
    _ body: Body, overrides: [String: Body], _ margin: Margin, continuesLine: Bool, offset: Int
  ) -> Int? {
    let key = Routine.Key(
      body: body, types: scope.types, overrides: overrides, margin: margin, continuesLine: continuesLine)
    if let known = routineIndexes[key] { return known }
    let depth = routines.isEmpty ? 0 : routines[routine].depth + 1
    guard depth <= Self.depthLimit else {
      report(.templatesTooDeep(limit: Self.depthLimit, at: origin.location(offset)))
      return nil
    }
    routineIndexes[key] = routines.count
    routines.append(Routine(key: key, label: newLabel(), scope: scope.atStart, depth: depth))
    return routines.count - 1
  }
}

extension Compiler {
  mutating func emit(_ instruction: Instruction) {
    program.instructions.append(instruction)
    continuesLine = false
  }

  mutating func newLabel() -> Label {
    program.labels.append(0)
    return Label(index: Int32(program.labels.count - 1))
  }

  /// Binds the label to the next instruction.
  mutating func place(_ label: Label) {
    labelled = program.instructions.count
    program.labels[Int(label.index)] = labelled
  }

  mutating func emit(literal bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    if case .literal(var last) = program.instructions.last, labelled < program.instructions.count,
      Int(last.start + last.count) == program.literals.count
    {
      program.literals += bytes
      last.count += Int32(bytes.count)
      program.instructions[program.instructions.count - 1] = .literal(last)
    } else {
      emit(.literal(literal(bytes)))
    }
    continuesLine = false
  }

  private mutating func literal(_ bytes: some Collection<UInt8>) -> Literal {
    let start = program.literals.count
    program.literals += bytes
    return Literal(start: Int32(start), count: Int32(bytes.count))
  }

  mutating func pathIndex(_ path: some Collection<String>) -> Int32 {
    let path = Array(path)
    if let known = pathIndexes[path] { return known }
    program.paths.append(path)
    pathIndexes[path] = Int32(program.paths.count - 1)
    return Int32(program.paths.count - 1)
  }

  /// The index, in the program, of a field of the view in a slot.
  ///
  /// - Parameter index: in the table of the view's type.
  func field(_ index: Int32, in slot: Slot) -> Int32 { firstFields[Int(slot.index) / 2] + index }

  mutating func typeIndex(_ description: ViewDescription) -> Int {
    if let known = typeIndexes[description.id] { return known }
    types.append(description)
    firstFields.append(Int32(program.fields.count))
    for field in description.fields { program.fields.append(field.access) }
    typeIndexes[description.id] = types.count - 1
    return types.count - 1
  }
}
