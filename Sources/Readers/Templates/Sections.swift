import Diagnostics
import Text

extension Compiler {
  mutating func compileValue(_ name: Name, isRaw: Bool) {
    if isString(name) { return compileString(name, isRaw: isRaw) }
    guard let resolution = resolve(name) else { return }
    var location: SourceLocation { origin.location(name.offset) }
    if resolution.triesOpen, isRaw, !isOpen { return report(.unescapedText(name.text, at: location)) }
    let end = newLabel()
    if resolution.triesOpen {
      let missing = resolution.field == nil ? end : newLabel()
      emit(.find(path: pathIndex(name.path), ifMissing: missing))
      emit(.writeFound(isRaw: isRaw))
      if resolution.field != nil {
        emit(.jump(end))
        place(missing)
      }
    }
    if let field = resolution.field {
      switch field.kind {
      case .text where isRaw, .number where isRaw, .open where isRaw:
        return report(.unescapedText(name.text, at: location))
      case .html where !isRaw: return report(.escapedHTML(name.text, at: location))
      case .flag, .view, .list: return report(.unwritable(name.text, field.kind, at: location))
      case .text, .number, .html:
        let slot = load(field, ifEmpty: end)
        emit(.write(slot, field: self.field(field.index, in: slot)))
      case .open:
        let slot = load(field, ifEmpty: end)
        emit(.findInField(slot, field: self.field(field.index, in: slot), path: pathIndex(field.rest)))
        emit(.writeFound(isRaw: false))
      }
    }
    if resolution.triesOpen || resolution.field?.steps.isEmpty == false { place(end) }
  }

  mutating func compileSection(_ name: Name, isInverted: Bool, _ nodes: [Node]) {
    var location: SourceLocation { origin.location(name.offset) }
    guard !isString(name) else { return report(.stringSection(name.text, at: location)) }
    guard let resolution = resolve(name) else { return }
    let end = newLabel()
    if resolution.triesOpen {
      let missing = newLabel()
      emit(.find(path: pathIndex(name.path), ifMissing: missing))
      // A name that nothing has is empty, so the same test decides.
      if resolution.field == nil { place(missing) }
      compileFoundSection(isInverted: isInverted, hiding: !scope.isInnermostOpen, nodes)
      if resolution.field != nil {
        emit(.jump(end))
        place(missing)
      }
    }
    if let field = resolution.field {
      if case .number = field.kind { return report(.numberSection(name.text, at: location)) }
      if isInverted { compileInverted(field, nodes) } else { compileEntered(field, nodes) }
    }
    place(end)
  }

  private func isString(_ name: Name) -> Bool { !isOpen && name.path.first == "t" && name.path.count > 1 }

  private mutating func compileFoundSection(isInverted: Bool, hiding isHiding: Bool, _ nodes: [Node]) {
    let after = newLabel()
    if isInverted {
      emit(.skipUnlessFoundEmpty(after))
      compile(nodes)
    } else {
      let start = newLabel()
      emit(.enterFound(hiding: isHiding, ifEmpty: after))
      place(start)
      // In a declared view nothing shows that recursion through free values ends.
      let descent: Scope.Descent = isOpen ? .inside : .elsewhere
      compile(nodes, inside: Scope.Entry(type: nil, isLeaf: false, descent: descent))
      emit(.leaveFound(repeating: start))
    }
    place(after)
  }

  private mutating func compileInverted(_ field: Resolution.Field, _ nodes: [Node]) {
    let inside = newLabel()
    let after = newLabel()
    let slot = load(field, ifEmpty: inside)
    if case .open = field.kind {
      emit(.findInField(slot, field: self.field(field.index, in: slot), path: pathIndex(field.rest)))
      emit(.skipUnlessFoundEmpty(after))
    } else {
      emit(.skipUnlessEmpty(slot, field: self.field(field.index, in: slot), after))
    }
    place(inside)
    compile(nodes)
    place(after)
  }

  private mutating func compileEntered(_ field: Resolution.Field, _ nodes: [Node]) {
    let after = newLabel()
    let slot = load(field, ifEmpty: after)
    switch field.kind {
    case .number: break
    case .flag:
      emit(.skipIfEmpty(slot, field: self.field(field.index, in: slot), after))
      compile(nodes)
    case .open:
      emit(.findInField(slot, field: self.field(field.index, in: slot), path: pathIndex(field.rest)))
      compileFoundSection(isInverted: false, hiding: true, nodes)
    case .text where !nodes.haveCalls, .html where !nodes.haveCalls:
      emit(.skipIfEmpty(slot, field: self.field(field.index, in: slot), after))
      compileLeaf(field, nodes)
    case .text: compileEntered(field, slot, String.fields.description, ifEmpty: after, nodes)
    case .html: compileEntered(field, slot, HTMLFragment.fields.description, ifEmpty: after, nodes)
    case .view(let child), .list(let child):
      compileEntered(field, slot, child.description(), ifEmpty: after, nodes)
    }
    place(after)
  }

  private mutating func compileEntered(
    _ field: Resolution.Field, _ slot: Slot, _ child: ViewDescription, ifEmpty after: Label, _ nodes: [Node]
  ) {
    let type = typeIndex(child)
    let start = newLabel()
    emit(.enter(slot, field: self.field(field.index, in: slot), into: self.slot(type), ifEmpty: after))
    place(start)
    let descent: Scope.Descent = field.entry.descent == .same ? .inside : field.entry.descent
    compile(nodes, inside: Scope.Entry(type: type, isLeaf: child.isLeaf, descent: descent))
    emit(.leave(self.slot(type), repeating: start))
  }

  /// What is written in place needs no frame for its text.
  private mutating func compileLeaf(_ field: Resolution.Field, _ nodes: [Node]) {
    let outer = scope
    scope.enter(leaf: field)
    compile(nodes)
    scope = outer
  }

  private mutating func compile(_ nodes: [Node], inside entry: Scope.Entry) {
    let outer = scope
    scope.enter(entry)
    compile(nodes)
    scope = outer
  }
}

extension [Node] {
  /// Whether another template or block may be called from here: a routine finds `{{.}}` in its slot only.
  fileprivate var haveCalls: Bool {
    contains { node in
      switch node {
      case .text, .value: false
      case .section(_, _, let nodes): nodes.haveCalls
      case .partial, .block: true
      }
    }
  }
}
