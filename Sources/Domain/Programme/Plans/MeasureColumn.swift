internal import Diagnostics

/// A column of a measure table; the cases stand from the left, as most tables have them.
///
/// Everything that tells one column from another stands in its ``definition``: reading, pages, machine files, exports
/// and the desk's grid all go by that.
package enum MeasureColumn: Int, Sendable, CaseIterable {
  case measure, comment, responsible, due, status, budget, projectNumber

  /// The column of a header cell, or of the word before a sub-item's colon; case, spaces and stops do not count.
  package init?(header: String) {
    guard let column = Self.byName[header] ?? Self.byName[Self.folded(header)] else { return nil }
    self = column
  }

  /// The column of a header that plans do not know, in documents made elsewhere.
  package init?(foreignHeader: String) {
    guard let column = Self.byForeignName[Self.folded(foreignHeader)] else { return nil }
    self = column
  }

  package var definition: MeasureColumnDefinition { Self.definitions[rawValue] }

  /// The header in messages.
  package var title: String { Self.titles[rawValue] }

  package static let titles = definitions.map(\.title.nb)

  /// The columns that pages show as cells of their own: a comment stands below its measure.
  package static let besideMeasure = allCases.filter { column in
    switch column.definition.reading {
    case .measure, .paragraphs: false
    case .owners, .deadline, .status, .amount, .text: true
    }
  }

  /// The column's cell as written; empty for a measure's own text, which is no part of its terms.
  package func written(in terms: MeasureTerms) -> String {
    switch definition.reading {
    case .measure: ""
    case .paragraphs: terms.comment
    case .owners: terms.responsibleText
    case .deadline: terms.dueText
    case .status: terms.statusText
    case .amount: terms.budgetText
    case .text(let field): terms[keyPath: field]
    }
  }
}

extension MeasureColumn {
  private static let definitions = allCases.map(definition)

  private static let byName: [String: Self] = {
    var byName: [String: Self] = [:]
    for column in allCases {
      // Fast path for the usual spelling, without folding.
      byName[column.title] = column
      for name in column.definition.names { byName[folded(name)] = column }
    }
    return byName
  }()

  private static let byForeignName: [String: Self] = {
    var byName: [String: Self] = [:]
    for column in allCases { for name in column.definition.foreignNames { byName[folded(name)] = column } }
    return byName
  }()

  private static func folded(_ text: String) -> String {
    String(text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic })
  }
}
