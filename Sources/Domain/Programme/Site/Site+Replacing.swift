internal import Diagnostics
internal import Markdown
internal import Keys

extension Site {
  /// The site with one page's text replaced, computed without looking at any other page: the page itself is shown as it
  /// will be, while lists, searches and files about it are as they were.
  ///
  /// - Returns: nil when the page's relations changed as well: then the whole site must be checked.
  package func replacing(page index: Int, with manuscript: PageManuscript) -> Site? {
    let page = pages[index]
    guard page.manuscript.differsOnlyInText(from: manuscript) else { return nil }
    var pages = pages
    pages[index] = Page(manuscript, page.relations)
    return Site(
      id: id, configuration: configuration, today: today, pages: pages, unpublished: unpublished,
      topics: topics,
      menu: menu, engage: engage, redirects: redirects, attachments: attachments, images: images, logo: logo,
      news: news)
  }
}

extension PageManuscript {
  fileprivate func differsOnlyInText(from other: PageManuscript) -> Bool {
    var matter = frontMatter
    matter.title = other.frontMatter.title
    matter.summary = other.frontMatter.summary
    matter.author = other.frontMatter.author
    matter.will = other.frontMatter.will
    return matter == other.frontMatter && path == other.path && address == other.address
      && kind == other.kind && language == other.language && date == other.date
      && body.links.elementsEqual(other.body.links) { old, new in
        old.path == new.path && old.fragment == new.fragment && old.isImage == new.isImage
      }
      && (body.plan == nil) == (other.body.plan == nil)
      && body.plan?.measures.isEmpty == other.body.plan?.measures.isEmpty
      && body.plan?.hasOwnersPage == other.body.plan?.hasOwnersPage
      && !other.diagnostics.contains { $0.severity == .error }
  }
}
