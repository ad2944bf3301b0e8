package import Diagnostics
package import Templates
package import Values

/// How a site looks: templates compiled for every kind of page, texts in its languages, and assets.
package struct Theme: Sendable {
  /// The folder's name.
  package let name: String
  /// The folders' names: the theme's own, and those it builds on.
  package let chain: [String]
  /// Every template's text, by name.
  package let sources: [String: TemplateSource]
  private let templates: [Language: PageTemplates]
  private let fallback: PageTemplates
  package let responses: ResponseSources
  let assets: ThemeAssets

  /// Puts a theme together from its folder and those it extends, and compiles every template of it.
  ///
  /// - Parameters:
  ///   - location: where the theme is chosen, for a theme that is not there.
  ///   - lookup: finds a theme's folder by name.
  ///   - languages: those that the site's pages are written in.
  /// - Returns: nil for the theme when anything is wrong with it.
  package static func load(
    named name: String, at location: SourceLocation, from lookup: (String) -> ThemeFolder?,
    languages: Set<Language>
  ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    let chain = ThemeChain(named: name, at: location, from: lookup)
    guard !chain.diagnostics.contains(where: { $0.severity == .error }) else {
      return (nil, DiagnosticReport(chain.diagnostics).diagnostics)
    }
    let strings = ThemeStrings(chain)
    let assets = ThemeAssets(chain)
    var diagnostics = chain.diagnostics + strings.diagnostics + assets.diagnostics
    let sources = chain.files(in: "templates").compactMap { path, file in
      path.hasSuffix(".mustache")
        ? TemplateSource(name: String(path.dropLast(".mustache".count)), file: file) : nil
    }
    let responses = ResponseSources(templates: sources, strings: strings)
    let manifest = chain.folders[0].file("theme.yml")?.path ?? name
    var templates: [Language: PageTemplates] = [:]
    for language in languages.union([.nb]).sorted(by: { $0.rawValue < $1.rawValue }) {
      if languages.contains(language), let note = strings.note(on: language, theme: name, manifest: manifest)
      {
        diagnostics.append(note)
      }
      let library = TemplateLibrary(sources, strings: strings.strings(in: language))
      let compiled = PageTemplates.compiled(library)
      diagnostics += compiled.diagnostics
      templates[language] = compiled.templates
      if compiled.templates != nil { diagnostics += responses.diagnostics(in: language) }
    }
    diagnostics = DiagnosticReport(diagnostics).diagnostics
    guard let fallback = templates[.nb], !diagnostics.contains(where: { $0.severity == .error }) else {
      return (nil, diagnostics)
    }
    return (
      Theme(
        name: name, chain: chain.folders.map(\.name),
        sources: Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }),
        templates: templates, fallback: fallback, responses: responses, assets: assets),
      diagnostics
    )
  }

  func templates(in language: Language) -> PageTemplates { templates[language] ?? fallback }
}
