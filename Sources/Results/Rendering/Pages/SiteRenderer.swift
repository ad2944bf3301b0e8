internal import Keys
internal import Exports
package import Text
package import FeedbackContract
package import Images
package import Programme
internal import Templates

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
  package let theme: Theme
  private let machineFiles: [MachineFile]
  private let localStylesheet: [UInt8]?

  /// Asks readers for nothing, as long as nobody says what: ``asking(_:)``.
  ///
  /// - Parameters:
  ///   - images: the site's, in its order.
  ///   - localStylesheet: the site's `lokal.css`.
  ///   - icon: the site's own icon, from its root; the theme draws one for a site without.
  ///   - feedback: what was published of what readers sent.
  package init(
    _ site: Site, theme: Theme, images: [ShownImage], localStylesheet: [UInt8]?, icon: String? = nil,
    feedback: PublishedFeedback = PublishedFeedback()
  ) {
    self.theme = theme
    self.localStylesheet = localStylesheet
    machineFiles = MachineFiles.outputs(of: site)
    presentation = SitePresentation(
      site, theme: theme, images: images, localStylesheet: localStylesheet, icon: icon,
      machinePaths: Set(machineFiles.map(\.path)), feedback: feedback)
    outputs = Self.outputs(presentation, theme.assets, machineFiles)
  }

  /// The same site with other pages, looking the same. Readers are asked for nothing on them.
  ///
  /// - Parameter images: the site's, in its order.
  package func showing(_ site: Site, images: [ShownImage]) -> SiteRenderer {
    SiteRenderer(
      site, theme: theme, images: images, localStylesheet: localStylesheet,
      icon: presentation.hasOwnIcon ? presentation.icon : nil, feedback: presentation.feedback)
  }

  /// The same site, whose readers are asked if they agree.
  ///
  /// - Parameter wordings: each page's ``Programme/Site/wordingHash(ofPage:)``, which may be worked out on many
  ///   threads, also while the renderer is made.
  package func asking(_ wordings: [WordingHash?]) -> SiteRenderer {
    SiteRenderer(self, presentation: SitePresentation(presentation, of: site, wordings: wordings))
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
    SiteRenderer(self, presentation: SitePresentation(presentation, of: site, changedPage: page))
  }

  private init(_ other: SiteRenderer, presentation: SitePresentation) {
    self.presentation = presentation
    outputs = other.outputs
    theme = other.theme
    machineFiles = other.machineFiles
    localStylesheet = other.localStylesheet
  }

  /// The stylesheet of every page, below the site's root.
  package var stylesheetPath: String { presentation.stylesheet.path }

  /// The page that an editor wrote and that is shown in a file; nil for any other file.
  ///
  /// - Parameter path: below the site's root.
  package func page(at path: String) -> Page? {
    guard case .page(let index, _)? = output(at: path)?.kind else { return nil }
    return site.pages[index]
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
    switch output.kind {
    case .page(let page, let number): render(composer.page(page, number: number), into: &buffer)
    case .topics: render((.topics, composer.topics()), into: &buffer)
    case .topic(let topic, let number): render((.topic, composer.topic(topic, number: number)), into: &buffer)
    case .owners(let page): render((.owners, composer.owners(page)), into: &buffer)
    case .search: render((.search, composer.search()), into: &buffer)
    case .newsletter: render((.newsletter, composer.newsletter()), into: &buffer)
    case .round: render((.round, composer.round()), into: &buffer)
    case .privacy(let language): render((.privacy, composer.privacy(in: language)), into: &buffer)
    case .notFound: render((.notFound, composer.notFound()), into: &buffer)
    case .icon: render((.icon, composer.icon()), into: &buffer)
    case .redirect(let redirect): render((.redirect, composer.redirect(redirect)), into: &buffer)
    case .asset(let file):
      buffer.append(file.map { theme.assets.files[$0].asset.bytes } ?? presentation.stylesheet.bytes)
    case .machine(let file): try machineFiles[file].write(&buffer, flush)
    }
  }

  private func render(_ page: (template: PageTemplate, view: PageView), into buffer: inout UTF8Buffer) {
    theme.templates(in: page.view.frame.language)[page.template].render(page.view, into: &buffer)
  }
}

extension SiteRenderer {
  /// Where two files have one path, what an editor wrote goes before what the tool makes of itself. What follows from one
  /// page never has another's path: a site in which it had is wrong.
  private static func outputs(
    _ presentation: SitePresentation, _ assets: ThemeAssets, _ machineFiles: [MachineFile]
  ) -> [Output] {
    let site = presentation.site
    var outputs: [Output] = []
    // A plan's page of those responsible comes with two files for programs.
    outputs.reserveCapacity(
      site.pages.count + site.redirects.count + site.topics.count + 2 * machineFiles.count + 64)
    for index in site.pages.indices {
      let address = site.pages[index].manuscript.address
      if site.pages[index].manuscript.body.plan?.hasOwnersPage == true {
        outputs.append(Output(address.appending("ansvar").outputPath, .owners(index)))
      }
      outputs.append(Output(address.outputPath, .page(index, number: 1)))
      if let count = presentation.pagination(of: index)?.count, count > 1 {
        for number in 2...count {
          outputs.append(Output(address.appending("side/\(number)").outputPath, .page(index, number: number)))
        }
      }
    }
    // There for every site, since any page may link to it.
    outputs.append(Output("tema/index.html", .topics))
    for (index, topic) in site.topics.enumerated() {
      outputs.append(Output(topic.address.outputPath, .topic(index, number: 1)))
      let count = Pagination(topic.pages.count, size: Pagination.otherSize).count
      for number in 2..<max(2, count + 1) {
        outputs.append(
          Output(topic.address.appending("side/\(number)").outputPath, .topic(index, number: number)))
      }
    }
    outputs.append(Output("sok/index.html", .search))
    if presentation.endpoint?.settings.newsletter == true {
      outputs.append(Output("nyhetsbrev/index.html", .newsletter))
    }
    if presentation.endpoint?.settings.agree == true { outputs.append(Output("enig/index.html", .round)) }
    if presentation.privacy != nil {
      for language in presentation.homes.keys {
        outputs.append(Output(presentation.privacyAddress(in: language).outputPath, .privacy(language)))
      }
    }
    outputs.append(Output("404.html", .notFound))
    if !presentation.hasOwnIcon {
      outputs.append(Output(presentation.icon, .icon, mediaType: Asset.mediaType(ofExtension: "svg")))
    }
    outputs.append(
      Output(presentation.stylesheet.path, .asset(nil), mediaType: presentation.stylesheet.mediaType))
    for (index, asset) in assets.served(usesFont: presentation.usesFont) {
      outputs.append(Output(asset.path, .asset(index), mediaType: asset.mediaType))
    }
    for (index, file) in machineFiles.enumerated() {
      outputs.append(Output(file.path, .machine(index), mediaType: file.mediaType))
    }
    for (index, redirect) in site.redirects.enumerated() {
      outputs.append(Output(redirect.from.outputPath, .redirect(index)))
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
