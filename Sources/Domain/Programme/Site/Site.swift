package import Diagnostics
package import Keys
package import Text
package import Values

/// A whole site, checked: every reference in it resolves, and all its pages are shown.
///
/// A class, shared by everything that writes a page or a file.
package final class Site: Sendable {
  package let id: Slug
  package let configuration: SiteConfiguration
  /// The day the site is built for.
  package let today: CalendarDate
  /// Every page shown, by address; the front page is the first.
  package let pages: [Page]
  package let unpublished: [UnpublishedPage]
  package let topics: [Topic]
  package let menu: [MenuItem]
  /// "Andre måter å engasjere seg".
  package let engage: [MenuItem]
  package let redirects: [Redirect]
  /// Files that are copied, each once, sorted by output path.
  package let attachments: [Attachment]
  /// Every picture that a page shows, and the logo, each once.
  package let images: [SiteImage]
  /// An index in ``images``.
  package let logo: Int?

  /// Indices of the news pages, newest first.
  package let news: [Int]
  package var frontPage: Page { pages[0] }

  package init(
    id: Slug, configuration: SiteConfiguration, today: CalendarDate, pages: [Page],
    unpublished: [UnpublishedPage],
    topics: [Topic], menu: [MenuItem], engage: [MenuItem], redirects: [Redirect], attachments: [Attachment],
    images: [SiteImage], logo: Int?, news: [Int]
  ) {
    self.id = id
    self.configuration = configuration
    self.today = today
    self.pages = pages
    self.unpublished = unpublished
    self.topics = topics
    self.menu = menu
    self.engage = engage
    self.redirects = redirects
    self.attachments = attachments
    self.images = images
    self.logo = logo
    self.news = news
  }
}

/// A shown page with its relations. A class, as its manuscript is, so that passing a page on copies one reference.
package final class Page: Sendable {
  package let manuscript: PageManuscript
  package let relations: PageRelations

  package init(_ manuscript: PageManuscript, _ relations: PageRelations) {
    (self.manuscript, self.relations) = (manuscript, relations)
  }
}

/// The relations of a page to others. Pages are indices in the site's pages.
package struct PageRelations: Sendable {
  /// The page above it; nil for the front page.
  package var parent: Int?
  /// The pages right below a section, in the order it lists them.
  package var children: [Int] = []
  /// Pages that say the same in other languages, by language; the page itself is not among them.
  package var translations: [Int] = []
  package var related: [Int] = []
  /// Indices in the site's topics.
  package var topics: [Int] = []
  /// The target of each of the body's links.
  package var links: [LinkTarget] = []
  /// The page's picture, an index in the site's images.
  package var image: Int?
  /// An earlier plan or policy that this one replaces.
  package var supersedes: LinkTarget?
  /// The reason why readers do not see the page, where unpublished pages are shown; nil when they do.
  package var unpublished: UnpublishedPage.Reason?
}

// Inlinable access, also from other modules, to properties that are read a hundred times a page.
extension Page {
  @inlinable @inline(__always) package var address: Address { manuscript.address }
  @inlinable package var kind: PageKind { manuscript.kind }
  @inlinable package var language: Language { manuscript.language }
  @inlinable @inline(__always) package var title: String { manuscript.frontMatter.title }
  /// A copy of the whole; read a single value through the manuscript.
  @inlinable package var frontMatter: FrontMatter { manuscript.frontMatter }
  @inlinable @inline(__always) package var body: PageBody { manuscript.body }
  @inlinable package var date: CalendarDate? { manuscript.date }
  @inlinable package var parent: Int? { relations.parent }
  @inlinable @inline(__always) package var children: [Int] { relations.children }
  @inlinable @inline(__always) package var translations: [Int] { relations.translations }
  @inlinable package var related: [Int] { relations.related }
  @inlinable @inline(__always) package var topics: [Int] { relations.topics }
  @inlinable @inline(__always) package var links: [LinkTarget] { relations.links }
  @inlinable package var image: Int? { relations.image }
  @inlinable package var supersedes: LinkTarget? { relations.supersedes }
  package var unpublished: UnpublishedPage.Reason? { relations.unpublished }
}

package enum LinkTarget: Sendable, Hashable {
  /// An index in the site's pages.
  case page(Int, fragment: String?)
  /// A page the tool makes itself, or a copied file: a path below the site's root.
  case path(String, fragment: String?)
  case external(String)
  /// A picture that is shown, an index in the site's images.
  case image(Int)
  /// An unpublished page: only the link's text is shown.
  case unpublished
}

package struct Topic: Sendable {
  package let name: String
  package let slug: Slug
  /// Indices in the site's pages, in the order they are listed.
  package var pages: [Int] = []

  package var address: Address { Address("tema/\(slug.text)") }
}

package struct MenuItem: Sendable {
  package let text: String
  package let target: LinkTarget
}

/// An address that a page had before.
package struct Redirect: Sendable {
  /// Without slashes at its ends.
  package let from: Address
  /// An index in the site's pages.
  package let to: Int
}

package struct Attachment: Sendable, Hashable {
  /// Below the site's content folder.
  package let source: ContentPath
  /// Below the site's output folder.
  package let output: String

  package init(source: ContentPath, output: String) {
    (self.source, self.output) = (source, output)
  }
}

/// A picture that is shown somewhere.
package struct SiteImage: Sendable, Hashable {
  /// Below the site's content folder.
  package let source: ContentPath
  /// As the editor wrote it, where it is shown first.
  package let written: String
  package let location: SourceLocation
}

package struct UnpublishedPage: Sendable {
  package indirect enum Reason: Sendable, Hashable {
    case draft
    /// Appears on this day.
    case future(CalendarDate)
    /// Was shown until this day.
    case expired(CalendarDate)
    /// A section above is unpublished, for a reason of its own.
    case section(file: String, Reason)

    /// The original reason, which an editor can change.
    package var cause: Reason { if case .section(_, let reason) = self { reason.cause } else { self } }
  }

  /// The path as messages show it.
  package let file: String
  package let title: String
  package let address: Address
  package let reason: Reason

  package init(file: String, title: String, address: Address, reason: Reason) {
    (self.file, self.title, self.address, self.reason) = (file, title, address, reason)
  }
}
