/// A document in pandoc's own model: blocks of text, lists and tables (pandoc-types 1.20 and later).
package struct PandocDocument: Sendable {
  package var meta: [String: MetaValue]
  package var blocks: [PandocBlock]

  package init(meta: [String: MetaValue] = [:], blocks: [PandocBlock]) {
    (self.meta, self.blocks) = (meta, blocks)
  }
}

package indirect enum MetaValue: Sendable, Hashable {
  case text([PandocInline])
  case blocks([PandocBlock])
  case bool(Bool)
  case list([MetaValue])
  case map([String: MetaValue])
}

package struct Attributes: Sendable, Hashable {
  package struct Pair: Sendable, Hashable {
    let name: String
    let value: String
  }

  package var id = ""
  package var classes: [String] = []
  package var pairs: [Pair] = []

  subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }
}

package indirect enum PandocInline: Sendable, Hashable {
  case text(String)
  case space, softBreak, lineBreak
  case emphasis([PandocInline])
  case strong([PandocInline])
  case struck([PandocInline])
  case superscript([PandocInline])
  case `subscript`([PandocInline])
  /// Underlined or in small capitals, for which Markdown has no mark.
  case plainStyle([PandocInline])
  case quoted(isSingle: Bool, [PandocInline])
  case code(String)
  case math(String)
  case raw(format: String, String)
  case link([PandocInline], target: String, title: String)
  case image([PandocInline], source: String, title: String)
  case note([PandocBlock])
  case span(Attributes, [PandocInline])
}

package indirect enum PandocBlock: Sendable, Hashable {
  /// A paragraph without space round it, as in a list's item.
  case plain([PandocInline])
  case paragraph([PandocInline])
  case lines([[PandocInline]])
  case code(String, language: String)
  case raw(format: String, String)
  case quote([PandocBlock])
  case ordered(start: Int, [[PandocBlock]])
  case bullets([[PandocBlock]])
  case definitions([Definition])
  case heading(level: Int, Attributes, [PandocInline])
  case rule
  case table(PandocTable)
  case division(Attributes, [PandocBlock])
}

package struct Definition: Sendable, Hashable {
  let term: [PandocInline]
  let meanings: [[PandocBlock]]
}

package struct PandocTable: Sendable, Hashable {
  package struct Row: Sendable, Hashable { var cells: [Cell] }

  package struct Cell: Sendable, Hashable {
    var rows = 1
    var columns = 1
    var blocks: [PandocBlock]
  }

  var caption: [PandocBlock] = []
  var columns: Int
  /// Each column's share of the line, in hundredths; empty to let the text decide.
  var widths: [Int] = []
  var header: [Row]
  var body: [Row]
}
