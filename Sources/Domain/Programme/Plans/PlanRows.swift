internal import Diagnostics
internal import Markdown

/// A block of a plan's page, by its part in the plan.
enum PlanBlock {
  /// Ends every goal of its own level and below, and is a goal itself unless it leads in to commitments.
  case heading(Heading, isLeadIn: Bool)
  /// A table of measures, or a list whose items have sub-items such as `Ansvar: Leder`.
  case measures([MeasureRow])
  /// A list that a lead-in leads in to, and the commitments that its items are.
  case commitments([MeasureRow], Range<Int>)
  /// Any other block.
  case text
}

/// Turns the blocks of a plan's page into rows, and reports headers and sub-items that are most likely mistakes.
struct PlanRows {
  let document: MarkdownDocument
  var places: PlanPlaces
  var diagnostics: [Diagnostic] = []

  private let lists: CommitmentReader
  /// The blocks that open a list of commitments.
  private let leadIns: Set<Int>
  /// Most of a plan's tables have the header of the one above.
  private var lastHeader: MeasureTableHeader?

  init(_ document: MarkdownDocument, lists: CommitmentReader, file: SourceFile) {
    (self.document, self.lists) = (document, lists)
    places = PlanPlaces(file)
    leadIns = Set(lists.found.map(\.blocks.lowerBound))
  }

  mutating func block(at index: Int) -> PlanBlock {
    switch document.blocks[index].content {
    case .heading(let heading):
      .heading(heading, isLeadIn: leadIns.contains(index) && !lists.isContinuation(index))
    case .list(let list): read(list, at: index)
    case .table(let table): read(table)
    case .paragraph, .other: .text
    }
  }

  private mutating func read(_ list: MarkdownList, at index: Int) -> PlanBlock {
    reportLikelyMistakes(list)
    let commitments = lists.commitments(ofBlock: index)
    guard commitments != nil || list.items.contains(where: { MeasureRow.hasFields($0, in: document) }) else {
      return .text
    }
    let rows = list.items.map { MeasureRow($0, in: document) }
    return commitments.map { .commitments(rows, $0) } ?? .measures(rows)
  }

  private mutating func read(_ table: MarkdownTable) -> PlanBlock {
    let titles = table.header.map { document.trimmed($0.text) }
    guard let header = lastHeader?.titles == titles ? lastHeader : MeasureTableHeader(titles) else {
      reportLikelyMistakes(table, titles)
      return .text
    }
    lastHeader = header
    report(header, of: table)
    return .measures(
      table.rows.map { MeasureRow($0, header: header, in: document) }.filter { !$0.isEmpty })
  }
}

/// Finds the locations of texts in a plan's file.
struct PlanPlaces {
  private let file: SourceFile
  /// Made when something must be located to the letter, which most plans never ask for.
  private lazy var lines = file.bytes.withUnsafeBufferPointer(LineTable.init)

  init(_ file: SourceFile) { self.file = file }

  mutating func location(of cell: TableCell) -> SourceLocation {
    location(ofByte: cell.source.map { Int($0.start) }, orLine: 1)
  }

  mutating func location(of cell: MeasureRow.Cell) -> SourceLocation {
    location(ofByte: cell.offset ?? offset(of: cell.text, onLine: cell.line), orLine: cell.line)
  }

  /// - Parameter orLine: the line to use when the byte offset is nil, 1-based.
  mutating func location(ofByte offset: Int?, orLine line: Int) -> SourceLocation {
    guard let offset else { return location(line: line) }
    return file.bytes.withUnsafeBufferPointer { lines.location(ofByte: offset, in: $0, file: file.path) }
  }

  func location(line: Int) -> SourceLocation { SourceLocation(file: file.path, line: line) }

  /// The byte offset of a text's last occurrence on a line of the file; nil when the source spells it otherwise.
  mutating func offset(of text: String, onLine line: Int) -> Int? {
    let start = lines.offset(ofLine: line)
    let end = line < lines.count ? lines.offset(ofLine: line + 1) : file.bytes.count
    guard !text.isEmpty, end - start >= text.utf8.count else { return nil }
    return (start...end - text.utf8.count).last { file.bytes[$0...].starts(with: text.utf8) }
  }
}
