internal import Exports
internal import Text
package import Diagnostics
internal import Images
internal import Keys
package import Programme
package import Rendering
internal import System
internal import Values

/// Reads and checks one site: everything a build does before it writes, and all that `check` does.
package struct SiteReader {
  package let sources: SiteSources
  package let themes: ThemeFolders
  package let options: BuildOptions
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var language: MessageLanguage = .nb
  package private(set) var unpublished: [UnpublishedPage] = []
  /// Everything that was read, right or wrong; nil as long as `site.yml` is not.
  package private(set) var manuscript: Manuscript?
  /// The site's pictures, when there is a renderer.
  package private(set) var images = SiteImages()
  /// The files of the inbox; looked at before they were read.
  private(set) var inboxFiles: [FolderScan.File] = []
  /// The outline that pages are read by; nil as long as `site.yml` is not read.
  package private(set) var outline: SiteOutline?
  /// The reading before this one, and after ``read()`` this one; nil for a site that is read only once.
  package private(set) var memory: SiteMemory?
  private let workshop: ImageWorkshop?

  /// - Parameter workshop: makes the site's pictures; without one they are only looked at.
  package init(
    _ sources: SiteSources, themes: ThemeFolders, options: BuildOptions, workshop: ImageWorkshop? = nil,
    memory: SiteMemory? = nil
  ) {
    self.workshop = workshop
    self.memory = memory
    self.sources = sources
    self.themes = themes
    self.options = options
  }

  /// The site and its theme, ready to render; nil when something is wrong with what was written, which is
  /// then in ``diagnostics``.
  ///
  /// - Throws: a ``FileError`` when the machine refuses.
  package mutating func read() throws -> SiteRenderer? {
    guard let configuration = try configuration() else { return nil }
    language = configuration.language.messageLanguage
    let indexes = sources.indexes()
    let outline = SiteOutline(configuration, indexes: indexes)
    let manuscript = Manuscript(
      configuration: configuration, configurationFile: sources.folder.configurationPath,
      folder: sources.folder.name, pages: try pages(outline, indexes), files: sources.others)
    (self.manuscript, self.outline) = (manuscript, outline)
    reportSkippedFiles()

    let edition = options.edition
    let languages = Set(manuscript.pages.map(\.language)).union([configuration.language])
    let ((site, faults), theming) = Lanes.both {
      Site.validating(manuscript, outline: outline, edition: edition)
    } _: { [self, configuration] in
      Result { try chosenTheme(for: configuration, languages: languages) }
    }
    let (theme, problems) = try theming.get()
    memory?.theme = SiteMemory.Theming(
      configuration, languages, folder: themes, theme: theme, diagnostics: problems)
    diagnostics += faults + problems
    if let site { diagnostics += adoptedNumbers(of: site).changes(in: site) }
    guard let site, let theme, !diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    unpublished = site.unpublished
    images = try SiteImages(of: site, in: sources, tool: options.imageTool, workshop: workshop)
    diagnostics += images.diagnostics
    try reportLocations()
    if diagnostics.contains(where: { $0.severity == .error }) { return nil }
    let inbox = Inbox(of: site.id.text, in: sources.folder)
    inboxFiles = inbox.files
    let (feedback, refusals) = try inbox.read()
    diagnostics += refusals
    if !refusals.isEmpty { return nil }
    let stylesheet: [UInt8]?
    do { stylesheet = try localStylesheet() } catch let refused as RefusedText {
      diagnostics.append(refused.diagnostic)
      return nil
    }
    let wordings =
      memory?.wordings(of: site) ?? Lanes.map(Array(site.pages.indices)) { site.wordingHash(ofPage: $0) }
    return SiteRenderer(
      site, wordings: wordings, theme: theme, images: images.shown, localStylesheet: stylesheet,
      icon: sources.icon, feedback: feedback)
  }

  /// Those of the last build; a file that cannot be read is as good as none.
  private func adoptedNumbers(of site: Site) -> AdoptedNumbers {
    guard
      let bytes = try? FileSystem.read("\(sources.folder.plansFolder)/\(site.id)", atMost: StateFiles.largest)
    else { return AdoptedNumbers("") }
    return AdoptedNumbers(String(decoding: bytes, as: UTF8.self))
  }

  private mutating func configuration() throws -> SiteConfiguration? {
    do {
      let (configuration, problems) = SiteConfiguration.parse(file: try sources.text("site.yml"))
      diagnostics += problems
      return configuration.map(options.applied)
    } catch let refused as RefusedText {
      diagnostics.append(refused.diagnostic)
      return nil
    }
  }

  /// Reads every page but the indexes, which are read already, on every processor.
  private mutating func pages(
    _ outline: SiteOutline, _ indexes: [(path: ContentPath, file: SourceFile)]
  ) throws -> [PageManuscript] {
    let files = sources.pages
    let sources = sources
    let known = memory?.pages(of: outline) ?? [:]
    let read = Dictionary(indexes.map { ($0.path.text, $0.file) }, uniquingKeysWith: { first, _ in first })
    let results = Lanes.map(files) { file -> Result<PageManuscript, any Error> in
      if let page = known[file.path], page.stamp == file.stamp { return .success(page.manuscript) }
      return Result {
        PageManuscript(
          parsing: try read[file.path] ?? sources.text(file.path), at: ContentPath(file.path),
          outline: outline)
      }
    }
    memory?.remember(zip(files, results), of: outline)
    var pages: [PageManuscript] = []
    pages.reserveCapacity(results.count)
    for result in results {
      do {
        pages.append(try result.get())
      } catch let refused as RefusedText {
        diagnostics.append(refused.diagnostic)
      }
    }
    return pages
  }

  private func chosenTheme(
    for configuration: SiteConfiguration, languages: Set<Language>
  ) throws -> (theme: Theme?, diagnostics: [Diagnostic]) {
    if let known = memory?.theme, known.isFor(configuration, languages, in: themes) {
      return (known.theme, known.diagnostics)
    }
    let file = sources.folder.configurationPath
    var failure: (any Error)?
    let loaded = Theme.load(
      named: configuration.theme?.value ?? SiteConfiguration.defaultTheme,
      at: configuration.theme.map { $0.position.location(in: file) } ?? SourceLocation(file: file),
      from: { name in
        do {
          return try themes.folder(name)
        } catch {
          failure = failure ?? error
          return nil
        }
      }, languages: languages)
    if let failure { throw failure }
    return loaded
  }

  /// Pictures that are copied to the byte keep the places that cameras wrote into them.
  private mutating func reportLocations() throws(FileError) {
    for file in sources.copied where ImageFormat(ofFileNamed: file.source.text).map({ $0 != .svg }) == true {
      let path = "\(sources.folder.path)/\(file.source.text)"
      guard LocationNote.isIn(try FileSystem.read(path, first: Self.notesLength)) else { continue }
      diagnostics.append(
        .toldLocation(at: SourceLocation(file: "\(sources.folder.displayPath)/\(file.source.text)")))
    }
  }

  /// Where the notes of nearly every picture end.
  private static let notesLength = 1 << 18

  private func localStylesheet() throws -> [UInt8]? {
    guard sources.scan.files.contains(where: { $0.path == "lokal.css" }) else { return nil }
    return try sources.text("lokal.css").bytes
  }

  private mutating func reportSkippedFiles() {
    let place = sources.folder.displayPath
    for (copy, original) in sources.copies.found {
      diagnostics.append(
        .copiedFile(of: "\(place)/\(original)", at: SourceLocation(file: "\(place)/\(copy)")))
    }
    for (copy, original) in sources.folder.copies {
      diagnostics.append(.copiedFile(of: original, at: SourceLocation(file: copy)))
    }
    for link in sources.scan.skippedLinks {
      diagnostics.append(.skippedLink(at: SourceLocation(file: "\(sources.folder.displayPath)/\(link)")))
    }
    for name in sources.scan.unreadableNames {
      diagnostics.append(.unreadableName(at: SourceLocation(file: "\(sources.folder.displayPath)/\(name)")))
    }
  }
}

extension Diagnostic {
  fileprivate static func skippedLink(at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .skippedLink, at: location,
      nb: "dette er en snarvei, og snarveier følges ikke",
      nn: "dette er ein snarveg, og snarvegar blir ikkje følgde",
      en: "this is a link, and links are not followed",
      help: LocalizedText(
        nb: "kopier filen eller mappa hit", nn: "kopier fila eller mappa hit",
        en: "copy the file or folder here"))
  }

  fileprivate static func unreadableName(at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .unreadableName, at: location,
      nb: "navnet på filen er ikke skrevet i UTF-8", nn: "namnet på fila er ikkje skrive i UTF-8",
      en: "the file's name is not written in UTF-8",
      help: LocalizedText(
        nb: "gi filen et nytt navn", nn: "gje fila eit nytt namn", en: "rename the file"))
  }
}
