internal import Values
internal import Keys
internal import Programme
internal import Text

/// `sitemap.xml`: every page with its translations, the owners of each plan's measures, and the topics.
///
/// A site with more addresses than one file may hold has an index of numbered files instead.
/// https://www.sitemaps.org/protocol.html
struct Sitemap {
  private enum Entry {
    /// Indices in the site's pages.
    case page(Int)
    case owners(Int)
    /// An index in the site's topics.
    case topic(Int)
  }

  private let site: Site
  private let base: String
  private let entries: [Entry]
  private let capacity: Int

  /// - Parameter capacity: how many addresses one file may hold.
  init(of site: Site, capacity: Int = 50_000) {
    self.site = site
    base = site.configuration.url.description
    self.capacity = capacity
    var entries: [Entry] = []
    entries.reserveCapacity(site.pages.count + site.topics.count)
    for index in site.pages.indices {
      entries.append(.page(index))
      if site.pages[index].manuscript.body.plan?.measures.isEmpty == false { entries.append(.owners(index)) }
    }
    self.entries = entries + site.topics.indices.map(Entry.topic)
  }

  var outputs: [MachineFile] {
    if entries.count <= capacity { return [file("sitemap.xml", of: entries[...])] }
    let starts = stride(from: 0, to: entries.count, by: capacity)
    let parts = starts.enumerated().map { number, start in
      file("sitemap-\(number + 1).xml", of: entries[start..<min(start + capacity, entries.count)])
    }
    return [index(of: parts.map(\.path))] + parts
  }

  private func file(_ path: String, of entries: ArraySlice<Entry>) -> MachineFile {
    MachineFile(path: path, mediaType: "application/xml") { [self] buffer, whenFull in
      buffer.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" as StaticString)
      buffer.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"" as StaticString)
      buffer.append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n" as StaticString)
      for entry in entries {
        append(entry, to: &buffer)
        try buffer.flushIfFull(whenFull)
      }
      buffer.append("</urlset>\n" as StaticString)
    }
  }

  private func index(of parts: [String]) -> MachineFile {
    MachineFile(path: "sitemap.xml", mediaType: "application/xml") { [self] buffer, _ in
      buffer.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" as StaticString)
      buffer.append("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" as StaticString)
      for part in parts {
        buffer.append("  <sitemap><loc>\(site.configuration.url)\(part)</loc></sitemap>\n")
      }
      buffer.append("</sitemapindex>\n" as StaticString)
    }
  }

  private func append(_ entry: Entry, to buffer: inout UTF8Buffer) {
    buffer.append("  <url>\n    <loc>" as StaticString)
    switch entry {
    case .page(let index):
      let page = site.pages[index]
      appendAddress(page.address, to: &buffer)
      buffer.append("</loc>\n" as StaticString)
      if let date = page.manuscript.frontMatter.updated ?? page.date {
        buffer.appendElement("lastmod", date.isoText, indent: "    ")
      }
      // Each of the pages names all of them, itself too.
      for language in page.translations.isEmpty ? [] : [index] + page.translations {
        appendAlternate(site.pages[language], to: &buffer)
      }
    case .owners(let index):
      appendAddress(site.pages[index].address.appending("ansvar"), to: &buffer)
      buffer.append("</loc>\n" as StaticString)
    case .topic(let index):
      appendAddress(site.topics[index].address, to: &buffer)
      buffer.append("</loc>\n" as StaticString)
    }
    buffer.append("  </url>\n" as StaticString)
  }

  private func appendAlternate(_ page: Page, to buffer: inout UTF8Buffer) {
    buffer.append("    <xhtml:link rel=\"alternate\" hreflang=\"" as StaticString)
    buffer.append(page.language.htmlTag)
    buffer.append("\" href=\"" as StaticString)
    appendAddress(page.address, to: &buffer)
    buffer.append("\"/>\n" as StaticString)
  }

  /// Nothing in an address needs escaping: both its parts are checked where they are made.
  private func appendAddress(_ address: Address, to buffer: inout UTF8Buffer) {
    buffer.append(base)
    buffer.append(address.directory)
  }
}
