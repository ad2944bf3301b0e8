internal import Diagnostics
internal import Keys
internal import Markdown

/// Resolution of the references of pages, front matter and `site.yml`.
extension SiteValidator {
  mutating func resolveReferences(of index: Int) {
    let matter = pages[index].frontMatter
    if !matter.related.isEmpty {
      relations[index].related = matter.related.compactMap { reference in
        guard case .page(let page, _)? = resolvePage(reference, on: index, key: "se-også") else { return nil }
        return page
      }
    }
    if let supersedes = matter.supersedes {
      relations[index].supersedes = resolvePage(supersedes, on: index, key: "erstatter")
    }
    if let image = matter.image {
      relations[index].image = resolveImage(
        image.file, in: pages[index].path, file: pages[index].file)
    }
    let links = pages[index].body.links
    if !links.isEmpty { relations[index].links = links.map { resolve($0, on: index) } }
  }

  private mutating func resolve(_ link: LocalLink, on index: Int) -> LinkTarget {
    let source = pages[index].path
    if link.isImage {
      guard let path = source.resolving(link.path) else {
        diagnostics.append(.linkOutside(link.path, at: link.location))
        return .unpublished
      }
      guard let file = resolver.file(path) else {
        let suggestion = resolver.suggestedFile(for: path, from: source)
        diagnostics.append(.missingFile(link.path, nearest: suggestion, at: link.location))
        return .unpublished
      }
      return .image(resolver.show(file, written: link.path, at: link.location))
    }
    let outcome = resolver.resolve(link.path, fragment: link.fragment, from: source, page: index)
    let written = link.path + (link.fragment.map { "#" + $0 } ?? "")
    return target(outcome, written: written, at: link.location, key: nil)
  }

  /// Nil for a broken reference, which has been reported.
  mutating func resolvePage(_ reference: Located<String>, on index: Int, key: String) -> LinkTarget? {
    let outcome = resolver.resolvePage(reference.value, from: pages[index].path)
    let place = location(reference, on: index)
    return target(outcome, written: reference.value, at: place, key: key)
  }

  private mutating func target(
    _ outcome: LinkResolver.Outcome, written: String, at place: SourceLocation, key: String?
  ) -> LinkTarget {
    switch outcome {
    case .target(.unpublished):
      diagnostics.append(.linkToHeldBack(written, at: place))
      return .unpublished
    case .target(let target): return target
    case .missing(let nearest):
      diagnostics.append(.brokenLink(written, key: key, nearest: nearest, at: place))
    case .missingAnchor(let nearest): diagnostics.append(.brokenAnchor(written, nearest: nearest, at: place))
    case .outside: diagnostics.append(.linkOutside(written, at: place))
    }
    return .unpublished
  }

  /// - Returns: an index in the site's images; nil when there is no such file, which has been reported.
  mutating func resolveImage(_ reference: Located<String>, in path: ContentPath, file: String) -> Int? {
    let place = reference.position.location(in: file)
    guard let target = path.resolving(reference.value) else {
      diagnostics.append(.linkOutside(reference.value, at: place))
      return nil
    }
    guard let found = resolver.file(target) else {
      let suggestion = resolver.suggestedFile(for: target, from: path)
      diagnostics.append(.missingFile(reference.value, nearest: suggestion, at: place))
      return nil
    }
    return resolver.show(found, written: reference.value, at: place)
  }

  mutating func resolveMenu() -> [MenuItem] {
    if manuscript.configuration.menu.isEmpty {
      let chosen = pages.indices.filter { pages[$0].frontMatter.inMenu == true }
      let sections = relations[0].children.filter {
        pages[$0].kind == .section && pages[$0].frontMatter.inMenu != false
      }
      let listed =
        chosen.isEmpty
        ? sections
        : chosen.sorted { left, right in
          (pages[left].frontMatter.order ?? .max, pages[left].address)
            < (pages[right].frontMatter.order ?? .max, pages[right].address)
        }
      return listed.map { MenuItem(text: pages[$0].title, target: .page($0, fragment: nil)) }
    }
    return manuscript.configuration.menu.compactMap { entry in
      switch entry {
      case .link(let link): return item(link)
      case .page(let reference):
        let target = configured(reference)
        guard case .page(let page, _) = target else { return nil }
        return MenuItem(text: pages[page].title, target: target)
      }
    }
  }

  package mutating func item(_ link: SiteLink) -> MenuItem? {
    let address = link.target.value
    if ["https://", "http://", "mailto:", "tel:"].contains(where: address.hasPrefix) {
      return MenuItem(text: link.text, target: .external(address))
    }
    let target = configured(link.target)
    return target == .unpublished ? nil : MenuItem(text: link.text, target: target)
  }

  /// Resolves a reference in `site.yml`, relative to the site's folder.
  private mutating func configured(_ reference: Located<String>) -> LinkTarget {
    let outcome = resolver.resolvePage(reference.value, from: ContentPath("site.yml"))
    let place = reference.position.location(in: manuscript.configurationFile)
    return target(outcome, written: reference.value, at: place, key: "meny")
  }

  mutating func collectRedirects() -> [Redirect] {
    var owner: [Address: Int] = [:]
    var redirects: [Redirect] = []
    for index in pages.indices {
      for alias in pages[index].frontMatter.aliases {
        let from = Address(Self.withoutIndexFile(alias.value))
        let place = location(alias, on: index)
        let taken = pages.index(of: from) ?? owner[from]
        if let taken {
          diagnostics.append(.takenAlias(alias.value, by: pages[taken].file, at: place))
        } else if Site.reservedSegments.contains(String(from.firstSegment))
          || generated.hasPage(from) || isBuiltFile(from.path) || isPageOfList(from)
        {
          diagnostics.append(.reservedAlias(alias.value, at: place))
        } else {
          owner[from] = index
          redirects.append(Redirect(from: from, to: index))
        }
      }
    }
    return redirects.sorted { $0.from < $1.from }
  }

  /// Reports files that look like pages, and documents that somebody may believe are on the site.
  mutating func reportFilesLeftOut() {
    let attached = Set(resolver.attachments.map(\.source))
    for file in manuscript.files where !file.text.hasPrefix("_filer/") && !attached.contains(file) {
      let name = file.name.lowercased()
      let folder = manuscript.folder.isEmpty ? "content/" : "content/\(manuscript.folder)/"
      var place: SourceLocation { SourceLocation(file: folder + file.text) }
      if [".markdown", ".mdown", ".mkd", ".md.txt", ".mdx"].contains(where: name.hasSuffix) {
        diagnostics.append(.notAPage(at: place))
      } else if [".docx", ".doc", ".odt", ".rtf", ".pdf", ".xlsx", ".pptx"].contains(where: name.hasSuffix) {
        diagnostics.append(.unlinkedFile(at: place))
      }
    }
  }

  /// True when an address is, or may become, a further page of a section's list.
  private func isPageOfList(_ address: Address) -> Bool {
    guard let (list, _) = address.pageOfList, let page = pages.index(of: list) else { return false }
    return pages[page].kind == .section
  }

  /// The path without `index.html` at its end: `/skole/` for `/skole/index.html`.
  private static func withoutIndexFile(_ path: String) -> String {
    var segments = path.split(separator: "/")
    if segments.last == "index.html" || segments.last == "index.htm" { segments.removeLast() }
    return segments.joined(separator: "/")
  }

  /// True when a path is a file the tool makes, or lies below one.
  private func isBuiltFile(_ path: String) -> Bool {
    var end = path[...]
    while true {
      if generated.hasFile(String(end)) { return true }
      guard let slash = end.lastIndex(of: "/") else { return false }
      end = end[..<slash]
    }
  }

  package func location(_ reference: Located<String>, on index: Int) -> SourceLocation {
    reference.position.location(in: pages[index].file)
  }
}
