internal import Templates
internal import Keys
internal import Exports
package import FeedbackContract
package import Images
package import Programme
package import Text

/// Makes every file of a site but those that are copied.
///
/// Whatever is alike on all pages is worked out when it is made; ``render(_:into:whenFull:)`` changes nothing, so
/// it may be called from several threads at once, in any order, and gives the same bytes each time.
///
/// A class, so that what is handed to every file's writing is one reference.
package final class SiteRenderer: Sendable {
  /// Sorted by path, byte by byte, each path once.
  package let outputs: [Output]

  package var site: Site { presentation.site }

  let presentation: SitePresentation
  package var theme: Theme { presentation.theme }
  private let machineFiles: [MachineFile]

  /// - Parameters:
  ///   - wordings: by page: its ``Programme/Site/wordingHash(ofPage:)``; all nil to ask readers for nothing.
  ///   - images: the site's, in its order.
  ///   - localStylesheet: the site's `lokal.css`.
  ///   - icon: the site's own icon, from its root; the theme draws one for a site without.
  ///   - feedback: what was published of what readers sent.
  package init(
    _ site: Site, wordings: [WordingHash?], theme: Theme, images: [ShownImage], localStylesheet: [UInt8]?,
    icon: String? = nil, feedback: PublishedFeedback = PublishedFeedback()
  ) {
    machineFiles = MachineFiles.outputs(of: site)
    presentation = SitePresentation(
      site, wordings: wordings, theme: theme, images: images, localStylesheet: localStylesheet, icon: icon,
      machinePaths: Set(machineFiles.map(\.path)), feedback: feedback)
    outputs = Self.outputs(presentation, machineFiles)
  }

  /// The same site with other pages, looking the same. Readers are asked for nothing on them.
  ///
  /// - Parameter images: the site's, in its order.
  package func showing(_ site: Site, images: [ShownImage]) -> SiteRenderer {
    SiteRenderer(
      site, wordings: Array(repeating: nil, count: site.pages.count), theme: theme, images: images,
      localStylesheet: presentation.localStylesheet, icon: presentation.ownIcon,
      feedback: presentation.feedback)
  }

  /// How the site shows a picture; nil for one that it does not.
  package func shown(_ source: ContentPath) -> ShownImage? {
    site.images.firstIndex { $0.source == source }.map { presentation.images[$0] }
  }

  /// Makes the same files of a site in which one page's text is another, and nothing else. Until the whole site has been
  /// gone through again, only that page is as it will be.
  ///
  /// - Parameter page: an index in the site's pages.
  package func replacing(site: Site, changedPage page: Int) -> SiteRenderer {
    SiteRenderer(self, site: site, changedPage: page)
  }

  private init(_ other: SiteRenderer, site: Site, changedPage page: Int) {
    var wordings = other.presentation.wordings
    for page in [page] + site.pages[page].translations { wordings[page] = site.wordingHash(ofPage: page) }
    presentation = SitePresentation(
      site, wordings: wordings, theme: other.theme, images: other.presentation.images,
      localStylesheet: other.presentation.localStylesheet, icon: other.presentation.ownIcon,
      machinePaths: other.presentation.machinePaths, feedback: other.presentation.feedback)
    outputs = other.outputs
    machineFiles = other.machineFiles
  }

  /// The stylesheet of every page, below the site's root.
  package var stylesheetPath: String { presentation.stylesheet.path }

  /// The page that an editor wrote and that is shown in a file; nil for any other file.
  ///
  /// - Parameter path: below the site's root.
  package func page(at path: String) -> Page? {
    output(at: path).flatMap { $0.kind.isWritten ? site.pages[$0.index] : nil }
  }

  /// The file at a path below the site's root; nil when there is none.
  package func output(at path: String) -> Output? {
    var range = outputs.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if outputs[middle].path == path { return outputs[middle] }
      range =
        outputs[middle].path.precedesInBytes(path) ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// Appends one file.
  ///
  /// - Parameter flush: called with a buffer that is to be emptied, by files too large to hold whole.
  package func render(
    _ output: Output, into buffer: inout UTF8Buffer, whenFull flush: (inout UTF8Buffer) throws -> Void
  ) throws {
    let composer = PageComposer(presentation)
    let (index, number) = (output.index, output.number)
    switch output.kind {
    case .front, .section, .page, .policy, .plan, .news:
      render(composer.page(index, number: number), into: &buffer)
    case .topics: render(composer.topics(), into: &buffer)
    case .topic: render(composer.topic(index, number: number), into: &buffer)
    case .owners: render(composer.owners(index), into: &buffer)
    case .search: render(composer.search(), into: &buffer)
    case .newsletter: render(composer.newsletter(), into: &buffer)
    case .round: render(composer.round(), into: &buffer)
    case .privacy: render(composer.privacy(besides: index), into: &buffer)
    case .notFound: render(composer.notFound(), into: &buffer)
    case .icon: render(composer.icon(), into: &buffer)
    case .redirect: render(composer.redirect(index), into: &buffer)
    case .stylesheet: buffer.append(presentation.stylesheet.bytes)
    case .asset: buffer.append(theme.assets.files[index].asset.bytes)
    case .machine: try machineFiles[index].write(&buffer, flush)
    case .response: preconditionFailure("the frame of the endpoint's pages is no file of the site")
    }
  }

  /// A page that an editor wrote with its main part alone, for a narrow frame beside a text.
  ///
  /// - Parameter page: an index in the site's pages.
  package func mainPart(ofPage page: Int) -> [UInt8] {
    var buffer = UTF8Buffer(reserving: 1 << 15)
    render(PageComposer(presentation).page(page, number: 1, isAlone: true), into: &buffer)
    return buffer.bytes
  }

  private func render(_ page: PageView, into buffer: inout UTF8Buffer) {
    theme.templates(in: page.frame.language)[page.frame.kind].render(page, into: &buffer)
  }
}

extension SiteRenderer {
  /// The files of a site. Where two have one path, an editor's goes before the tool's own. Files that follow from a page
  /// never have another page's path: a site in which they had is wrong.
  private static func outputs(_ presentation: SitePresentation, _ machineFiles: [MachineFile]) -> [Output] {
    let site = presentation.site
    var outputs: [Output] = []
    // A plan's page of those responsible comes with two files for programs.
    outputs.reserveCapacity(
      site.pages.count + site.redirects.count + site.topics.count + 2 * machineFiles.count + 64)
    for index in site.pages.indices {
      let address = site.pages[index].manuscript.address
      if site.pages[index].manuscript.body.plan?.hasOwnersPage == true {
        outputs.append(Output(address.appending("ansvar").outputPath, .owners, of: index))
      }
      let kind = presentation.kind(ofPage: index)
      outputs.append(Output(address.outputPath, kind, of: index))
      if let count = presentation.pagination(of: index)?.count, count > 1 {
        for number in 2...count {
          outputs.append(
            Output(address.appending("side/\(number)").outputPath, kind, of: index, number: number))
        }
      }
    }
    // There for every site, since any page may link to it.
    outputs.append(Output("tema/index.html", .topics))
    for (index, topic) in site.topics.enumerated() {
      outputs.append(Output(topic.address.outputPath, .topic, of: index))
      let count = Pagination(topic.pages.count, size: Pagination.otherSize).count
      for number in 2..<max(2, count + 1) {
        outputs.append(
          Output(topic.address.appending("side/\(number)").outputPath, .topic, of: index, number: number))
      }
    }
    outputs.append(Output("sok/index.html", .search))
    if presentation.endpoint?.settings.newsletter == true {
      outputs.append(Output("nyhetsbrev/index.html", .newsletter))
    }
    if presentation.endpoint?.settings.agree == true { outputs.append(Output("enig/index.html", .round)) }
    if presentation.privacy != nil {
      for home in presentation.homes.values {
        outputs.append(Output(site.privacyAddress(besides: home).outputPath, .privacy, of: home))
      }
    }
    outputs.append(Output("404.html", .notFound))
    if presentation.ownIcon == nil {
      outputs.append(Output(presentation.icon, .icon, mediaType: MediaType.of(presentation.icon)))
    }
    outputs.append(
      Output(presentation.stylesheet.path, .stylesheet, mediaType: presentation.stylesheet.mediaType))
    for (index, asset) in presentation.theme.assets.served(usesFont: presentation.usesFont) {
      outputs.append(Output(asset.path, .asset, of: index, mediaType: asset.mediaType))
    }
    for (index, file) in machineFiles.enumerated() {
      outputs.append(Output(file.path, .machine, of: index, mediaType: file.mediaType))
    }
    for (index, redirect) in site.redirects.enumerated() {
      outputs.append(Output(redirect.from.outputPath, .redirect, of: index))
    }
    let order = outputs.indices.sorted { left, right in
      outputs[left].path == outputs[right].path
        ? left < right : outputs[left].path.precedesInBytes(outputs[right].path)
    }
    var sorted: [Output] = []
    sorted.reserveCapacity(order.count)
    for index in order where outputs[index].path != sorted.last?.path { sorted.append(outputs[index]) }
    return sorted
  }
}
