package import Keys
package import Values

/// The parsed files of one site, not yet checked against each other.
package struct Manuscript: Sendable {
  package let configuration: SiteConfiguration
  /// The path of `site.yml` as messages show it.
  package let configurationFile: String
  /// The site's folder under `content/`; empty when `content/` is the site.
  package let folder: String
  package let pages: [PageManuscript]
  /// Every other file in the site's folder.
  package let files: [ContentPath]

  package init(
    configuration: SiteConfiguration, configurationFile: String, folder: String, pages: [PageManuscript],
    files: [ContentPath]
  ) {
    self.configuration = configuration
    self.configurationFile = configurationFile
    self.folder = folder
    self.pages = pages
    self.files = files
  }

  /// The manuscript with one page replaced or added.
  package func replacing(_ page: PageManuscript, files: [ContentPath]) -> Manuscript {
    var pages = pages
    if let index = pages.firstIndex(where: { $0.path == page.path }) {
      pages[index] = page
    } else {
      pages.append(page)
    }
    return Manuscript(
      configuration: configuration, configurationFile: configurationFile, folder: folder, pages: pages,
      files: files)
  }
}

/// The day and the choice that decide which pages a build shows.
package struct Edition: Sendable, Hashable {
  package let today: CalendarDate
  /// True to show unpublished pages too: drafts, and pages before and after their time.
  package let showsUnpublished: Bool

  package init(today: CalendarDate, showsUnpublished: Bool = false) {
    (self.today, self.showsUnpublished) = (today, showsUnpublished)
  }
}
