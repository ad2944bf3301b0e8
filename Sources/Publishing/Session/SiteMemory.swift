internal import Diagnostics
internal import Programme
internal import Theming

/// What is kept from one reading of a site to the next, so that only what changed is read again.
///
/// Only what can be told from the files themselves: how pages hang together is worked out each time.
struct SiteMemory: Sendable {
  struct Page: Sendable {
    let stamp: FileStamp
    let manuscript: PageManuscript
  }

  /// A theme that was loaded, and all that decided what it became.
  struct Theming: Sendable {
    let theme: Theme?
    let diagnostics: [Diagnostic]
    private let name: Located<String>?
    private let languages: Set<Language>
    private let files: [FolderScan.File]

    init(
      _ configuration: SiteConfiguration, _ languages: Set<Language>, folder: ThemeFolders, theme: Theme?,
      diagnostics: [Diagnostic]
    ) {
      self.theme = theme
      self.diagnostics = diagnostics
      self.languages = languages
      name = configuration.theme
      files = folder.scan?.files ?? []
    }

    func isFor(
      _ configuration: SiteConfiguration, _ languages: Set<Language>, in folder: ThemeFolders
    ) -> Bool {
      name == configuration.theme && self.languages == languages && files == folder.scan?.files ?? []
    }
  }

  /// On the disk's own clock; what changed since then may change once more without its time telling.
  var began: Int64
  var theme: Theming?
  /// By path below the site's folder.
  private var pages: [String: Page] = [:]
  private var outline: SiteOutline?

  init(began: Int64) { self.began = began }

  /// Those that were read with the same outline.
  func pages(of outline: SiteOutline) -> [String: Page] { self.outline == outline ? pages : [:] }

  mutating func remember(
    _ results: some Sequence<(FolderScan.File, Result<PageManuscript, any Error>)>, of outline: SiteOutline
  ) {
    var pages: [String: Page] = [:]
    pages.reserveCapacity(self.pages.count)
    for case (let file, .success(let manuscript)) in results where file.stamp.modified < began {
      pages[file.path] = Page(stamp: file.stamp, manuscript: manuscript)
    }
    self.pages = pages
    self.outline = outline
  }
}
