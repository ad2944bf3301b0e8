package import Values
internal import Diagnostics
internal import Programme
internal import Templates

/// What one of a site's files is made of.
package enum OutputOrigin: Sendable, Hashable {
  /// An index in the site's pages; `number` counts a section's pages from 1.
  case page(Int, number: Int)
  case topics
  /// An index in the site's topics.
  case topic(Int, number: Int)
  /// The page of those responsible in a plan, an index in the site's pages.
  case owners(Int)
  case search, newsletter, round, notFound
  case privacy(Language)
  /// An index in the site's redirects.
  case redirect(Int)
  /// Belongs to the theme, or is for programs.
  case file
}

extension Output {
  package var origin: OutputOrigin {
    switch kind {
    case .page(let page, let number): .page(page, number: number)
    case .topics: .topics
    case .topic(let topic, let number): .topic(topic, number: number)
    case .owners(let page): .owners(page)
    case .search: .search
    case .newsletter: .newsletter
    case .round: .round
    case .privacy(let language): .privacy(language)
    case .notFound: .notFound
    case .redirect(let redirect): .redirect(redirect)
    case .icon, .asset, .machine: .file
    }
  }
}

/// The templates that make a page, and where they come from.
package struct PageMaking: Sendable {
  /// The theme's folder, and those it builds on.
  package let themes: [String]
  /// As messages show it: `themes/felles/templates/policy.mustache`.
  package let template: String
  /// The files that the template takes in, and those that they do, sorted.
  package let partials: [String]
}

extension SiteRenderer {
  /// What makes a page; nil for a file that no template makes.
  ///
  /// Cost: reads the templates anew.
  package func making(of output: Output) -> PageMaking? {
    guard let name = template(of: output)?.rawValue, let source = theme.sources[name] else { return nil }
    var taken: Set<String> = []
    var open = Array(source.partials)
    while let next = open.popLast() {
      guard taken.insert(next).inserted, let partial = theme.sources[next] else { continue }
      open += partial.partials
    }
    return PageMaking(
      themes: theme.chain, template: source.file.path,
      partials: taken.compactMap { theme.sources[$0]?.file.path }.sorted())
  }

  private func template(of output: Output) -> PageTemplate? {
    switch output.kind {
    case .page(let page, _): PageComposer(presentation).template(ofPage: page)
    case .topics: .topics
    case .topic: .topic
    case .owners: .owners
    case .search: .search
    case .newsletter: .newsletter
    case .round: .round
    case .privacy: .privacy
    case .notFound: .notFound
    case .icon: .icon
    case .redirect: .redirect
    case .asset, .machine: nil
    }
  }
}
