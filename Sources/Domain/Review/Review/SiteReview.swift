package import Diagnostics
internal import Keys
internal import Markdown
package import Programme
internal import Values

/// Notes on a site before it is published. None of them stops it or changes a page, so a build does without.
package struct SiteReview: Sendable {
  /// The pages reviewed: those that are shown and could be read.
  package let pages: [PageManuscript]

  private let manuscript: Manuscript
  private let site: Site?
  private let phrases: [Language: LeadInPhrases]

  /// - Parameter site: nil when it has errors; then checks that need the whole site are left out.
  package init(_ manuscript: Manuscript, site: Site?, edition: Edition) {
    (self.manuscript, self.site) = (manuscript, site)
    let unpublished = UnpublishedPages(manuscript.pages, on: edition.today)
    pages = manuscript.pages.filter { page in
      (edition.showsUnpublished || unpublished[page] == nil)
        && !page.diagnostics.contains { $0.severity == .error }
    }
    phrases = Dictionary(
      uniqueKeysWithValues: Language.allCases.map {
        ($0, LeadInPhrases(language: $0, extra: manuscript.configuration.leadIns))
      })
  }

  /// The notes on one page. Cost: parses the page once more.
  ///
  /// - Parameter file: the page's source, unchanged since the page was parsed.
  package func diagnostics(on page: PageManuscript, in file: SourceFile) -> [Diagnostic] {
    var reading = PageReading(page, in: file, phrases: phrases(of: page))
    reading.reviewPlan()
    reading.reviewLists()
    reading.reviewProse()
    reading.reviewPictures()
    return reading.diagnostics
  }

  /// The readability of a page; nil for one with too little text.
  package func readability(of page: PageManuscript, in file: SourceFile) -> Readability? {
    Readability(PageReading(page, in: file, phrases: .none).document)
  }

  /// The notes on the pages together.
  package var diagnosticsAcrossPages: [Diagnostic] {
    OwnerSpellings(pages, configuration: manuscript.configuration).diagnostics
      + (site.map { MissingTranslations($0).diagnostics } ?? [])
  }

  /// The lead-ins of the page, which only some pages have.
  private func phrases(of page: PageManuscript) -> LeadInPhrases {
    let looks = page.frontMatter.looksForCommitments ?? (page.kind == .policy || page.kind == .plan)
    return looks ? phrases[page.language] ?? .none : .none
  }
}

/// A page parsed once more, with the locations that a build has no use for.
struct PageReading {
  let page: PageManuscript
  let file: SourceFile
  let document: MarkdownDocument
  let lists: CommitmentReader
  /// The body with everything but prose blanked out.
  let prose: ProseText
  var diagnostics: [Diagnostic] = []
  private var lines: LineTable

  init(_ page: PageManuscript, in file: SourceFile, phrases: LeadInPhrases) {
    (self.page, self.file) = (page, file)
    let block = FrontMatterBlock(in: file)
    document = MarkdownDocument(parsing: file, from: block.body.lowerBound, line: block.bodyLine)
    lists = CommitmentReader(document, phrases: phrases, file: file.path)
    prose = ProseText(file, body: block.body)
    lines = file.bytes.withUnsafeBufferPointer(LineTable.init)
  }

  /// The location of a text on a line or one of those right after it; the line's first letter when the source spells it
  /// otherwise.
  mutating func location(of text: String, onLine line: Int) -> SourceLocation {
    let start = lines.offset(ofLine: line)
    let words = text.split(separator: " ", maxSplits: 1)
    let end = lines.offset(ofLine: line + 1) > start ? lines.offset(ofLine: line + 1) : file.bytes.count
    if let word = words.first, let found = offset(of: word, in: start..<end) {
      return location(ofByte: found)
    }
    let blank: Set<UInt8> = [0x20, 0x09, UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: "*")]
    let first = file.bytes[start..<end].firstIndex { !blank.contains($0) }
    return location(ofByte: first ?? start)
  }

  mutating func location(ofByte offset: Int) -> SourceLocation {
    file.bytes.withUnsafeBufferPointer { lines.location(ofByte: offset, in: $0, file: file.path) }
  }

  private func offset(of word: Substring, in range: Range<Int>) -> Int? {
    let word = Array(word.utf8)
    guard range.count >= word.count else { return nil }
    return (range.lowerBound...range.upperBound - word.count).first { file.bytes[$0...].starts(with: word) }
  }
}
