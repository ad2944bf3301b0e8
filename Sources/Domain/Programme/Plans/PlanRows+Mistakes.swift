internal import Diagnostics
internal import Markdown

/// Reports of likely misspelt or misplaced headers and sub-items.
extension PlanRows {
  mutating func report(_ header: MeasureTableHeader, of table: MarkdownTable) {
    for (index, column) in header.columns.enumerated() {
      var place: SourceLocation { places.location(of: table.header[index]) }
      if let column {
        if header.columns[..<index].contains(column) {
          diagnostics.append(.repeatedColumn(column.title, at: place))
        }
      } else if !header.titles[index].isEmpty {
        let suggestion = nearest(to: header.titles[index], in: MeasureColumn.titles)
        diagnostics.append(.unknownColumn(header.titles[index], nearest: suggestion, at: place))
      }
    }
  }

  /// Reports a table that is nearly one of measures: a column's name is most likely misspelt.
  mutating func reportLikelyMistakes(_ table: MarkdownTable, _ titles: [String]) {
    let known = titles.map { MeasureColumn(header: $0) }
    if known.contains(.measure) {
      for (index, title) in titles.enumerated() where known[index] == nil && !title.isEmpty {
        guard let suggestion = nearest(to: title, in: MeasureColumn.titles) else { continue }
        diagnostics.append(
          .unknownColumn(title, nearest: suggestion, at: places.location(of: table.header[index])))
      }
    } else if known.count(where: { $0 != nil }) >= 2, let first = table.header.first {
      let misspelt = titles.first { title in
        MeasureColumn(header: title) == nil && nearest(to: title, in: [MeasureColumn.measure.title]) != nil
      }
      diagnostics.append(.noMeasureColumn(misspelt: misspelt, at: places.location(of: first)))
    }
  }

  /// Reports a sub-item whose word is misspelt, or that is not indented under its measure.
  mutating func reportLikelyMistakes(_ list: MarkdownList) {
    for item in list.items {
      let text = document.plain(item.text)
      if let field = MeasureRow.field(text) {
        diagnostics.append(.outdentedField(field.column.title, at: places.location(line: item.line)))
      }
      for nested in item.nested where nested.depth == 1 {
        guard let found = MeasureRow.misspeltField(document.plain(nested.text)) else { continue }
        let offset = places.offset(of: found.word + ":", onLine: nested.line)
        diagnostics.append(
          .unknownField(
            found.word, nearest: found.meant, at: places.location(ofByte: offset, orLine: nested.line)))
      }
    }
  }
}
