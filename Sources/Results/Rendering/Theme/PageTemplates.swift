import Diagnostics
internal import Templates

/// A theme's templates in one language, compiled: one for each kind of page.
struct PageTemplates: Sendable {
  private let templates: [Output.Kind: Template<PageView>]

  /// - Returns: nil for the templates when any is missing or wrong, which the diagnostics say.
  static func compiled(_ library: TemplateLibrary) -> (templates: PageTemplates?, diagnostics: [Diagnostic]) {
    var templates: [Output.Kind: Template<PageView>] = [:]
    var diagnostics = library.diagnostics
    for kind in Output.Kind.allCases {
      guard let name = kind.template else { continue }
      do {
        templates[kind] = try library.template(name, for: PageView.self)
      } catch {
        diagnostics += error.diagnostics
      }
    }
    return (
      diagnostics.contains { $0.severity == .error } ? nil : PageTemplates(templates: templates), diagnostics
    )
  }

  /// - Precondition: the kind is one that a template makes.
  subscript(kind: Output.Kind) -> Template<PageView> {
    guard let template = templates[kind] else { preconditionFailure("no template makes a file of this kind") }
    return template
  }
}
