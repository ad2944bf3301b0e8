import Diagnostics

/// The pairs of tags that open and close sections, parents and blocks.
struct Nesting {
  /// The deepest nesting of tags.
  static let limit = 200

  /// For an opening tag its close tag and the reverse, by index in the tokens.
  private(set) var partners: [Int: Int] = [:]
  /// Blocks that stand directly in a parent tag: they replace the parent's block of that name.
  private(set) var overrides: Set<Int> = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ tokens: [Token], _ origin: Origin) {
    var open: [Int] = []
    for (index, token) in tokens.enumerated() where diagnostics.count < Origin.diagnosticLimit {
      if token.opens {
        if token.kind == .block, let outer = open.last, tokens[outer].kind == .parent {
          overrides.insert(index)
        }
        open.append(index)
        if open.count > Self.limit {
          diagnostics.append(.tagsTooDeep(limit: Self.limit, at: origin.location(token.range.lowerBound)))
          return
        }
      } else if token.kind == .close {
        close(index, tokens, &open, origin)
      }
    }
    for index in open {
      diagnostics.append(.unclosedSection(tokens[index], at: origin.location(tokens[index].range.lowerBound)))
    }
  }

  private mutating func close(_ index: Int, _ tokens: [Token], _ open: inout [Int], _ origin: Origin) {
    let token = tokens[index]
    var location: SourceLocation { origin.location(token.range.lowerBound) }
    guard let innermost = open.last else {
      diagnostics.append(.unopenedClose(token, at: location))
      return
    }
    if tokens[innermost].name == token.name {
      partners[innermost] = index
      partners[index] = innermost
      open.removeLast()
      return
    }
    let opened = tokens[innermost]
    diagnostics.append(
      .mismatchedClose(
        token, opened: opened, openedAt: origin.location(opened.range.lowerBound), at: location))
    // It may close an outer tag whose inner one was left open; otherwise its name is misspelt.
    if let outer = open.lastIndex(where: { tokens[$0].name == token.name }) {
      open.removeSubrange(outer...)
    } else {
      open.removeLast()
    }
  }
}
