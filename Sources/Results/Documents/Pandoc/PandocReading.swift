/// Parsing of the JSON that pandoc writes.
extension PandocDocument {
  /// Nil for bytes that are not such a document.
  package init?(json bytes: [UInt8]) {
    guard let tree = JSONTree(bytes), let blocks = tree["blocks"]?.array else { return nil }
    self.init(
      meta: tree["meta"]?.object?.mapValues(PandocReading.meta) ?? [:], blocks: PandocReading.blocks(blocks))
  }
}

/// Parses nodes; one of an unknown kind becomes the text it holds.
enum PandocReading {
  static func meta(_ tree: JSONTree) -> MetaValue {
    let content = tree["c"]
    switch tree["t"]?.string {
    case "MetaInlines": return .text(inlines(content))
    case "MetaBlocks": return .blocks(blocks(content?.array ?? []))
    case "MetaBool": return .bool(content?.bool ?? false)
    case "MetaList": return .list((content?.array ?? []).map(meta))
    case "MetaMap": return .map((content?.object ?? [:]).mapValues(meta))
    default: return .text([.text(content?.string ?? "")])
    }
  }

  static func blocks(_ trees: [JSONTree]) -> [PandocBlock] { trees.compactMap(block) }

  private static func blocks(_ tree: JSONTree?) -> [PandocBlock] { blocks(tree?.array ?? []) }

  private static func inlines(_ tree: JSONTree?) -> [PandocInline] {
    HTMLWords.withoutSilentElements((tree?.array ?? []).compactMap(inline))
  }

  private static func block(_ tree: JSONTree) -> PandocBlock? {
    let content = tree["c"]
    switch tree["t"]?.string {
    case "Plain": return .plain(inlines(content))
    case "Para": return .paragraph(inlines(content))
    case "LineBlock": return .lines((content?.array ?? []).map { inlines($0) })
    case "CodeBlock":
      return .code(content?[1]?.string ?? "", language: attributes(content?[0]).classes.first ?? "")
    case "RawBlock": return .raw(format: content?[0]?.string ?? "", content?[1]?.string ?? "")
    case "BlockQuote": return .quote(blocks(content))
    case "OrderedList":
      return .ordered(start: content?[0]?[0]?.count ?? 1, (content?[1]?.array ?? []).map { blocks($0) })
    case "BulletList": return .bullets((content?.array ?? []).map { blocks($0) })
    case "DefinitionList":
      return .definitions(
        (content?.array ?? []).map { entry in
          Definition(term: inlines(entry[0]), meanings: (entry[1]?.array ?? []).map { blocks($0) })
        })
    case "Header":
      return .heading(level: content?[0]?.count ?? 1, attributes(content?[1]), inlines(content?[2]))
    case "HorizontalRule": return .rule
    case "Table": return content.map { .table(table($0)) }
    // Later versions have a figure for a picture with its caption.
    case "Figure":
      return .division(attributes(content?[0]), blocks(content?[2]) + blocks(content?[1]?[1]))
    case "Div": return .division(attributes(content?[0]), blocks(content?[1]))
    default: return nil
    }
  }

  private static func table(_ tree: JSONTree) -> PandocTable {
    let bodies = tree[4]?.array ?? []
    return PandocTable(
      caption: blocks(tree[1]?[1]), columns: tree[2]?.array?.count ?? 0, header: rows(tree[3]?[1]),
      body: bodies.flatMap { rows($0[2]) + rows($0[3]) } + rows(tree[5]?[1]))
  }

  private static func rows(_ tree: JSONTree?) -> [PandocTable.Row] {
    (tree?.array ?? []).map { row in
      PandocTable.Row(
        cells: (row[1]?.array ?? []).map { cell in
          PandocTable.Cell(
            rows: max(1, cell[2]?.count ?? 1), columns: max(1, cell[3]?.count ?? 1), blocks: blocks(cell[4]))
        })
    }
  }

  private static func inline(_ tree: JSONTree) -> PandocInline? {
    let content = tree["c"]
    switch tree["t"]?.string {
    case "Str": return .text(content?.string ?? "")
    case "Space": return .space
    case "SoftBreak": return .softBreak
    case "LineBreak": return .lineBreak
    case "Emph": return .emphasis(inlines(content))
    case "Strong": return .strong(inlines(content))
    case "Strikeout": return .struck(inlines(content))
    case "Superscript": return .superscript(inlines(content))
    case "Subscript": return .subscript(inlines(content))
    case "Underline", "SmallCaps": return .plainStyle(inlines(content))
    case "Quoted":
      return .quoted(isSingle: content?[0]?["t"]?.string == "SingleQuote", inlines(content?[1]))
    case "Cite": return .plainStyle(inlines(content?[1]))
    case "Code": return .code(content?[1]?.string ?? "")
    case "Math": return .math(content?[1]?.string ?? "")
    case "RawInline": return .raw(format: content?[0]?.string ?? "", content?[1]?.string ?? "")
    case "Link":
      return .link(
        inlines(content?[1]), target: content?[2]?[0]?.string ?? "", title: content?[2]?[1]?.string ?? "")
    case "Image":
      return .image(
        inlines(content?[1]), source: content?[2]?[0]?.string ?? "", title: content?[2]?[1]?.string ?? "")
    case "Note": return .note(blocks(content))
    case "Span": return .span(attributes(content?[0]), inlines(content?[1]))
    default: return nil
    }
  }

  private static func attributes(_ tree: JSONTree?) -> Attributes {
    Attributes(
      id: tree?[0]?.string ?? "", classes: (tree?[1]?.array ?? []).compactMap(\.string),
      pairs: (tree?[2]?.array ?? []).map {
        Attributes.Pair(name: $0[0]?.string ?? "", value: $0[1]?.string ?? "")
      })
  }
}
