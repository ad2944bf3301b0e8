internal import Exports
internal import Diagnostics
internal import FeedbackContract
internal import Keys
package import Programme
internal import Rendering
internal import System
internal import Values

/// The parts of a site that are kept from one reading to the next, so that only changed files are read again.
///
/// Only what can be told from the files themselves: how pages hang together is worked out each time.
package struct SiteMemory: Sendable {
  package struct Page: Sendable {
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
      (self.theme, self.diagnostics, self.languages) = (theme, diagnostics, languages)
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
  package var began: Int64
  var theme: Theming?
  /// By path below the site's folder.
  private var pages: [String: Page] = [:]
  /// The site that came of it, and its pages' wordings.
  private var wordings: (site: Site, hashes: [WordingHash?])?
  private var outline: SiteOutline?

  package init(began: Int64) { self.began = began }

  /// Those that were read with the same outline.
  package func pages(of outline: SiteOutline) -> [String: Page] { self.outline == outline ? pages : [:] }

  /// Works out the wordings of a site's pages, those of changed pages anew.
  mutating func wordings(of site: Site) -> [WordingHash?] {
    var hashes: [WordingHash?]
    if let (earlier, known) = wordings, let changed = Self.changedPages(from: earlier, to: site) {
      hashes = known
      for page in changed { hashes[page] = site.wordingHash(ofPage: page) }
    } else {
      hashes = Lanes.map(Array(site.pages.indices)) { site.wordingHash(ofPage: $0) }
    }
    wordings = (site, hashes)
    return hashes
  }

  /// Nil when more is another than the text of some pages. Pages in other languages ask what the first of them asks.
  private static func changedPages(from old: Site, to new: Site) -> Set<Int>? {
    guard old.pages.count == new.pages.count, old.configuration == new.configuration, old.today == new.today
    else { return nil }
    // Readers are asked about a page's first topic, whose number changes with every topic before it.
    let newNumbers = Dictionary(
      new.topics.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let numbers = old.topics.map { newNumbers[$0.name] }
    var changed: Set<Int> = []
    for index in new.pages.indices {
      let topic = old.pages[index].topics.first.map { numbers[$0] }
      let isSame =
        old.pages[index].manuscript === new.pages[index].manuscript
        && topic == new.pages[index].topics.first.map { Optional($0) }
      if isSame { continue }
      changed.insert(index)
      changed.formUnion(old.pages[index].translations)
      changed.formUnion(new.pages[index].translations)
    }
    return changed
  }

  mutating func remember(
    _ results: some Sequence<(FolderScan.File, Result<PageManuscript, any Error>)>, of outline: SiteOutline
  ) {
    var pages: [String: Page] = [:]
    pages.reserveCapacity(self.pages.count)
    for case (let file, .success(let manuscript)) in results where file.stamp.isSettled(before: began) {
      pages[file.path] = Page(stamp: file.stamp, manuscript: manuscript)
    }
    (self.pages, self.outline) = (pages, outline)
  }
}
