internal import Programme

/// Writes a page: the front matter, the text, and the footnotes last.
struct MarkdownWriter {
  private(set) var lines: [String]
  private(set) var page: PageDraft
  /// The lines that each part of the document became, 1-based.
  private(set) var linesOfPlace: [DocumentPlace: [Int]] = [:]
  private var place: DocumentPlace?
  /// The last list's bullet or delimiter: adjacent lists need different ones.
  private var lastList: String?
  /// Indices of the notes on the cell last written.
  private var cellNotes: [Int] = []

  init(head: [String], page: PageDraft) {
    lines = head
    self.page = page
  }

  /// The page's text, with a line break at its end.
  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func write(_ drafts: [Draft]) {
    for draft in drafts {
      place = draft.place
      let start = lines.count
      switch draft.content {
      case .block(let block): append(self.lines(of: block))
      case .grid(let grid): append(plainTable(grid))
      case .measures(let table): append(table)
      }
      if start + 1 < lines.count, let place, !isMeasures(draft) {
        linesOfPlace[place, default: []] += Array(start + 2...lines.count)
      }
      // Skips the blank line before a block.
      page.notes.place(draft.notes, atLine: min(start + 2, max(lines.count, 1)))
    }
    writeFootnotes()
  }

  private func isMeasures(_ draft: Draft) -> Bool {
    if case .measures = draft.content { true } else { false }
  }

  private mutating func append(_ block: [String]) {
    if block.isEmpty { return }
    lines.append("")
    lines += block
  }

  private mutating func writeFootnotes() {
    var number = 0
    while number < page.footnotes.count {
      let blocks = page.footnotes[number]
      number += 1
      var text = self.lines(of: blocks, isTight: false)
      if text.isEmpty { text = [""] }
      lines.append("")
      lines.append("[^\(number)]: \(text[0])")
      lines += text.dropFirst().map { $0.isEmpty ? "" : "    " + $0 }
    }
  }
}

extension MarkdownWriter {
  private mutating func inline(_ inlines: [PandocInline], _ kind: InlineWriter.Place) -> String {
    let line = kind == .cell ? nil : lines.count + 2
    var writer = InlineWriter(kind, page: page, at: place)
    let text = writer.text(inlines)
    page = writer.page
    if let line { page.notes.place(writer.noted, atLine: line) }
    cellNotes = writer.noted
    guard kind != .paragraph, let guarded = MarkdownEscaping.guardedBraces(text) else { return text }
    page.notes.place([page.notes.add(.information, at: place, .guardedBraces)], atLine: lines.count + 1)
    return guarded
  }

  private mutating func paragraph(_ inlines: [PandocInline]) -> [String] {
    var text = inline(inlines, .paragraph)
    if let guarded = MarkdownEscaping.guardedBraces(text) { text = guarded }
    return text.split(separator: "\n", omittingEmptySubsequences: true).map {
      MarkdownEscaping.lineStart(String($0))
    }.filter { $0 != "\\" }
  }

  mutating func lines(of block: PandocBlock) -> [String] {
    let before = lastList
    lastList = nil
    switch block {
    case .plain(let inlines), .paragraph(let inlines): return paragraph(inlines)
    case .heading(let level, let attributes, let inlines):
      let text = inline(CellText.withoutStyle(inlines), .heading).trimmingHashes
      let id = page.linkedIDs.contains(attributes.id) && !attributes.id.isEmpty ? " {#\(attributes.id)}" : ""
      return [String(repeating: "#", count: level) + " " + text + id]
    case .lines(let content):
      return paragraph(Array(content.joined(separator: [.lineBreak])))
    case .code(let text, let language):
      var fence = "```"
      while text.contains(fence) { fence += "`" }
      return [fence + language]
        + text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        + [fence]
    case .raw(_, let raw): return rawLines(raw)
    case .quote(let blocks):
      return lines(of: blocks, isTight: false).map { $0.isEmpty ? ">" : "> " + $0 }
    case .bullets(let items):
      let mark = before == "-" ? "*" : "-"
      defer { lastList = mark }
      return list(items) { _ in mark + " " }
    case .ordered(let start, let items):
      let stop = before == "." ? ")" : "."
      defer { lastList = stop }
      return list(items) { "\(max(0, start) + $0)\(stop) " }
    case .definitions(let entries):
      let blocks = entries.flatMap { entry in
        [.paragraph([.strong(entry.term)])] + entry.meanings.flatMap { $0 }
      }
      return lines(of: blocks, isTight: false)
    case .rule: return ["---"]
    case .table(let table): return plainTable(TableGrid(table))
    case .division(_, let blocks): return lines(of: blocks, isTight: false)
    }
  }

  private mutating func lines(of blocks: [PandocBlock], isTight: Bool) -> [String] {
    var output: [String] = []
    lastList = nil
    for block in blocks {
      let text = lines(of: block)
      if text.isEmpty { continue }
      if !output.isEmpty, !isTight { output.append("") }
      output += text
    }
    return output
  }

  private mutating func list(_ items: [[PandocBlock]], mark: (Int) -> String) -> [String] {
    let isTight = items.allSatisfy { item in
      item.enumerated().allSatisfy { index, block in
        switch block {
        case .plain, .paragraph: index == 0
        case .bullets, .ordered: index > 0
        default: false
        }
      }
    }
    var output: [String] = []
    for (index, item) in items.enumerated() {
      let mark = mark(index)
      var text = lines(of: item, isTight: isTight)
      if text.isEmpty { text = [""] }
      if !output.isEmpty, !isTight { output.append("") }
      let indent = String(repeating: " ", count: mark.count)
      output.append((mark + text[0]).trimmingEnd)
      output += text.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
    }
    return output
  }

  /// The words of raw HTML between blocks; the tags are dropped, with a note.
  private mutating func rawLines(_ raw: String) -> [String] {
    let text = HTMLWords.text(of: raw)
    if !raw.hasPrefix("<!--") {
      let note = page.notes.add(.decision, at: place, .droppedMarkup(raw.collapsed))
      page.notes.place([note], atLine: lines.count + 1)
    }
    return text.isEmpty ? [] : paragraph([.text(text)])
  }
}

extension MarkdownWriter {
  private mutating func plainTable(_ grid: TableGrid) -> [String] {
    if grid.rows.flatMap(\.cells).contains(where: { $0.columns > 1 || $0.isContinued }) {
      page.notes.place([page.notes.add(.information, at: place, .mergedCells)], atLine: lines.count + 2)
    }
    // A row of continued cells alone has no text of its own.
    var rows = grid.rows.filter { row in row.cells.contains { !$0.blocks.isBlank && !$0.isContinued } }[...]
    guard let first = rows.first else { return [] }
    let isHeader =
      first.isHeader || first.filled.allSatisfy { PlanRowReader.isStrong(first.cells[$0].blocks) }
    var header = Array(repeating: "", count: grid.width)
    if isHeader {
      header = cells(of: first, isHeader: true)
      rows = rows.dropFirst()
    }
    var output = [row(header), "|" + String(repeating: "---|", count: grid.width)]
    for entry in rows { output.append(row(cells(of: entry, isHeader: false))) }
    return output
  }

  private mutating func cells(of row: TableGrid.Row, isHeader: Bool) -> [String] {
    row.cells.map { cell in
      if cell.isContinued { return "" }
      let joined = CellText.joined(cell.blocks, by: [.lineBreak])
      return inline(isHeader ? CellText.withoutStyle(joined) : joined, .cell)
    }
  }

  private func row(_ cells: [String]) -> String {
    cells.reduce("|") { $0 + ($1.isEmpty ? " |" : " \($1) |") }
  }

  private mutating func append(_ table: ImportedMeasureTable) {
    append([row(table.columns.map { MarkdownEscaping.escaped($0.title, in: .cell) })])
    lines.append("|" + String(repeating: "---|", count: table.columns.count))
    for entry in table.rows {
      place = entry.place
      var noted = entry.notes
      var cells: [String] = []
      for (column, blocks) in zip(table.columns, entry.cells) {
        cells.append(inline(Self.content(blocks, of: column), .cell))
        noted += cellNotes
      }
      lines.append(row(cells))
      linesOfPlace[entry.place, default: []].append(lines.count)
      page.notes.place(noted, atLine: lines.count)
    }
  }

  private static func content(_ blocks: [PandocBlock], of column: TableColumn) -> [PandocInline] {
    switch column.meaning?.definition.reading {
    case .owners: CellText.owners(blocks)
    // Narrow columns break their lines anywhere.
    case .deadline, .status, .amount, .text:
      CellText.joined(blocks, by: [.space]).map { $0 == .lineBreak ? .space : $0 }
    case .measure, .paragraphs, nil: CellText.joined(blocks, by: [.lineBreak])
    }
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Without hashes at a heading's end, which would be taken for closing ones.
  fileprivate var trimmingHashes: String {
    guard hasSuffix("#") else { return self }
    let stem = String(reversed().drop { $0 == "#" }.reversed())
    return stem + "\\" + dropFirst(stem.count)
  }
}
