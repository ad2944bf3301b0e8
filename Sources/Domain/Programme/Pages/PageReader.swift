package import Diagnostics
internal import Keys
internal import Markdown
internal import Values

extension PageManuscript {
  /// Parses one content file. Never fails: mistakes are in ``diagnostics``.
  package convenience init(parsing file: SourceFile, at path: ContentPath, outline: SiteOutline) {
    if let problem = encodingProblem(in: file) {
      self.init(unreadable: file, at: path, outline: outline, problem)
      return
    }
    let block = FrontMatterBlock(in: file)
    var (matter, diagnostics) = FrontMatter.parse(block, of: file)
    // An unreadable kind is reported where it is set, and not again at every key that depends on it.
    let knownKind = matter.kindIsUnclear ? nil : matter.kind ?? outline.defaultKind(of: path)
    let kind = knownKind ?? outline.defaultKind(of: path) ?? .policy
    let language = matter.language ?? outline.configuration.language
    if let knownKind { diagnostics += matter.keysNotAllowed(on: knownKind, in: file.path) }

    let dateInName = path.stem.date
    var date = matter.date
    switch dateInName {
    case .date(let day): date = date ?? day
    case .impossible(let reason):
      diagnostics.append(.impossibleDateInName(path, reason, at: SourceLocation(file: file.path)))
    case .notADate:
      if kind == .news, date == nil, !matter.dateIsUnclear {
        diagnostics.append(.newsWithoutDate(path, at: SourceLocation(file: file.path)))
      }
    }
    let address = outline.address(of: path, slug: matter.slug?.value)
    if address == nil { diagnostics.append(.noAddress(path, at: SourceLocation(file: file.path))) }

    var reader = BodyReader(
      file: file, block: block, will: matter.will, looksForCommitments: matter.looksForCommitments,
      kind: kind, language: language, outline: outline)
    let body = reader.read()
    self.init(
      file: file.path, path: path, address: address ?? .frontPage, kind: kind, language: language,
      frontMatter: consume matter, date: date, body: body, diagnostics: diagnostics + reader.diagnostics)
  }

  private convenience init(
    unreadable file: SourceFile, at path: ContentPath, outline: SiteOutline, _ problem: Diagnostic
  ) {
    let address = outline.address(of: path)
    self.init(
      file: file.path, path: path, address: address ?? .frontPage,
      kind: outline.defaultKind(of: path) ?? .policy,
      language: outline.configuration.language, frontMatter: FrontMatter(), date: nil, body: PageBody(),
      diagnostics: [problem])
  }
}

/// Reads the body of a page, below its front matter.
struct BodyReader {
  let file: SourceFile
  let block: FrontMatterBlock
  /// The commitments in the page's front matter.
  let will: [CommitmentGroup]
  let looksForCommitments: Bool?
  let kind: PageKind
  let language: Language
  let outline: SiteOutline
  private(set) var diagnostics: [Diagnostic] = []

  init(
    file: SourceFile, block: FrontMatterBlock, will: [CommitmentGroup], looksForCommitments: Bool?,
    kind: PageKind, language: Language, outline: SiteOutline
  ) {
    self.file = file
    self.block = block
    self.will = will
    self.looksForCommitments = looksForCommitments
    self.kind = kind
    self.language = language
    self.outline = outline
  }

  mutating func read() -> PageBody {
    let text = WillText(will, siteName: outline.configuration.name, language: language)
    var options = outline.options(in: language)
    options.appendix = text.markdown
    let document = MarkdownDocument(
      parsing: file, from: block.body.lowerBound, line: block.bodyLine, options: options)
    diagnostics += text.placed(document.diagnostics, in: file)

    let links = text.placed(document.links, in: file)
    let outline = document.blocks.compactMap { OutlineEntry($0, in: document) }
    let looksForCommitments = self.looksForCommitments ?? (kind == .policy || kind == .plan)
    guard looksForCommitments || kind == .plan else {
      return PageBody(
        document, links: links, parts: [.prose(ByteSpan(0, document.html.count))], outline: outline)
    }
    let phrases = looksForCommitments ? self.outline.phrases(in: language) : LeadInPhrases.none
    let lists = CommitmentReader(document, phrases: phrases, file: file.path)
    diagnostics += text.placed(lists.diagnostics, in: file)
    var layout: PlanLayout?
    if kind == .plan {
      let reader = PlanReader(document, lists: lists, file: file, directory: self.outline.directory)
      diagnostics += reader.diagnostics
      layout = PlanLayout(reader)
    }
    return PageBody(
      document, links: links,
      parts: Self.parts(of: document, lists: lists, layout: layout), outline: outline,
      commitmentLists: lists.found.map(\.list), commitments: lists.commitments, plan: layout?.plan)
  }

  /// Every block once, in order: adjacent prose as one part.
  private static func parts(
    of document: MarkdownDocument, lists: CommitmentReader, layout: PlanLayout?
  ) -> [BodyPart] {
    var parts: [BodyPart] = []
    var prose: ByteSpan?
    var index = 0
    func flush() {
      if let span = prose { parts.append(.prose(span)) }
      prose = nil
    }
    var list = 0
    while index < document.blocks.count {
      if list < lists.found.count, lists.found[list].blocks.lowerBound == index {
        flush()
        parts.append(.commitments(list))
        index = lists.found[list].blocks.upperBound
        list += 1
        continue
      }
      if let table = layout?.tableOfBlock[index] ?? nil {
        flush()
        if case .measures(table)? = parts.last {} else { parts.append(.measures(table)) }
      } else {
        let html = document.blocks[index].html
        prose = ByteSpan(Int((prose ?? html).start), Int(html.end))
      }
      index += 1
    }
    flush()
    return parts
  }
}

extension OutlineEntry {
  fileprivate init?(_ block: borrowing Block, in document: borrowing MarkdownDocument) {
    guard case .heading(let heading) = block.content else { return nil }
    title = document.plain(heading.text)
    id = heading.id
    level = min(heading.level + document.headingShift, 6)
  }
}
