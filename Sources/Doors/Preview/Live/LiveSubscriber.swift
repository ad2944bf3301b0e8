internal import Session
internal import Programme

/// A browser's open page, with the state it was last told of, from which its next events follow.
struct LiveSubscriber: Sendable {
  /// Percent-decoded, beginning with a slash.
  let path: String
  private var page: ShownPage
  private var generation: Int
  private var overlay: String

  /// - Parameters:
  ///   - path: the page's, percent-decoded.
  ///   - generation: the site's generation that the browser was last told of.
  ///   - overlay: the fingerprint of the overlay that the browser shows.
  init(path: String, page: ShownPage, generation: Int, overlay: String) {
    (self.path, self.page, self.generation, self.overlay) = (path, page, generation, overlay)
  }

  /// The events that bring the browser up to date, after which it counts as such.
  mutating func events(for state: PreviewState) -> [LiveEvent] {
    guard let (site, rest) = state.site(at: path) else { return [] }
    var events: [LiveEvent] = []
    let now = Overlay(of: site, in: state)
    if (now?.fingerprint ?? "") != overlay {
      overlay = now?.fingerprint ?? ""
      events.append(.overlay(html: now?.html ?? "", fingerprint: overlay))
    }
    guard let found = SitePage(at: rest, of: site) else { return events }
    if found.shown.fingerprint != page.fingerprint {
      page = found.shown
      generation = site.generation
      return events + [.page]
    }
    if generation == site.generation { return events }
    if found.shown.stylesheet != page.stylesheet {
      events.append(
        .stylesheet(
          address: site.prefix + found.shown.stylesheet, name: found.shown.stylesheet))
    } else if let other = site.changedPage(besides: rest) {
      events.append(.otherPage(title: other.title, address: site.prefix + other.address))
    }
    page = found.shown
    generation = site.generation
    return events + [.generation(generation)]
  }
}

extension PreviewedSite {
  /// The page whose file changed in this generation; nil when it was not one page.
  fileprivate func changedPage(besides path: String) -> (title: String, address: String)? {
    guard changed.count == 1, good?.folder == snapshot.folder, snapshot.renderer != nil,
      let page = snapshot.site?.pages.first(where: { $0.manuscript.path.text == changed[0] }),
      page.address.outputPath != SitePage.file(path)
    else { return nil }
    return (page.title, page.address.directory)
  }
}
