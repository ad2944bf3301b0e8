/// A table with a cell for every column in every row, its merged cells split.
struct TableGrid {
  struct Cell {
    var blocks: [PandocBlock]
    /// The number of columns spanned from here on; 0 for a column that the cell before it covers.
    var columns = 1
    /// True when the cell began in a row above.
    var isContinued = false

    var text: String { blocks.trimmedText }
  }

  struct Row {
    var cells: [Cell]
    /// The row's number in the table, 1-based.
    let number: Int
    let isHeader: Bool
    var comments: [MarginComment] = []

    var isBlank: Bool { cells.allSatisfy(\.blocks.isBlank) }
    var filled: [Int] { cells.indices.filter { !cells[$0].blocks.isBlank } }
  }

  var rows: [Row] = []
  let width: Int

  init(_ table: PandocTable) {
    let all = table.header.map { ($0, true) } + table.body.map { ($0, false) }
    width = max(table.columns, all.map { $0.0.cells.reduce(0) { $0 + $1.columns } }.max() ?? 0)
    /// The rest of a merged cell above, by column.
    var covered = [(rows: Int, blocks: [PandocBlock])](repeating: (0, []), count: width)
    for (index, (row, isHeader)) in all.enumerated() {
      var cells: [Cell] = []
      var rest = row.cells[...]
      while cells.count < width {
        let column = cells.count
        if covered[column].rows > 0 {
          covered[column].rows -= 1
          cells.append(Cell(blocks: covered[column].blocks, isContinued: true))
        } else if let cell = rest.popFirst() {
          let span = min(cell.columns, width - column)
          for offset in 0..<span {
            cells.append(Cell(blocks: offset == 0 ? cell.blocks : [], columns: offset == 0 ? span : 0))
            covered[column + offset] = (cell.rows - 1, offset == 0 ? cell.blocks : [])
          }
        } else {
          cells.append(Cell(blocks: []))
        }
      }
      rows.append(Row(cells: cells, number: index + 1, isHeader: isHeader))
    }
  }
}
