package import Diagnostics
package import Keys
package import Markdown
package import Text
package import Values

/// The facts about a whole site that parsing any single page needs.
package final class SiteOutline: Sendable {
  package let configuration: SiteConfiguration
  /// The settings that each folder's index page has for the pages below, by folder, empty for the site's own.
  private let sections: [String: Section]
  /// The address of every folder with an index page, by folder.
  private let addresses: [String: Address]
  private let phrases: [Language: LeadInPhrases]
  let directory: ResponsibleDirectory?
  private let options: [Language: MarkdownOptions]

  private struct Section: Hashable {
    var contains: PageKind?
    var slug: Slug?
    var language: Language?
    /// True when `innhold` was written and could not be read.
    var isUnclear = false
  }

  /// - Parameter indexes: every `index.md`, as read from the disk.
  package convenience init(
    _ configuration: SiteConfiguration, indexes: [(path: ContentPath, file: SourceFile)]
  ) {
    self.init(
      configuration,
      matters: indexes.map { path, file in
        (path, FrontMatter.parse(FrontMatterBlock(in: file), of: file).frontMatter)
      })
  }

  /// The outline of a site that was read.
  package convenience init(_ manuscript: Manuscript) {
    self.init(
      manuscript.configuration,
      matters: manuscript.pages.filter(\.path.isIndex).map { ($0.path, $0.frontMatter) })
  }

  /// The outline of a site that was read, with one file of it replaced.
  package convenience init(_ manuscript: Manuscript, with file: SourceFile, at path: ContentPath) {
    var matters: [(path: ContentPath, matter: FrontMatter)] = []
    for page in manuscript.pages where page.path.isIndex && page.path != path {
      matters.append((page.path, page.frontMatter))
    }
    if path.isIndex, encodingProblem(in: file) == nil {
      matters.append((path, FrontMatter.parse(FrontMatterBlock(in: file), of: file).frontMatter))
    }
    self.init(manuscript.configuration, matters: matters)
  }

  private init(_ configuration: SiteConfiguration, matters: [(path: ContentPath, matter: FrontMatter)]) {
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
    (self.phrases, self.options) = (phrases, options)
    var sections: [String: Section] = [:]
    for (path, matter) in matters {
      sections[String(path.folder)] = Section(
        contains: matter.contains, slug: matter.slug?.value, language: matter.language,
        isUnclear: matter.containsIsUnclear)
    }
    self.sections = sections
    var addresses: [String: Address] = [:]
    for folder in sections.keys { addresses[folder] = Self.address(ofFolder: folder[...], sections) }
    self.addresses = addresses
  }

  /// The kind of a page without its own; nil when a section above sets it in a way that cannot be read.
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

  /// The paths of the folders whose index page says that they hold pages of a kind.
  package func folders(containing kind: PageKind) -> [String] {
    sections.filter { $0.value.contains == kind }.map(\.key).sorted { $0.precedesInBytes($1) }
  }

  /// True when a folder has a page of its own.
  package func isSection(_ folder: String) -> Bool { sections[folder] != nil }

  /// The likely language of a folder's pages: that of the nearest section that sets one.
  package func language(ofFolder folder: String) -> Language {
    var folder = folder[...]
    while true {
      if let language = sections[String(folder)]?.language { return language }
      guard !folder.isEmpty else { return configuration.language }
      folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
    }
  }

  /// The address of a folder's own page; nil when a folder's name on the way has no letter for an address.
  package func address(ofFolder folder: Substring) -> Address? {
    addresses[String(folder)] ?? Self.address(ofFolder: folder, sections)
  }

  private static func address(ofFolder folder: Substring, _ sections: [String: Section]) -> Address? {
    var address = Address.frontPage
    var path = ""
    for name in folder.split(separator: "/") {
      path += path.isEmpty ? name : "/" + name
      guard let slug = sections[path]?.slug ?? Slug(name) else { return nil }
      address = address.appending(slug.text)
    }
    return address
  }

  /// - Parameter slug: the page's own `adresse`.
  /// - Returns: nil when its name, or a folder's, has no letter for an address.
  package func address(of path: ContentPath, slug: Slug? = nil) -> Address? {
    // A section's own `adresse` is part of its folder's address already.
    if path.isIndex { return address(ofFolder: path.folder) }
    guard let folder = address(ofFolder: path.folder), let slug = slug ?? Slug(path.stem.text) else {
      return nil
    }
    return folder.appending(slug.text)
  }

  package func phrases(in language: Language) -> LeadInPhrases {
    phrases[language] ?? LeadInPhrases(language: .nb)
  }

  package func options(in language: Language) -> MarkdownOptions { options[language] ?? MarkdownOptions() }
}

extension SiteOutline: Equatable {
  /// The rest follows from these.
  package static func == (left: SiteOutline, right: SiteOutline) -> Bool {
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
