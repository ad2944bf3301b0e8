package import Diagnostics
internal import Encoding
internal import Markdown

/// What must be known of a whole site before any of its pages can be read alone.
package struct SiteOutline: Sendable {
  package let configuration: SiteConfiguration
  /// By folder, empty for the site's own: what its index page says of the pages below.
  private var sections: [String: Section] = [:]
  /// By folder: every folder with an index page has its address here.
  private var addresses: [String: Address] = [:]
  private let phrases: [Language: LeadInPhrases]
  let directory: ResponsibleDirectory?
  private let options: [Language: MarkdownOptions]

  private struct Section: Hashable {
    var contains: PageKind?
    var slug: Slug?
    /// `innhold` was written and could not be read.
    var isUnclear = false
  }

  /// - Parameter indexes: every `index.md`, read.
  package init(_ configuration: SiteConfiguration, indexes: [(path: ContentPath, file: SourceFile)]) {
    self.configuration = configuration
    let responsible = configuration.responsible
    directory =
      responsible.isEmpty
      ? nil : ResponsibleDirectory(responsible.map { (name: $0.name.value, also: $0.also) })
    var phrases: [Language: LeadInPhrases] = [:]
    var options: [Language: MarkdownOptions] = [:]
    let hyphenation = Hyphenation(words: configuration.hyphenation.map { $0.parts.joined(separator: "|") })
    for language in Language.allCases {
      phrases[language] = LeadInPhrases(language: language, extra: configuration.leadIns)
      options[language] = MarkdownOptions(
        keepsRawHTML: configuration.allowsRawHTML, hyphenation: hyphenation, labels: .init(language))
    }
    self.phrases = phrases
    self.options = options
    for (path, file) in indexes {
      let matter = FrontMatter.parse(FrontMatterBlock(in: file), of: file).frontMatter
      sections[String(path.folder)] = Section(
        contains: matter.contains, slug: matter.slug?.value, isUnclear: matter.containsIsUnclear)
    }
    for folder in sections.keys { addresses[folder] = address(ofFolder: folder[...]) }
  }

  /// What a page is that does not say so itself; nil when a section above says it in a way that cannot be read.
  func defaultKind(of path: ContentPath) -> PageKind? {
    if path.isIndex { return .section }
    var folder = path.folder
    while true {
      if let section = sections[String(folder)] {
        if section.isUnclear { return nil }
        if let kind = section.contains { return kind }
      }
      guard !folder.isEmpty else { return .page }
      folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
    }
  }

  /// The address of a folder's own page; nil when some folder's name has no letter an address can hold.
  package func address(ofFolder folder: Substring) -> Address? {
    if let known = addresses[String(folder)] { return known }
    var address = Address.frontPage
    var path = ""
    for name in folder.split(separator: "/") {
      path += path.isEmpty ? name : "/" + name
      guard let slug = sections[path]?.slug ?? Slug(name) else { return nil }
      address = address.appending(slug.text)
    }
    return address
  }

  func phrases(in language: Language) -> LeadInPhrases { phrases[language] ?? LeadInPhrases(language: .nb) }

  func options(in language: Language) -> MarkdownOptions { options[language] ?? MarkdownOptions() }
}

extension SiteOutline: Equatable {
  /// The rest follows from these.
  package static func == (left: Self, right: Self) -> Bool {
    left.configuration == right.configuration && left.sections == right.sections
      && left.addresses == right.addresses
  }
}

extension MarkdownLabels {
  fileprivate init(_ language: Language) {
    switch language {
    case .nb, .se, .sma, .smj: self.init()
    case .nn: self.init(backToText: "Tilbake til teksten", done: "Gjort", notDone: "Ikkje gjort")
    case .en: self.init(backToText: "Back to the text", done: "Done", notDone: "Not done")
    }
  }
}
