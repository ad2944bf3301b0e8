internal import Diagnostics
internal import Programme
internal import Values

/// Joins the tables of a plan into one, as boards work with: a row across for every goal, with its measures below.
struct PlanTableWriter {
  private(set) var hasTables = false
  private var columns: [TableColumn] = []
  /// The rows of the table that is being filled.
  private var rows: [PandocTable.Row] = []
  private var output: [PandocBlock] = []

  /// The placeholder for a measure that is done without a status that says so.
  static let done = PandocInline.span(Attributes(classes: ["ferdig"]), [])

  /// The language of the headers.
  private let language: MessageLanguage

  init(in language: Language) { self.language = language.messageLanguage }

  mutating func joined(_ blocks: [PandocBlock]) -> [PandocBlock] {
    columns = columns(of: blocks)
    guard !columns.isEmpty else { return blocks }
    hasTables = true
    let inTable = Self.tableHeadings(in: blocks)
    for (index, block) in blocks.enumerated() {
      switch block {
      case .heading(let level, _, let inlines):
        if inTable.contains(index) {
          appendAcross(inlines, isGoal: true, level: level)
        } else {
          finish()
          output.append(block)
        }
      case .table(let table):
        guard let header = Self.header(of: table) else {
          finish()
          output.append(block)
          continue
        }
        for row in table.body { append(row, header) }
      case .bullets(let items), .ordered(_, let items):
        let measures = items.map { ListedMeasure($0) }
        if measures.contains(where: { !$0.fields.isEmpty }) {
          for measure in measures { append(measure) }
        } else {
          finish()
          output.append(block)
        }
      case .paragraph(let inlines), .plain(let inlines):
        if rows.isEmpty { output.append(block) } else { appendAcross(inlines, isGoal: false, level: 0) }
      default:
        finish()
        output.append(block)
      }
    }
    finish()
    return output
  }

  /// A table's columns; nil for a table that is not of measures.
  private static func header(of table: PandocTable) -> [TableColumn]? {
    guard let row = table.header.first else { return nil }
    let columns = row.cells.map { cell in
      let text = cell.blocks.trimmedText
      return TableColumn(title: text, meaning: MeasureColumn(header: text))
    }
    let found = Set(columns.compactMap(\.meaning))
    return found.contains(.measure) && found.count > 1 ? columns : nil
  }

  /// The columns with any text in them, the known ones first and in their order.
  private func columns(of blocks: [PandocBlock]) -> [TableColumn] {
    var filled: Set<MeasureColumn> = []
    var others: [TableColumn] = []
    for block in blocks {
      switch block {
      case .table(let table):
        guard let header = Self.header(of: table) else { continue }
        for row in table.body {
          for (column, cell) in zip(header, row.cells) where !cell.blocks.isBlank {
            if cell.blocks.flatMap({ $0.inlines ?? [] }).contains(Self.done) { filled.insert(.status) }
            if let meaning = column.meaning {
              filled.insert(meaning)
            } else if !others.contains(where: { $0.title == column.title }) {
              others.append(column)
            }
          }
        }
      case .bullets(let items), .ordered(_, let items):
        let measures = items.map { ListedMeasure($0) }
        for field in measures.flatMap(\.fields) { filled.formUnion([.measure, field.column]) }
      default: continue
      }
    }
    if filled.isEmpty { return [] }
    // Boards expect these columns, empty or not.
    filled.formUnion([.measure, .responsible, .due])
    return MeasureColumn.allCases.filter(filled.contains).map { column in
      TableColumn(title: column.definition.title[language], meaning: column)
    }
      + others
  }

  /// The indices of headings above measures, and those of goals between them.
  private static func tableHeadings(in blocks: [PandocBlock]) -> Set<Int> {
    var headings: Set<Int> = []
    for (index, block) in blocks.enumerated() {
      guard case .heading(let level, _, let inlines) = block else { continue }
      if GoalNumber.read(heading: inlines.trimmedText) != nil {
        headings.insert(index)
        continue
      }
      for next in blocks[(index + 1)...] {
        if case .heading(let other, _, _) = next {
          // A part whose goals are further down keeps its heading above the table.
          if other <= level { break }
          continue
        }
        if case .table(let table) = next, header(of: table) != nil {
          headings.insert(index)
          break
        }
      }
    }
    return headings
  }

  private mutating func appendAcross(_ inlines: [PandocInline], isGoal: Bool, level: Int) {
    let style = Attributes(pairs: [.init(name: "custom-style", value: level <= 2 ? "Maal" : "Delmaal")])
    let block: PandocBlock = isGoal ? .division(style, [.paragraph([.strong(inlines)])]) : .paragraph(inlines)
    rows.append(PandocTable.Row(cells: [PandocTable.Cell(columns: columns.count, blocks: [block])]))
  }

  private mutating func append(_ row: PandocTable.Row, _ header: [TableColumn]) {
    var cells = columns.map { _ in PandocTable.Cell(blocks: []) }
    var isDone = false
    for (column, cell) in zip(header, row.cells) {
      guard
        let index = columns.firstIndex(where: {
          $0.meaning == column.meaning && ($0.meaning != nil || $0.title == column.title)
        })
      else { continue }
      let (blocks, marked) = Self.withoutMark(cell.blocks)
      isDone = isDone || marked
      cells[index].blocks = blocks
    }
    if cells.allSatisfy(\.blocks.isBlank) { return }
    markDone(isDone, &cells)
    rows.append(PandocTable.Row(cells: cells))
  }

  private mutating func append(_ measure: ListedMeasure) {
    var cells = columns.map { _ in PandocTable.Cell(blocks: []) }
    let (blocks, isDone) = Self.withoutMark(measure.text)
    if let index = columns.firstIndex(where: { $0.meaning == .measure }) { cells[index].blocks = blocks }
    for field in measure.fields {
      guard let index = columns.firstIndex(where: { $0.meaning == field.column }) else { continue }
      cells[index].blocks.append(.paragraph(field.value))
    }
    markDone(isDone, &cells)
    rows.append(PandocTable.Row(cells: cells))
  }

  private func markDone(_ isDone: Bool, _ cells: inout [PandocTable.Cell]) {
    guard isDone, let index = columns.firstIndex(where: { $0.meaning == .status }),
      cells[index].blocks.isBlank
    else { return }
    cells[index].blocks = [.plain([.text(Self.doneStatus[language])])]
  }

  private static let doneStatus = LocalizedText(nb: "Ferdig", nn: "Ferdig", en: "Done")

  private static func withoutMark(_ blocks: [PandocBlock]) -> (blocks: [PandocBlock], isDone: Bool) {
    var isDone = false
    let blocks = blocks.map { block -> PandocBlock in
      guard case .plain(let inlines) = block else { return block }
      if inlines.contains(done) { isDone = true }
      return .plain(inlines.filter { $0 != done })
    }
    return (blocks, isDone)
  }

  private mutating func finish() {
    guard !rows.isEmpty else { return }
    let header = PandocTable.Row(
      cells: columns.map { PandocTable.Cell(blocks: [.plain([.strong([.text($0.title)])])]) })
    output.append(
      .table(PandocTable(columns: columns.count, widths: widths, header: [header], body: rows)))
    rows = []
  }

  /// The weight of a column that plans have no name for.
  private static let weightOfOther = 14

  /// The columns' widths, in hundredths of the line.
  private var widths: [Int] {
    let weights = columns.map { $0.meaning?.definition.weight ?? Self.weightOfOther }
    let sum = weights.reduce(0, +)
    return weights.map { $0 * 100 / sum }
  }
}

/// A measure written as a list's item, with its owner and deadline as items below it.
struct ListedMeasure {
  var text: [PandocBlock] = []
  var fields: [(column: MeasureColumn, value: [PandocInline])] = []

  init(_ item: [PandocBlock]) {
    for block in item {
      guard case .bullets(let nested) = block else {
        text.append(block)
        continue
      }
      for entry in nested {
        guard let field = Self.field(entry) else {
          text.append(.bullets([entry]))
          continue
        }
        fields.append(field)
      }
    }
  }

  private static func field(_ entry: [PandocBlock]) -> (column: MeasureColumn, value: [PandocInline])? {
    guard let inlines = entry.first?.inlines, case .text(let word)? = inlines.first, word.hasSuffix(":"),
      let column = MeasureColumn(header: String(word.dropLast())), column != .measure
    else { return nil }
    return (column, Array(inlines.dropFirst().drop { $0 == .space }))
  }
}
