/// The columns of one table of measures.
package struct MeasureTableHeader {
  /// One for each cell; nil for a column with another name.
  package let columns: [MeasureColumn?]
  package let titles: [String]

  /// Nil for a table that is not of measures: one column must be the measure, and another be known.
  package init?(_ titles: [String]) {
    self.titles = titles
    columns = titles.map(MeasureColumn.init(header:))
    guard columns.contains(.measure), columns.contains(where: { $0 != nil && $0 != .measure }) else {
      return nil
    }
  }
}
