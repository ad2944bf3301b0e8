/// What a column of a measure table holds.
package enum MeasureColumn: Int, Sendable, CaseIterable {
  case measure, comment, responsible, due, status, budget, projectNumber

  /// The column's names in nb, nn, en and se, folded to letters.
  private var names: [String] {
    switch self {
    case .measure:
      ["tiltak", "tiltaket", "measure", "measures", "action", "actions", "doaibmabidju", "doaibmabijut"]
    case .comment:
      ["kommentar", "kommentarer", "kommentarar", "merknad", "comment", "comments", "kommentára"]
    case .responsible:
      [
        "ansvar", "ansvarlig", "ansvarlige", "ansvarleg", "ansvarlege", "responsible", "owner", "owners",
        "ovddasvástádus",
      ]
    case .due: ["frist", "tidsfrist", "deadline", "due", "áigemearri"]
    case .status: ["status", "stáhtus", "dilli"]
    case .budget: ["budsjett", "budget", "kostnad", "bušeahtta"]
    case .projectNumber:
      [
        "prosjnr", "prosjektnr", "prosjektnummer", "prosjekt", "projectnumber", "projectno",
        "prošeaktanummir",
      ]
    }
  }

  /// As messages name it.
  package var title: String {
    switch self {
    case .measure: "Tiltak"
    case .comment: "Kommentar"
    case .responsible: "Ansvar"
    case .due: "Frist"
    case .status: "Status"
    case .budget: "Budsjett"
    case .projectNumber: "Prosj.nr."
    }
  }

  /// Reads a header cell or the word before a sub-item's colon, whatever its case, spaces and stops.
  package init?(header: String) {
    guard let column = Self.byName[header] ?? Self.byName[Self.folded(header)] else { return nil }
    self = column
  }

  package static let titles = allCases.map(\.title)
  /// From the left, as most tables have them.
  package static let inOrder = allCases

  private static let byName: [String: Self] = {
    var byName: [String: Self] = [:]
    for column in allCases {
      // As most tables write it: found without folding.
      byName[column.title] = column
      for name in column.names { byName[folded(name)] = column }
    }
    return byName
  }()

  private static func folded(_ text: String) -> String {
    String(text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic })
  }
}

/// Which column stands where in one table.
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
