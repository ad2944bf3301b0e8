internal import Diagnostics
package import Markdown

/// A table row, or a list item with its sub-items, as cells by column.
package struct MeasureRow {
  package struct Cell {
    /// Trimmed.
    package let text: String
    /// In the document's `html`.
    let content: ByteSpan
    /// 1-based.
    let line: Int
    /// The cell's byte offset in the file; nil when only its line is known.
    let offset: Int?
  }

  /// By column.
  private var cells = [Cell?](repeating: nil, count: MeasureColumn.allCases.count)
  /// Cells of sub-items whose column another has filled already.
  private(set) var repeats: [(column: MeasureColumn, cell: Cell)] = []
  /// Cells of columns and sub-items that plans have no name for.
  private(set) var others: [(label: String?, cell: Cell)] = []
  package var id: String?
  /// True when marked `{.ferdig}`.
  private(set) var isDone = false
  /// True for a list's item, which is always a measure; a table's row without one continues the measure above.
  private let isItem: Bool
  /// 1-based.
  package let line: Int

  package private(set) subscript(column: MeasureColumn) -> Cell? {
    get { cells[column.rawValue] }
    set { cells[column.rawValue] = newValue }
  }

  var opensMeasure: Bool { isItem || self[.measure] != nil }

  package var isEmpty: Bool { others.isEmpty && cells.allSatisfy { $0 == nil } }

  // Without `borrowing` the arguments would be copied.
  package init(
    _ row: borrowing TableRow, header: borrowing MeasureTableHeader, in document: borrowing MarkdownDocument
  ) {
    line = row.line
    isItem = false
    for (index, cell) in row.cells.enumerated() {
      let text = document.trimmed(cell.text)
      if cell.attributes.isDone { isDone = true }
      guard !text.isEmpty else { continue }
      let value = Cell(
        text: text, content: cell.content, line: line, offset: cell.source.map { Int($0.start) })
      if let column = index < header.columns.count ? header.columns[index] : nil {
        self[column] = value
      } else {
        let title = index < header.titles.count ? header.titles[index] : ""
        others.append((title.isEmpty ? nil : title, value))
      }
      if let typed = cell.attributes.id, id == nil { id = typed }
    }
  }

  package init(_ item: borrowing ListItem, in document: borrowing MarkdownDocument) {
    line = item.line
    isItem = true
    id = item.attributes.id
    isDone = item.attributes.isDone
    let text = document.trimmed(item.text)
    if !text.isEmpty { self[.measure] = Cell(text: text, content: item.lead, line: line, offset: nil) }
    // The column of the last sub-item, while its nested items are read.
    var open: MeasureColumn?
    for nested in item.nested {
      let text = document.trimmed(nested.text)
      var cell: Cell { Cell(text: text, content: nested.content, line: nested.line, offset: nil) }
      if nested.depth == 1 {
        guard let field = Self.field(text) else {
          open = nil
          if !text.isEmpty { others.append((nil, cell)) }
          continue
        }
        // Owners accumulate; any other column takes the items below only while it is empty.
        open = field.column == .responsible || field.value.isEmpty ? field.column : nil
        let content = Self.content(nested.content, after: field.prefix, in: document)
        put(Cell(text: field.value, content: content, line: nested.line, offset: nil), in: field.column)
      } else if let open {
        put(cell, in: open)
      } else if !text.isEmpty {
        others.append((nil, cell))
      }
    }
    // Text after the sub-items is in the measure's text already, but not in its HTML.
    if !item.tail.isEmpty {
      others.append((nil, Cell(text: "", content: item.tail, line: line, offset: nil)))
    }
  }

  /// Skips an empty cell, as of `Status:` with nothing after it.
  private mutating func put(_ cell: Cell, in column: MeasureColumn) {
    if cell.text.isEmpty { return }
    if self[column] == nil { self[column] = cell } else { repeats.append((column, cell)) }
  }

  /// True for an item with a sub-item such as `Ansvar: Leder`.
  package static func hasFields(_ item: ListItem, in document: MarkdownDocument) -> Bool {
    item.nested.contains { $0.depth == 1 && field(document.plain($0.text)) != nil }
  }

  /// The word before a sub-item's colon that is nearly a column's name, and that name.
  static func misspeltField(_ text: String) -> (word: String, meant: String)? {
    guard let colon = text.firstIndex(of: ":"), text.distance(from: text.startIndex, to: colon) < 24 else {
      return nil
    }
    let word = String(text[..<colon]).blankTrimmed
    guard !word.contains(" "), MeasureColumn(header: word) == nil else { return nil }
    return nearest(to: word, in: MeasureColumn.titles).map { (word, $0) }
  }

  package static func field(_ text: String) -> (column: MeasureColumn, prefix: Substring, value: String)? {
    guard let colon = text.firstIndex(of: ":"), text.distance(from: text.startIndex, to: colon) < 24,
      let column = MeasureColumn(header: String(text[..<colon])), column != .measure
    else { return nil }
    let value = String(text[text.index(after: colon)...]).blankTrimmed
    return (column, text[...colon], value)
  }

  /// The part of an item's HTML after `Kommentar:`; all of it when the word is marked up in some way.
  private static func content(_ span: ByteSpan, after prefix: Substring, in document: MarkdownDocument)
    -> ByteSpan
  {
    guard document.html[span].starts(with: prefix.utf8) else { return span }
    return ByteSpan(Int(span.start) + prefix.utf8.count, Int(span.end))
  }
}

extension MarkdownDocument {
  /// The plain text of a span without white space at either end.
  package func trimmed(_ span: ByteSpan) -> String {
    if span.isEmpty { return "" }
    let (first, last) = (text[Int(span.start)], text[Int(span.end) - 1])
    // Most cells have letters at both ends.
    return 0x21...0x7E ~= first && 0x21...0x7E ~= last ? plain(span) : plain(span).blankTrimmed
  }
}

extension String {
  /// True for `-`, as many write for nothing.
  package var isDash: Bool { self == "-" || self == "–" || self == "—" }

  /// Trimmed of white space, no-break spaces included: what looks empty in Word is empty.
  var blankTrimmed: String {
    let blank: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}" }
    var trimmed = self[...].drop(while: blank)
    while let last = trimmed.last, blank(last) { trimmed.removeLast() }
    return String(trimmed)
  }
}
