import Diagnostics

/// A template's text as a tree.
struct ParsedTemplate: Sendable {
  let origin: Origin
  /// Empty when there are diagnostics.
  let nodes: [Node]
  /// Every block, by the offset of its name.
  let blocks: [Int: TemplateBlock]
  /// The partials and parents it takes in.
  let partials: Set<String>
  /// The names of blocks that can be replaced from outside.
  let blockNames: Set<String>
  let diagnostics: [Diagnostic]

  init(_ origin: Origin) {
    self.origin = origin
    var scanner = Scanner(origin)
    scanner.scan()
    let nesting = Nesting(scanner.tokens, origin)
    diagnostics = scanner.diagnostics + nesting.diagnostics
    guard diagnostics.isEmpty else {
      (nodes, blocks, partials, blockNames) = ([], [:], [], [])
      return
    }
    var parser = Parser(scanner.tokens, origin.file.bytes, nesting)
    nodes = parser.nodes(in: 0..<scanner.tokens.count)
    (blocks, partials, blockNames) = (parser.blocks, parser.partials, parser.blockNames)
  }
}

/// Builds the tree from tokens whose nesting has been checked.
private struct Parser {
  var blocks: [Int: TemplateBlock] = [:]
  var partials: Set<String> = []
  var blockNames: Set<String> = []

  private let tokens: [Token]
  private let nesting: Nesting
  private let whitespace: Whitespace

  init(_ tokens: [Token], _ bytes: [UInt8], _ nesting: Nesting) {
    (self.tokens, self.nesting) = (tokens, nesting)
    whitespace = Whitespace(tokens, bytes, nesting)
  }

  mutating func nodes(in range: Range<Int>) -> [Node] {
    var nodes: [Node] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let token = tokens[index]
      let content = index + 1..<(nesting.partners[index] ?? index + 1)
      switch token.kind {
      case .text(let startsLine):
        if !whitespace.dropped.contains(index) { nodes.append(.text(token.range, startsLine: startsLine)) }
      case .value(let isRaw): nodes.append(.value(Name(token.name, at: token.nameOffset), isRaw: isRaw))
      case .section(let isInverted):
        let name = Name(token.name, at: token.nameOffset)
        nodes.append(.section(name, isInverted: isInverted, self.nodes(in: content)))
      case .partial: nodes.append(.partial(partial(index, [])))
      case .parent: nodes.append(.partial(partial(index, overrides(in: content))))
      case .block:
        blockNames.insert(token.name)
        nodes.append(.block(block(index, content)))
      case .close, .comment, .delimiters: break
      }
      index = token.opens ? content.upperBound + 1 : index + 1
    }
    return nodes
  }

  /// The blocks directly in a parent tag, whose other content is ignored.
  private mutating func overrides(in range: Range<Int>) -> [TemplateBlock] {
    var overrides: [TemplateBlock] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let end = nesting.partners[index] ?? index
      if tokens[index].kind == .block { overrides.append(block(index, index + 1..<end)) }
      index = tokens[index].opens ? end + 1 : index + 1
    }
    return overrides
  }

  private mutating func partial(_ index: Int, _ overrides: [TemplateBlock]) -> Partial {
    let token = tokens[index]
    partials.insert(token.name)
    return Partial(
      name: token.name, offset: token.nameOffset, isStandalone: whitespace.standalone.contains(index),
      indentation: whitespace.indentations[index] ?? 0..<0, overrides: overrides)
  }

  private mutating func block(_ index: Int, _ content: Range<Int>) -> TemplateBlock {
    let token = tokens[index]
    let block = TemplateBlock(
      name: token.name, offset: token.nameOffset, isStandalone: whitespace.standalone.contains(index),
      indentation: whitespace.indentations[index] ?? 0..<0,
      intrinsicIndentation: whitespace.intrinsic[index] ?? 0..<0, nodes: nodes(in: content))
    blocks[token.nameOffset] = block
    return block
  }
}
