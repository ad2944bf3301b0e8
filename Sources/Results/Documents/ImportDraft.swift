internal import Programme
internal import Diagnostics
package import Keys
internal import Markdown
package import Values

/// A parsed document whose page has no file yet.
package struct ImportDraft: Sendable {
  package let title: String
  package let kind: PageKind
  /// The day in the document's front matter.
  package let date: CalendarDate?
  package let blankRows: Int
  /// The document's paragraphs and rows, in order.
  package let parts: [DocumentPart]

  /// True when the first line became the title.
  private let isTitled: Bool
  private let head: PageHead
  private let headPicture: String?
  private let drafts: [Draft]
  private let notes: NoteList
  private let linked: Set<String>

  package init(_ document: PandocDocument, from source: ImportSource) {
    var notes = NoteList()
    for note in source.notes { notes.add(note.kind, at: note.place, note.message) }
    var blocks = Self.unwrapped(document.blocks)
    var meta = document.meta
    let readsPlans = source.kind == nil || source.kind == .plan
    let title = Self.title(of: &blocks, &meta, source)
    var reader = PandocDocumentReader(
      blocks, titled: title.isFirstLine ? title.text : nil, readsPlans: readsPlans,
      otherMeasures: Self.otherMeasures(source.language))
    let entries = source.frontMatter + Self.entries(of: meta, leaving: source.frontMatter)
    kind = source.kind ?? Self.kind(of: reader, entries, source)
    let reading = HeadReading(entries, kind: kind, notes: &notes)
    head = Self.head(reading.head, title: title.text, kind: kind, reader, notes: &notes)
    headPicture = reading.picture
    self.title = title.text
    isTitled = title.isFirstLine
    date = reading.date
    if let message = title.message {
      notes.add(.decision, at: title.isFirstLine ? .paragraph(1) : nil, message)
    }
    let offset = notes.notes.count
    for note in reader.notes.notes { notes.add(note.kind, at: note.place, note.message) }
    for index in reader.drafts.indices { reader.drafts[index].shiftNotes(by: offset) }
    drafts = PictureCaptions.joined(reader.drafts)
    parts = reader.parts
    blankRows = reader.blankRows
    linked = PandocDocument(blocks: blocks).linkedHeadings
    self.notes = notes
  }

  /// The document's name for the picture at its head; nil when it has none.
  package var pictureAtHead: String? { headPicture }

  package func page(at place: PagePlace) -> ImportedPage {
    var page = PageDraft(notes: notes, at: place, linkedIDs: linked)
    var head = head
    if let headPicture { Self.addPicture(headPicture, to: &head, &page) }
    var writer = MarkdownWriter(head: head.lines, page: page)
    writer.write(drafts)
    var lines = writer.linesOfPlace
    // The line below the opening `---`.
    if isTitled { lines[.paragraph(1)] = [2] }
    return ImportedPage(
      text: writer.text, title: title, kind: kind,
      notes: placed(writer.page.notes.notes, lines),
      pictures: writer.page.pictures.map { .init(source: $0.source, name: $0.name) }, parts: parts,
      linesOfPlace: lines, blankRows: blankRows)
  }
}

extension ImportDraft {
  /// Gives notes on a location without a line of its own the line that follows it.
  private func placed(_ notes: [ImportNote], _ lines: [DocumentPlace: [Int]]) -> [ImportNote] {
    notes.map { note in
      guard note.line == nil, let place = note.place else { return note }
      var note = note
      if place == .frontMatter {
        note.line = 1
      } else if let first = parts.firstIndex(where: { $0.place == place }) {
        note.line = parts[first...].lazy.compactMap { lines[$0.place]?.first }.first
      }
      return note
    }
  }
}

/// A page ready to be written, with the notes on its import.
package struct ImportedPage: Sendable {
  package struct Picture: Sendable, Hashable {
    /// The document's name for the picture.
    package let source: String
    /// The file's name, beside the page.
    package let name: String
  }

  package let text: String
  package let title: String
  package let kind: PageKind
  package let notes: [ImportNote]
  package let pictures: [Picture]
  package let parts: [DocumentPart]
  /// The lines that each part of the document became, 1-based.
  package let linesOfPlace: [DocumentPlace: [Int]]
  /// Rows of measure tables without a word in them.
  package let blankRows: Int
}

extension ImportDraft {
  private static func otherMeasures(_ language: Language) -> String {
    language == .en ? "Other measures" : "Andre tiltak"
  }

  /// The blocks without the divisions that styles wrap round whole parts of a document.
  private static func unwrapped(_ blocks: [PandocBlock]) -> [PandocBlock] {
    blocks.flatMap { block in
      if case .division(_, let inner) = block { unwrapped(inner) } else { [block] }
    }
  }

  /// The title: that of the front matter, else the document's, its first heading, its first line or its file's name.
  private static func title(
    of blocks: inout [PandocBlock], _ meta: inout [String: MetaValue], _ source: ImportSource
  ) -> (text: String, message: LocalizedText?, isFirstLine: Bool) {
    let named = source.frontMatter.first { ["title", "tittel"].contains($0.key.lowercased()) }?.value.text?
      .collapsed
    let styled = meta.removeValue(forKey: "title").map { text(of: $0).collapsed }
    if let named, !named.isEmpty { return (named, nil, false) }
    if let styled, !styled.isEmpty { return (styled, nil, false) }
    let levels = blocks.compactMap { if case .heading(let level, _, _) = $0 { level } else { nil } }
    if case .heading(let level, _, let inlines)? = blocks.first, level == levels.min(),
      levels.count(where: { $0 == level }) == 1, !inlines.trimmedText.isEmpty
    {
      blocks.removeFirst()
      return (inlines.trimmedText, nil, true)
    }
    if case .paragraph(let inlines)? = blocks.first, !inlines.contains(where: \.isPicture),
      PlanRowReader.readsAsTitle(inlines.trimmedText), inlines.plainText.utf8.count < 120
    {
      blocks.removeFirst()
      return (inlines.trimmedText, .titleFromText(inlines.trimmedText), true)
    }
    let words = source.name.map { "_-+".contains($0) ? " " : $0 }
    let name = String(words).collapsed
    let title = name.isEmpty ? "Uten tittel" : name.prefix(1).uppercased() + name.dropFirst()
    return (title, .titleFromFile(title), false)
  }

  private static func text(of value: MetaValue) -> String {
    switch value {
    case .text(let inlines): inlines.plainText
    case .blocks(let blocks): blocks.plainText
    case .bool(let isTrue): isTrue ? "true" : "false"
    case .list(let values): values.map(text).joined(separator: ", ")
    case .map(let values):
      values.sorted { $0.key < $1.key }.map { text(of: $0.value) }.joined(separator: ", ")
    }
  }

  /// The front matter that a word processor's styles give the document.
  private static func entries(of meta: [String: MetaValue], leaving known: [HeadEntry]) -> [HeadEntry] {
    let names = ["subtitle": "ingress", "abstract": "ingress", "author": "forfatter", "date": "dato"]
    return meta.sorted { $0.key < $1.key }.compactMap { key, value in
      let text = text(of: value).collapsed
      guard !text.isEmpty, !known.contains(where: { $0.key == key }) else { return nil }
      return HeadEntry(names[key] ?? key, .text(text))
    }
  }

  private static func kind(of reader: PandocDocumentReader, _ entries: [HeadEntry], _ source: ImportSource)
    -> PageKind
  {
    if reader.hasMeasures { return .plan }
    let dated = entries.contains {
      ["date", "dato"].contains($0.key.lowercased()) && $0.value.text.flatMap(HeadReading.day) != nil
    }
    if dated { return .news }
    for (draft, next) in zip(reader.drafts, reader.drafts.dropFirst()) {
      guard case .block(let lead) = draft.content, let inlines = lead.inlines,
        case .block(let list) = next.content, source.leadIns.match(lastSentenceOf: inlines.trimmedText) != nil
      else { continue }
      if case .bullets = list { return .policy }
      if case .ordered = list { return .policy }
    }
    return .page
  }

  private static func head(
    _ found: PageHead, title: String, kind: PageKind, _ reader: PandocDocumentReader, notes: inout NoteList
  ) -> PageHead {
    var head = found
    head[.title] = .text(title)
    head[.kind] = .text(kind.spellings.nb)
    guard kind == .plan || kind == .policy else { return head }
    if head[.period] == nil, let period = Period.find(in: title) {
      head[.period] = .text(period)
      notes.add(.information, at: .frontMatter, .found(FrontMatterKey.period.definition.name, period))
    }
    let texts = reader.drafts.lazy.compactMap { draft -> String? in
      if case .block(let block) = draft.content { block.plainText.collapsed } else { nil }
    }
    if head[.adopted] == nil, let day = texts.compactMap({ AdoptionDay.find(in: $0) }).first {
      head[.adopted] = .text(day)
      notes.add(.information, at: .frontMatter, .found(FrontMatterKey.adopted.definition.name, day))
    }
    return head
  }

  private static func addPicture(_ source: String, to head: inout PageHead, _ page: inout PageDraft) {
    let alt = head[.alt]?.text ?? ""
    switch page.picture(source, alt: alt) {
    case .file(let name):
      head[.image] = .text(name)
      if head[.alt] == nil {
        head[.alt] = .text("")
        page.notes.add(.decision, at: .frontMatter, .pictureWithoutAlt(name))
      }
    case .remote(let address):
      head.addExtra(HeadEntry(FrontMatterKey.image.definition.name, .text(address)))
      page.notes.add(.decision, at: .frontMatter, .extraKey(FrontMatterKey.image.definition.name))
    case .unusable(let name), .missing(let name):
      head.addExtra(HeadEntry(FrontMatterKey.image.definition.name, .text(name)))
      page.notes.add(.decision, at: .frontMatter, .missingPicture(name))
    }
  }
}

extension Draft {
  fileprivate mutating func shiftNotes(by offset: Int) {
    notes = notes.map { $0 + offset }
    guard case .measures(var table) = content else { return }
    for row in table.rows.indices { table.rows[row].notes = table.rows[row].notes.map { $0 + offset } }
    content = .measures(table)
  }
}
