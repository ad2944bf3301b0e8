/// A comment in the margin.
struct MarginComment: Hashable {
  let author: String
  let text: String
}

/// Accepts a document's tracked changes, and removes the comments from its text.
struct Revisions {
  private(set) var comments: [MarginComment] = []
  private(set) var inserted: [String] = []
  private(set) var deleted: [String] = []

  mutating func accept(_ blocks: [PandocBlock]) -> [PandocBlock] { blocks.flatMap { accept($0) } }

  private mutating func accept(_ block: PandocBlock) -> [PandocBlock] {
    switch block {
    case .plain(let inlines): return [.plain(accept(inlines))]
    case .paragraph(let inlines): return [.paragraph(accept(inlines))]
    case .heading(let level, let attributes, let inlines):
      return [.heading(level: level, attributes, accept(inlines))]
    case .lines(let lines): return [.lines(lines.map { accept($0) })]
    case .quote(let blocks): return [.quote(accept(blocks))]
    case .ordered(let start, let items): return [.ordered(start: start, items.map { accept($0) })]
    case .bullets(let items): return [.bullets(items.map { accept($0) })]
    case .definitions(let entries):
      return [
        .definitions(
          entries.map { Definition(term: accept($0.term), meanings: $0.meanings.map { accept($0) }) })
      ]
    // Styles that have no meaning here.
    case .division(_, let blocks): return accept(blocks)
    case .table(var table):
      for row in table.header.indices { accept(&table.header[row]) }
      for row in table.body.indices { accept(&table.body[row]) }
      return [.table(table)]
    case .code, .raw, .rule: return [block]
    }
  }

  mutating func accept(_ row: inout PandocTable.Row) {
    for cell in row.cells.indices { row.cells[cell].blocks = accept(row.cells[cell].blocks) }
  }

  mutating func accept(_ inlines: [PandocInline]) -> [PandocInline] { inlines.flatMap { accept($0) } }

  private mutating func accept(_ inline: PandocInline) -> [PandocInline] {
    switch inline {
    case .span(let attributes, let content): return accept(span: attributes, content)
    case .emphasis(let content): return [.emphasis(accept(content))]
    case .strong(let content): return [.strong(accept(content))]
    case .struck(let content): return [.struck(accept(content))]
    case .superscript(let content): return [.superscript(accept(content))]
    case .subscript(let content): return [.subscript(accept(content))]
    case .plainStyle(let content): return accept(content)
    case .quoted(let isSingle, let content): return [.quoted(isSingle: isSingle, accept(content))]
    case .link(let content, let target, let title):
      return [.link(accept(content), target: target, title: title)]
    case .note(let blocks): return [.note(accept(blocks))]
    case .text, .space, .softBreak, .lineBreak, .code, .math, .raw, .image: return [inline]
    }
  }

  private mutating func accept(span attributes: Attributes, _ content: [PandocInline]) -> [PandocInline] {
    for kind in attributes.classes {
      switch kind {
      case "insertion":
        let accepted = accept(content)
        if !accepted.trimmedText.isEmpty { inserted.append(accepted.trimmedText) }
        return accepted
      case "deletion":
        let text = content.trimmedText
        if !text.isEmpty { deleted.append(text) }
        return []
      case "comment-start":
        comments.append(MarginComment(author: attributes["author"] ?? "", text: content.trimmedText))
        return []
      case "comment-end", "paragraph-insertion", "paragraph-deletion": return []
      default: continue
      }
    }
    return accept(content)
  }
}
