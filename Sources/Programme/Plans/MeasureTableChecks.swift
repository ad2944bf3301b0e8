internal import Diagnostics
internal import Markdown

/// What is wrong with the head of a measure table, or of one that was most likely meant to be.
extension PlanReader {
  mutating func report(_ header: MeasureTableHeader, of table: MarkdownTable) {
    for (index, column) in header.columns.enumerated() {
      var place: SourceLocation { location(of: table.header[index]) }
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

  /// A table that is almost one of measures: a column's name is most likely misspelt.
  mutating func reportLikelyMistakes(_ table: MarkdownTable, _ titles: [String]) {
    let known = titles.map { MeasureColumn(header: $0) }
    if known.contains(.measure) {
      for (index, title) in titles.enumerated() where known[index] == nil && !title.isEmpty {
        guard let suggestion = nearest(to: title, in: MeasureColumn.titles) else { continue }
        diagnostics.append(.unknownColumn(title, nearest: suggestion, at: location(of: table.header[index])))
      }
    } else if known.count(where: { $0 != nil }) >= 2, let first = table.header.first {
      let misspelt = titles.first { title in
        MeasureColumn(header: title) == nil && nearest(to: title, in: [MeasureColumn.measure.title]) != nil
      }
      diagnostics.append(.noMeasureColumn(misspelt: misspelt, at: location(of: first)))
    }
  }
}
