internal import Programme

/// A piece of the new page, in order.
struct Draft {
  enum Content {
    case block(PandocBlock)
    case grid(TableGrid)
    case measures(ImportedMeasureTable)
  }

  var content: Content
  let place: DocumentPlace?
  /// Indices in the list of notes, which are shown with the line that this piece gets.
  var notes: [Int] = []
}

/// The measures of one goal, as one table.
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
  /// The header in the page's table.
  var title: String
  /// Nil for a column that plans have no name for.
  let meaning: MeasureColumn?
}
