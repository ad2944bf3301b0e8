/// A document as pandoc reads any kind of file: blocks of text, lists and tables.
///
/// pandoc-types 1.20 and later.
package struct PandocDocument: Sendable {
  package var meta: [String: MetaValue]
  package var blocks: [Block]

  package init(meta: [String: MetaValue] = [:], blocks: [Block]) {
    self.meta = meta
    self.blocks = blocks
  }
}

package indirect enum MetaValue: Sendable, Hashable {
  case text([Inline])
  case blocks([Block])
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

package indirect enum Inline: Sendable, Hashable {
  case text(String)
  case space, softBreak, lineBreak
  case emphasis([Inline])
  case strong([Inline])
  case struck([Inline])
  case superscript([Inline])
  case `subscript`([Inline])
  /// Underlined or in small capitals: what Markdown has no mark for.
  case plainStyle([Inline])
  case quoted(isSingle: Bool, [Inline])
  case code(String)
  case math(String)
  case raw(format: String, String)
  case link([Inline], target: String, title: String)
  case image([Inline], source: String, title: String)
  case note([Block])
  case span(Attributes, [Inline])
}

package indirect enum Block: Sendable, Hashable {
  /// A paragraph without space round it, as in a list's item.
  case plain([Inline])
  case paragraph([Inline])
  case lines([[Inline]])
  case code(String, language: String)
  case raw(format: String, String)
  case quote([Block])
  case ordered(start: Int, [[Block]])
  case bullets([[Block]])
  case definitions([Definition])
  case heading(level: Int, Attributes, [Inline])
  case rule
  case table(Table)
  case division(Attributes, [Block])
}

package struct Definition: Sendable, Hashable {
  let term: [Inline]
  let meanings: [[Block]]
}

package struct Table: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    var cells: [Cell]
  }

  package struct Cell: Sendable, Hashable {
    var rows = 1
    var columns = 1
    var blocks: [Block]
  }

  var caption: [Block] = []
  var columns: Int
  /// Each column's share of the line, in hundredths; empty to let the text decide.
  var widths: [Int] = []
  var header: [Row]
  var body: [Row]
}
