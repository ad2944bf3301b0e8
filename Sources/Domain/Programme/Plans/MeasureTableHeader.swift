/// The columns of one table of measures.
package struct MeasureTableHeader {
  /// One a cell; nil for a column with another name.
  package let columns: [MeasureColumn?]
  package let titles: [String]

  /// Nil for a table that is no measure table: one must name the measure and at least one thing about it.
  package init?(_ titles: [String]) {
    self.titles = titles
    columns = titles.map(MeasureColumn.init(header:))
    guard columns.contains(.measure), columns.contains(where: { $0 != nil && $0 != .measure }) else {
      return nil
    }
  }
}
