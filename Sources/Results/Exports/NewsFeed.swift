internal import Keys
internal import Programme
internal import Text
internal import Values

/// `atom.xml`: the last 50 news, RFC 4287.
struct NewsFeed {
  let site: Site

  private static let length = 50

  var output: MachineFile {
    MachineFile(path: "atom.xml", mediaType: "application/atom+xml") { [self] buffer, _ in
      let news = site.news.prefix(Self.length).map { site.pages[$0] }
      let url = site.configuration.url.description
      buffer.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" as StaticString)
      buffer.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" as StaticString)
      buffer.append(site.configuration.language.htmlTag)
      buffer.append("\">\n" as StaticString)
      buffer.appendElement("id", url)
      buffer.appendElement("title", site.configuration.name)
      buffer.appendElement("updated", (news.map(updated).max() ?? site.today).midnight)
      buffer.append("  <link rel=\"self\" type=\"application/atom+xml\" href=\"\(url)atom.xml\"/>\n")
      buffer.append("  <link rel=\"alternate\" type=\"text/html\" href=\"\(url)\"/>\n")
      appendAuthor(site.configuration.name, to: &buffer, indent: "  ")
      for page in news { append(page, to: &buffer) }
      buffer.append("</feed>\n" as StaticString)
    }
  }

  private func append(_ page: Page, to buffer: inout UTF8Buffer) {
    let url = "\(site.configuration.url)\(page.address.directory)"
    if page.language == site.configuration.language {
      buffer.append("  <entry>\n" as StaticString)
    } else {
      buffer.append("  <entry xml:lang=\"\(page.language.htmlTag)\">\n")
    }
    buffer.appendElement("id", url, indent: "    ")
    buffer.appendElement("title", page.title, indent: "    ")
    if let date = page.date { buffer.appendElement("published", date.midnight, indent: "    ") }
    buffer.appendElement("updated", updated(page).midnight, indent: "    ")
    buffer.append("    <link rel=\"alternate\" type=\"text/html\" href=\"\(url)\"/>\n")
    // Without one the feed's own author is the entry's.
    if let author = page.manuscript.frontMatter.author { appendAuthor(author, to: &buffer, indent: "    ") }
    for topic in page.topics {
      buffer.append("    <category term=\"\(site.topics[topic].slug)\" label=\"")
      buffer.appendXML(site.topics[topic].name)
      buffer.append("\"/>\n" as StaticString)
    }
    if let summary = page.manuscript.frontMatter.summary {
      buffer.appendElement("summary", summary, indent: "    ")
    }
    buffer.append("  </entry>\n" as StaticString)
  }

  private func appendAuthor(_ name: String, to buffer: inout UTF8Buffer, indent: StaticString) {
    buffer.append(indent)
    buffer.append("<author><name>" as StaticString)
    buffer.appendXML(name)
    buffer.append("</name></author>\n" as StaticString)
  }

  private func updated(_ page: Page) -> CalendarDate {
    page.manuscript.frontMatter.updated ?? page.date ?? site.today
  }
}

extension CalendarDate {
  /// The day as the moment it begins: feeds know no date without a clock.
  fileprivate var midnight: String { "\(iso)T00:00:00Z" }
}
