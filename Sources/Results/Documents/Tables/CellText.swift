/// A cell's blocks as the one line that a Markdown table has room for.
enum CellText {
  /// The cell's paragraphs and list items, each as a text of its own.
  static func pieces(of blocks: [PandocBlock]) -> [[PandocInline]] {
    blocks.flatMap { pieces(of: $0) }.filter { !$0.trimmedText.isEmpty || $0.contains(where: \.isPicture) }
  }

  private static func pieces(of block: PandocBlock) -> [[PandocInline]] {
    switch block {
    case .plain(let inlines), .paragraph(let inlines), .heading(_, _, let inlines): [inlines]
    case .lines(let lines): lines
    case .code(let text, _): text.split(separator: "\n").map { [.code(String($0))] }
    case .raw, .rule: []
    case .quote(let blocks), .division(_, let blocks): pieces(of: blocks)
    case .bullets(let items): items.count == 1 ? pieces(of: items[0]) : items.flatMap { marked("–", $0) }
    case .ordered(let start, let items):
      // Word numbers single paragraphs in cells too; the number is the cell's own then.
      items.enumerated().flatMap { marked("\(start + $0.offset).", $0.element) }
    case .definitions(let entries):
      entries.flatMap { entry in
        [[.strong(entry.term)]] + entry.meanings.flatMap { pieces(of: $0) }
      }
    case .table(let table):
      (table.header + table.body).map { row in
        row.cells.map { joined($0.blocks, by: [.text(", ")]) }.filter { !$0.isEmpty }.reduce(into: []) {
          $0 += ($0.isEmpty ? [] : [.text(" – ")]) + $1
        }
      }
    }
  }

  private static func marked(_ mark: String, _ item: [PandocBlock]) -> [[PandocInline]] {
    var pieces = pieces(of: item)
    if !pieces.isEmpty { pieces[0] = [.text(mark), .space] + pieces[0] }
    return pieces
  }

  static func joined(_ blocks: [PandocBlock], by separator: [PandocInline]) -> [PandocInline] {
    pieces(of: blocks).reduce(into: []) { $0 += ($0.isEmpty ? [] : separator) + $1 }
  }

  /// The owners in a cell, with commas for line breaks.
  static func owners(_ blocks: [PandocBlock]) -> [PandocInline] {
    let lines = pieces(of: blocks).flatMap { withoutItemMark($0).split { $0 == .lineBreak }.map(Array.init) }
    var owners: [PandocInline] = []
    for line in lines where !line.trimmedText.isEmpty {
      if let last = owners.trimmedText.last {
        let awaitsMore = ",;/\\.-".contains(last) || ["og", "and"].contains(lastWord(of: owners))
        owners += awaitsMore ? [.space] : [.text(","), .space]
      }
      owners += line
    }
    return owners
  }

  private static func withoutItemMark(_ piece: [PandocInline]) -> [PandocInline] {
    piece.first == .text("–") ? Array(piece.dropFirst(2)) : piece
  }

  private static func lastWord(of inlines: [PandocInline]) -> String {
    inlines.trimmedText.split(separator: " ").last.map(String.init) ?? ""
  }

  /// The inlines without bold and line breaks: a heading is bold already, and one line.
  static func withoutStyle(_ inlines: [PandocInline]) -> [PandocInline] {
    inlines.flatMap { inline -> [PandocInline] in
      switch inline {
      case .strong(let content): withoutStyle(content)
      case .lineBreak: [.space]
      default: [inline]
      }
    }
  }

  /// True for a cell with more than text, which had to become lines.
  static func isFlattened(_ blocks: [PandocBlock]) -> Bool {
    blocks.contains { block in
      switch block {
      case .bullets(let items), .ordered(_, let items): items.count > 1
      case .definitions, .table, .code, .quote: true
      default: false
      }
    }
  }
}
