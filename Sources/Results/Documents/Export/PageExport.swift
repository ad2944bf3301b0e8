package import Keys
package import Values

/// A page as a document for a word processor: a plan's goals and measures in one table, everything else unchanged.
package struct PageExport: Sendable {
  package let document: PandocDocument
  /// True for paper on its side, for a table of many columns.
  package let isLandscape: Bool

  /// - Parameters:
  ///   - body: the page's text, as pandoc parses it.
  ///   - joinsGoals: true when a table may have merged cells.
  ///   - address: the published address of a link's target; nil when it leads nowhere.
  package init(
    _ body: PandocDocument, _ matter: FrontMatter, kind: PageKind, language: Language, joinsGoals: Bool,
    address: @escaping (String) -> String?
  ) {
    let tidying = ExportTidying(address: address)
    var blocks = tidying.tidied(body.blocks)
    var hasTable = false
    if kind == .plan, joinsGoals {
      var table = PlanTableWriter(in: language)
      blocks = table.joined(blocks)
      hasTable = table.hasTables
    }
    let levels = blocks.compactMap { if case .heading(let level, _, _) = $0 { level } else { nil } }
    let shift = (levels.min() ?? 1) - 1
    blocks = blocks.map { block in
      guard case .heading(let level, let attributes, let inlines) = block else { return block }
      return .heading(level: level - shift, attributes, inlines)
    }
    isLandscape = hasTable
    document = PandocDocument(
      meta: Self.meta(matter),
      blocks: Self.adoption(matter, language).map { [.paragraph([.text($0)])] + blocks } ?? blocks)
  }

  private static func meta(_ matter: FrontMatter) -> [String: MetaValue] {
    var meta: [String: MetaValue] = ["title": .text([.text(matter.title)])]
    if let summary = matter.summary { meta["subtitle"] = .text([.text(summary)]) }
    if let author = matter.author { meta["author"] = .text([.text(author)]) }
    if let date = matter.date { meta["date"] = .text([.text(date.iso)]) }
    return meta
  }

  /// The board's decision, as a line of its own; nil without one.
  private static func adoption(_ matter: FrontMatter, _ language: Language) -> String? {
    let (adopted, by, period) =
      switch language {
      case .en: ("Adopted", "by", "for")
      case .nn: ("Vedteken", "av", "for")
      case .nb, .se, .sma, .smj: ("Vedtatt", "av", "for")
      }
    guard let day = matter.adopted else { return nil }
    return [
      adopted, day.formatted(in: language), matter.adoptedBy.map { "\(by) \($0)" },
      matter.period.map { "\(period) \($0)" },
    ].compactMap(\.self).joined(separator: " ")
  }
}

/// Removes from a text everything that has a meaning only on the web.
struct ExportTidying {
  let address: (String) -> String?

  func tidied(_ blocks: [PandocBlock]) -> [PandocBlock] { blocks.compactMap { tidied($0) } }

  private func tidied(_ block: PandocBlock) -> PandocBlock? {
    switch block {
    case .plain(let inlines): .plain(tidied(inlines))
    case .paragraph(let inlines): .paragraph(tidied(inlines))
    case .heading(let level, let attributes, let inlines): .heading(level: level, attributes, tidied(inlines))
    case .lines(let lines): .lines(lines.map { tidied($0) })
    case .quote(let blocks): .quote(tidied(blocks))
    case .ordered(let start, let items): .ordered(start: start, items.map { tidied($0) })
    case .bullets(let items): .bullets(items.map { tidied($0) })
    case .definitions(let entries):
      .definitions(
        entries.map { Definition(term: tidied($0.term), meanings: $0.meanings.map { tidied($0) }) })
    case .division(let attributes, let blocks): .division(attributes, tidied(blocks))
    case .table(var table): tidied(&table)
    case .raw(_, let raw):
      HTMLWords.text(of: raw).isEmpty ? nil : .paragraph([.text(HTMLWords.text(of: raw))])
    case .code, .rule: block
    }
  }

  private func tidied(_ table: inout PandocTable) -> PandocBlock {
    func tidy(_ row: inout PandocTable.Row) {
      for cell in row.cells.indices { row.cells[cell].blocks = tidied(row.cells[cell].blocks) }
    }
    for row in table.header.indices { tidy(&table.header[row]) }
    for row in table.body.indices { tidy(&table.body[row]) }
    return .table(table)
  }

  private func tidied(_ inlines: [PandocInline]) -> [PandocInline] { inlines.flatMap { tidied($0) } }

  private func tidied(_ inline: PandocInline) -> [PandocInline] {
    switch inline {
    case .emphasis(let content): [.emphasis(tidied(content))]
    case .strong(let content): [.strong(tidied(content))]
    case .struck(let content): [.struck(tidied(content))]
    case .superscript(let content): [.superscript(tidied(content))]
    case .subscript(let content): [.subscript(tidied(content))]
    case .quoted(let isSingle, let content): [.quoted(isSingle: isSingle, tidied(content))]
    case .plainStyle(let content): [.plainStyle(tidied(content))]
    case .note(let blocks): [.note(tidied(blocks))]
    // Ids are the page's own, and a done measure is told in words.
    case .span(let attributes, let content):
      (content.trimmedText.isEmpty ? [] : tidied(content))
        + (attributes.classes.contains { $0 == "ferdig" || $0 == "done" } ? [PlanTableWriter.done] : [])
    case .link(let content, let target, let title): link(tidied(content), target, title)
    case .raw("html", let raw) where raw.lowercased().hasPrefix("<br"): [.lineBreak]
    case .raw("html", _): []
    case .text, .space, .softBreak, .lineBreak, .code, .math, .raw, .image: [inline]
    }
  }

  private func link(_ content: [PandocInline], _ target: String, _ title: String) -> [PandocInline] {
    if target.hasPrefix("#") || PageDraft.scheme(of: target) != nil {
      return [.link(content, target: target, title: title)]
    }
    return address(target).map { [.link(content, target: $0, title: title)] } ?? content
  }
}
