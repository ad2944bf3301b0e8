internal import Diagnostics
internal import Templates

/// The templates that make a page, and where they come from.
package struct Provenance: Sendable {
  /// The theme's folder, and those it builds on.
  package let themes: [String]
  /// As messages show it: `themes/felles/templates/policy.mustache`.
  package let template: String
  /// The files that the template takes in, and those that they do, sorted.
  package let partials: [String]
}

extension SiteRenderer {
  /// The templates of a page; nil for a file that no template makes.
  package func provenance(of output: Output) -> Provenance? {
    guard let name = output.kind.template, let source = theme.sources[name] else { return nil }
    var taken: Set<String> = []
    var open = Array(source.partials)
    while let next = open.popLast() {
      guard taken.insert(next).inserted, let partial = theme.sources[next] else { continue }
      open += partial.partials
    }
    return Provenance(
      themes: theme.chain, template: source.file.path,
      partials: taken.compactMap { theme.sources[$0]?.file.path }.sorted())
  }
}
