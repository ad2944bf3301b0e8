import Diagnostics
import Text

extension TemplateLibrary {
  /// A template with its partials, parents, blocks and strings inlined: one text that alone gives the same pages, but
  /// for the indentation of tags alone on an indented line.
  ///
  /// - Throws: for a name that leads nowhere, or a template that includes itself.
  package func flattened(_ name: String) throws(TemplateErrors) -> [UInt8] {
    guard let root = indexes[name] else {
      let close = nearest(to: name, in: indexes.keys.sorted())
      throw TemplateErrors(diagnostics: [
        .missingTemplate(name, nearest: close, at: SourceLocation(file: name))
      ])
    }
    var flattener = Flattener(self, root)
    flattener.append(templates[root].nodes)
    let diagnostics = templates[root].diagnostics + flattener.diagnostics
    guard diagnostics.isEmpty else { throw TemplateErrors(diagnostics: diagnostics) }
    return flattener.output.bytes
  }

  /// A template that writes the text: the braces that begin tags become character references.
  package static func literal(_ html: some Collection<UInt8>) -> [UInt8] {
    var output = UTF8Buffer(reserving: html.count)
    output.appendLiteral(html)
    return output.bytes
  }
}

/// Writes a template's tree as the text of a template without partials, parents, blocks and strings.
private struct Flattener: ~Copyable {
  private let library: TemplateLibrary
  private var template: Int
  private var origin: Origin
  private var overrides: [String: Body] = [:]
  private var activeStrings: [String] = []
  private var depth = 0
  /// True while only blanks stand before it on the line.
  private var isAtLineStart = true
  private(set) var output = UTF8Buffer(reserving: 1 << 14)
  private(set) var diagnostics: [Diagnostic] = []

  private static let depthLimit = 200
  /// In bytes.
  private static let sizeLimit = 1 << 22

  init(_ library: TemplateLibrary, _ root: Int) {
    self.library = library
    template = root
    origin = library.templates[root].origin
  }

  mutating func append(_ nodes: [Node]) {
    for node in nodes where diagnostics.isEmpty {
      if output.count > Self.sizeLimit {
        return diagnostics.append(.templateTooLarge(at: origin.location(0)))
      }
      switch node {
      case .text(let range, _): append(text: range)
      case .value(let name, let isRaw): append(name, isRaw: isRaw)
      case .section(let name, let isInverted, let nodes):
        appendTag(isInverted ? "^" : "#", name.text)
        append(nodes)
        appendTag("/", name.text)
      case .partial(let partial): append(partial)
      case .block(let block): append(block)
      }
    }
  }

  private mutating func append(text range: Range<Int>) {
    let text = origin.file.bytes[range]
    if origin.string != nil {
      var escaped = UTF8Buffer()
      escaped.appendEscaped(text)
      output.appendLiteral(escaped.bytes)
    } else {
      output.appendLiteral(text)
    }
    guard let last = text.last else { return }
    isAtLineStart =
      last == UInt8(ascii: "\n") || isAtLineStart && text.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Appends a section's tag, after a comment where it would otherwise take its line with it.
  private mutating func appendTag(_ sign: StaticString, _ name: String) {
    if isAtLineStart { output.append("{{!}}" as StaticString) }
    isAtLineStart = false
    output.append("{{" as StaticString)
    output.append(sign)
    output.append(name)
    output.append("}}" as StaticString)
  }

  private mutating func append(_ name: Name, isRaw: Bool) {
    guard name.path.first == "t", name.path.count > 1 else {
      isAtLineStart = false
      output.append(isRaw ? "{{{" : "{{" as StaticString)
      output.append(name.text)
      output.append(isRaw ? "}}}" : "}}" as StaticString)
      return
    }
    let key = name.path.dropFirst().joined(separator: ".")
    guard let index = library.stringIndexes[key] else {
      let close = nearest(to: key, in: library.stringIndexes.keys.sorted())
      return diagnostics.append(.unknownString(key, nearest: close, at: origin.location(name.offset)))
    }
    guard !activeStrings.contains(key) else {
      return diagnostics.append(.endlessRecursion(name.text, at: origin.location(name.offset)))
    }
    let string = library.templates[index].origin
    let mark =
      origin.string == nil && ElementText.surrounds(name.offset, in: origin.file.bytes)
      ? string.languageMark : nil
    if let mark { output.append(mark.start) }
    activeStrings.append(key)
    enter(index, overrides: overrides, nodes: library.templates[index].nodes, offset: name.offset)
    activeStrings.removeLast()
    if let mark { output.append(mark.end) }
  }

  private mutating func append(_ partial: Partial) {
    guard let index = library.indexes[partial.name] else {
      let close = nearest(to: partial.name, in: library.indexes.keys.sorted())
      return diagnostics.append(
        .missingPartial(partial.name, nearest: close, at: origin.location(partial.offset)))
    }
    var inner = overrides
    for block in partial.overrides where inner[block.name] == nil {
      inner[block.name] = Body(template: template, block: block.offset)
    }
    enter(index, overrides: inner, nodes: library.templates[index].nodes, offset: partial.offset)
  }

  private mutating func append(_ block: TemplateBlock) {
    guard let body = overrides[block.name], let offset = body.block,
      let override = library.templates[body.template].blocks[offset]
    else { return append(block.nodes) }
    enter(body.template, overrides: overrides, nodes: override.nodes, offset: block.offset)
  }

  private mutating func enter(_ index: Int, overrides inner: [String: Body], nodes: [Node], offset: Int) {
    guard depth < Self.depthLimit else {
      return diagnostics.append(.templatesTooDeep(limit: Self.depthLimit, at: origin.location(offset)))
    }
    let outer = (template, origin, overrides)
    (template, origin, overrides) = (index, library.templates[index].origin, inner)
    diagnostics += library.templates[index].diagnostics
    depth += 1
    append(nodes)
    depth -= 1
    (template, origin, overrides) = outer
  }
}

extension UTF8Buffer {
  /// Appends text in which no tag begins: a brace before another, or at the end, is written as a reference.
  fileprivate mutating func appendLiteral(_ text: some Collection<UInt8>) {
    let brace = UInt8(ascii: "{")
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == brace, next == text.endIndex || text[next] == brace {
        append("&#123;" as StaticString)
      } else {
        append(text[index])
      }
      index = next
    }
  }
}
