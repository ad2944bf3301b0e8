internal import Keys
internal import Images
internal import Programme
internal import Text
internal import Values

/// A page's description for search engines, as JSON-LD.
struct StructuredData {
  private let presentation: SitePresentation
  private let base: String

  init(_ presentation: SitePresentation) {
    self.presentation = presentation
    base = presentation.base
  }

  /// Who the site belongs to, for its front page.
  func organisation() -> HTMLFragment {
    graph { writer in
      writer.object { writer in
        writer.member("@type", "Organization")
        writer.member("name", presentation.site.configuration.name)
        writer.member("url", base)
        let contact = presentation.site.configuration.contact
        if let logo = presentation.site.logo {
          write("logo", base + presentation.images[logo].main.path, &writer)
        }
        write("email", contact.email, &writer)
        write("telephone", contact.phone, &writer)
        write("address", contact.postalAddress, &writer)
        let social = presentation.site.configuration.social.map(\.target.value)
        if !social.isEmpty {
          writer.member("sameAs", social)
        }
      }
    }
  }

  /// Where a page stands, and for news what it is.
  ///
  /// - Parameter trail: the pages from the front page to this one; the last without an address.
  func page(_ trail: [Crumb], news: Page?, image: String?) -> HTMLFragment {
    graph { writer in
      if let news { write(news, image: image, &writer) }
      writer.object { writer in
        writer.member("@type", "BreadcrumbList")
        writer.key("itemListElement")
        writer.array { writer in
          for (index, crumb) in trail.enumerated() { write(crumb, position: index + 1, &writer) }
        }
      }
    }
  }

  private func write(_ crumb: Crumb, position: Int, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("@type", "ListItem")
      writer.member("position", position)
      writer.member("name", crumb.text)
      if let directory = crumb.directory {
        writer.key("item")
        writer.string { buffer in
          buffer.appendJSONEscaped(base)
          buffer.appendJSONEscaped(directory)
        }
      }
    }
  }

  private func write(_ news: Page, image: String?, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("@type", "NewsArticle")
      writer.member("headline", news.title)
      write("description", news.manuscript.frontMatter.summary, &writer)
      write("datePublished", news.date?.iso, &writer)
      write("dateModified", (news.manuscript.frontMatter.updated ?? news.date)?.iso, &writer)
      write("image", image, &writer)
      writer.member("inLanguage", news.language.htmlTag)
      writer.member("mainEntityOfPage", base + news.address.directory)
      if let author = news.manuscript.frontMatter.author {
        write("author", named: author, type: "Person", &writer)
      }
      write("publisher", named: presentation.site.configuration.name, type: "Organization", &writer)
    }
  }

  private func write(_ key: StaticString, named name: String, type: String, _ writer: inout JSONWriter) {
    writer.key(key)
    writer.object { writer in
      writer.member("@type", type)
      writer.member("name", name)
    }
  }

  private func write(_ key: StaticString, _ value: String?, _ writer: inout JSONWriter) {
    guard let value else { return }
    writer.member(key, value)
  }

  private func graph(_ elements: (inout JSONWriter) -> Void) -> HTMLFragment {
    var writer = JSONWriter(into: UTF8Buffer(reserving: 512))
    writer.object { writer in
      writer.member("@context", "https://schema.org")
      writer.key("@graph")
      writer.array(elements)
    }
    return HTMLFragment(trusted: writer.buffer.bytes)
  }
}

/// A step on the way from the front page.
struct Crumb: Sendable {
  let text: String
  /// Below the site's root; nil for the page itself.
  let directory: String?
  let language: Language
}
