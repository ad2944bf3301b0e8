import Diagnostics

extension Compiler {
  /// Calls a partial or parent. Overrides around it still apply inside it, and win over its own.
  mutating func compilePartial(_ partial: Partial) {
    let name = Name(partial.name, at: partial.offset)
    var location: SourceLocation { origin.location(partial.offset) }
    guard origin.string == nil else { return report(.partialInString(partial.name, at: location)) }
    guard let index = library.indexes[partial.name] else {
      if !isOpen {
        let close = nearest(to: partial.name, in: library.indexes.keys.sorted())
        report(.missingPartial(partial.name, nearest: close, at: location))
      }
      return
    }
    checkOverrides(of: partial, index)
    var overrides = overrides
    for block in partial.overrides where overrides[block.name] == nil {
      overrides[block.name] = Body(template: template, block: block.offset)
    }
    let body = Body(template: index, block: nil)
    // Indentation that grows with each recursion is known only while rendering.
    let isRecursive = library.recursive.contains(index)
    guard partial.isStandalone else {
      let margin = Margin(hasCallIndentation: isRecursive)
      return call(body, overrides: overrides, margin, extending: false, name: name)
    }
    let indentation = margin.added + margin.removing(from: bytes[partial.indentation])
    if isRecursive {
      call(
        body, overrides: overrides, Margin(hasCallIndentation: true), indentation: indentation,
        extending: margin.hasCallIndentation, name: name)
    } else {
      let margin = Margin(added: indentation, hasCallIndentation: margin.hasCallIndentation)
      call(body, overrides: overrides, margin, extending: margin.hasCallIndentation, name: name)
    }
  }

  /// Reports an override that no block takes in, most often a misspelt name.
  private mutating func checkOverrides(of partial: Partial, _ index: Int) {
    guard !isOpen, !partial.overrides.isEmpty else { return }
    var names = library.blockNames(from: index).union(library.templates[template].blockNames)
    for body in overrides.values { names.formUnion(library.templates[body.template].blockNames) }
    for block in partial.overrides where !names.contains(block.name) {
      let close = nearest(to: block.name, in: names.sorted())
      report(
        .unknownBlock(block.name, parent: partial.name, nearest: close, at: origin.location(block.offset)))
    }
  }

  /// Writes a block's own content, or calls its override.
  mutating func compileBlock(_ block: TemplateBlock) {
    let name = Name(block.name, at: block.offset)
    guard origin.string == nil else {
      return report(.partialInString(block.name, at: origin.location(block.offset)))
    }
    guard let body = overrides[block.name], let offset = body.block,
      let override = library.templates[body.template].blocks[offset]
    else { return compile(block.nodes) }

    let intrinsic = library.templates[body.template].origin.file.bytes[override.intrinsicIndentation]
    let inner = Margin(
      removed: Array(intrinsic), added: margin.added + margin.removing(from: bytes[block.indentation]),
      hasCallIndentation: margin.hasCallIndentation)
    // The block's own line is gone, so an override that begins in the middle of a line lacks its indentation.
    if block.isStandalone, !override.isStandalone { emitIndentation(inner) }
    call(
      body, overrides: overrides, inner, continuesLine: !block.isStandalone && override.isStandalone,
      extending: true, name: name)
  }
}
