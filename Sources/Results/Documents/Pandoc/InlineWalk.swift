/// Visits every inline of a document, in footnotes and cells too.
struct InlineWalk {
  let meet: (PandocInline) -> Void

  func visit(_ blocks: [PandocBlock]) { for block in blocks { visit(block: block) } }

  func visit(_ inlines: [PandocInline]) {
    for inline in inlines {
      meet(inline)
      switch inline {
      case .image(let content, _, _), .emphasis(let content), .strong(let content), .struck(let content),
        .superscript(let content), .subscript(let content), .plainStyle(let content), .quoted(_, let content),
        .link(let content, _, _), .span(_, let content):
        visit(content)
      case .note(let blocks): visit(blocks)
      case .text, .space, .softBreak, .lineBreak, .code, .math, .raw: break
      }
    }
  }

  private func visit(block: PandocBlock) {
    switch block {
    case .plain(let inlines), .paragraph(let inlines), .heading(_, _, let inlines): visit(inlines)
    case .lines(let lines): for line in lines { visit(line) }
    case .quote(let blocks), .division(_, let blocks): visit(blocks)
    case .ordered(_, let items), .bullets(let items): for item in items { visit(item) }
    case .definitions(let entries):
      for entry in entries {
        visit(entry.term)
        for meaning in entry.meanings { visit(meaning) }
      }
    case .table(let table):
      visit(table.caption)
      for row in table.header + table.body { for cell in row.cells { visit(cell.blocks) } }
    case .code, .raw, .rule: break
    }
  }
}

extension PandocDocument {
  /// The document's names for its pictures, in order, one for each occurrence.
  package var pictureSources: [String] {
    var sources: [String] = []
    InlineWalk { if case .image(_, let source, _) = $0 { sources.append(source) } }.visit(blocks)
    return sources
  }

  /// The ids of headings that links in the document point to.
  var linkedHeadings: Set<String> {
    var linked: Set<String> = []
    InlineWalk { inline in
      if case .link(_, let target, _) = inline, target.hasPrefix("#") {
        linked.insert(String(target.dropFirst()))
      }
    }.visit(blocks)
    return linked.intersection(Self.headingIDs(in: blocks))
  }

  private static func headingIDs(in blocks: [PandocBlock]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .heading(_, let attributes, _): [attributes.id]
      case .division(_, let blocks): headingIDs(in: blocks)
      default: []
      }
    }
  }
}
