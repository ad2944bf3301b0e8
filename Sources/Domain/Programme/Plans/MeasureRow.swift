internal import Diagnostics
package import Markdown

/// A table row, or a list item with its sub-items, as cells by column.
package struct MeasureRow {
  package struct Cell {
    /// Without the space round it.
    package let text: String
    /// In the document's `html`.
    let content: ByteSpan
    /// 1-based.
    let line: Int
    /// Where the cell begins, in the file's bytes; nil when only its line is known.
    let offset: Int?
  }

  /// By column.
  private var cells = [Cell?](repeating: nil, count: MeasureColumn.allCases.count)
  /// Cells of sub-items whose column another has filled already.
  private(set) var repeats: [(column: MeasureColumn, cell: Cell)] = []
  /// Cells of columns and sub-items that plans have no name for.
  private(set) var others: [(label: String?, cell: Cell)] = []
  package var id: String?
  /// Marked `{.ferdig}`.
  private(set) var isDone = false
  /// A table's row without a measure goes on with the one above it; a list's item always is one.
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
    // The column of the sub-item last met, as long as what is nested in that belongs to it.
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
        // Owners are added to; any other column takes what stands below it only while it has nothing.
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

  /// `Status:` with nothing after it says nothing.
  private mutating func put(_ cell: Cell, in column: MeasureColumn) {
    if cell.text.isEmpty { return }
    if self[column] == nil { self[column] = cell } else { repeats.append((column, cell)) }
  }

  /// A list's item has a sub-item such as `Ansvar: Leder`.
  package static func hasFields(_ item: ListItem, in document: MarkdownDocument) -> Bool {
    item.nested.contains { $0.depth == 1 && field(document.plain($0.text)) != nil }
  }

  /// The word before the colon of a sub-item that is none of the columns, but almost one of them.
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
  /// `-`, as many write for nothing.
  package var isDash: Bool { self == "-" || self == "–" || self == "—" }

  /// Without white space at either end, no-break spaces among it: what looks empty in Word is empty.
  var blankTrimmed: String {
    let blank: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}" }
    var trimmed = self[...].drop(while: blank)
    while let last = trimmed.last, blank(last) { trimmed.removeLast() }
    return String(trimmed)
  }
}
