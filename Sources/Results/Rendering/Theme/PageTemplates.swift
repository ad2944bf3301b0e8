import Diagnostics
internal import Templates

/// The templates that pages are made with: each has a file of that name in a theme's `templates/`.
enum PageTemplate: String, CaseIterable, Sendable {
  case front, section, page, policy, plan, news, owners, topics, topic, search
  case notFound = "not-found"
  case newsletter, round, privacy
  /// What surrounds the pages that the endpoint answers with.
  case response
  case redirect
  /// The picture that browsers show beside a page's name: a drawing in SVG.
  case icon
}

/// A theme's templates in one language, compiled.
struct PageTemplates: Sendable {
  /// In the order of ``PageTemplate``'s cases.
  private let templates: [Template<PageView>]

  private static let places = Dictionary(
    uniqueKeysWithValues: PageTemplate.allCases.enumerated().map { ($1, $0) })

  /// - Returns: nil for the templates when any is missing or wrong, which the diagnostics say.
  static func compiled(_ library: TemplateLibrary) -> (templates: PageTemplates?, diagnostics: [Diagnostic]) {
    var templates: [Template<PageView>] = []
    var diagnostics = library.diagnostics
    for name in PageTemplate.allCases {
      do {
        templates.append(try library.template(name.rawValue, for: PageView.self))
      } catch {
        diagnostics += error.diagnostics
      }
    }
    return (
      diagnostics.contains { $0.severity == .error } ? nil : PageTemplates(templates: templates), diagnostics
    )
  }

  subscript(template: PageTemplate) -> Template<PageView> { templates[Self.places[template] ?? 0] }
}
