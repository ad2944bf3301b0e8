internal import Programme

/// A piece of the page to be, in order.
struct Draft {
  enum Content {
    case block(PandocBlock)
    case grid(TableGrid)
    case measures(ImportedMeasureTable)
  }

  var content: Content
  let place: DocumentPlace?
  /// Indices in the list of notes: they are shown with the line that this comes to stand on.
  var notes: [Int] = []
}

/// Measures of one goal, as one table.
struct ImportedMeasureTable {
  struct Row {
    /// By column.
    var cells: [[PandocBlock]]
    let place: DocumentPlace
    var notes: [Int] = []
  }

  let columns: [TableColumn]
  var rows: [Row] = []
}

struct TableColumn: Hashable {
  /// As the page's table has it.
  var title: String
  /// Nil for a column that plans have no name for.
  let meaning: MeasureColumn?
}
