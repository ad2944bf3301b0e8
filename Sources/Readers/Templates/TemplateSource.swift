package import Diagnostics

/// One template file of a theme.
package struct TemplateSource: Sendable {
  /// Its name in other templates: the path below the theme's folder without ending, as `partials/header`.
  package let name: String
  package let file: SourceFile

  package init(name: String, file: SourceFile) {
    (self.name, self.file) = (name, file)
  }
}

extension TemplateSource {
  /// The names of the templates it includes; none for one with errors. Parses the template on each call.
  package var partials: Set<String> { ParsedTemplate(Origin(self)).partials }
}

/// A short text of a theme, written `{{t.key}}` in templates: a template itself, without partials and blocks.
///
/// Its literal parts are text: they are escaped where it is written.
package struct TemplateString: Sendable {
  package let text: String
  /// The location that every diagnostic about the text is reported at.
  package let location: SourceLocation
  /// The value of `lang` for a text in another language than the page's; nil for one in the page's.
  package let language: String?

  package init(_ text: String, at location: SourceLocation, language: String? = nil) {
    (self.text, self.location, self.language) = (text, location, language)
  }
}

/// Every diagnostic of a template and of what it includes; never empty.
package struct TemplateErrors: Error, Sendable {
  package let diagnostics: [Diagnostic]

  package init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
