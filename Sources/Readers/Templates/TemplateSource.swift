package import Diagnostics

/// One template file of a theme.
package struct TemplateSource: Sendable {
  /// What other templates call it by: the path below the theme's folder without ending, as `partials/header`.
  package let name: String
  package let file: SourceFile

  package init(name: String, file: SourceFile) {
    self.name = name
    self.file = file
  }
}

extension TemplateSource {
  /// The names of the templates it takes in; none for one that is wrong.
  ///
  /// Cost: reads the template anew.
  package var partials: Set<String> { ParsedTemplate(Origin(self)).partials }
}

/// A short text of a theme, written `{{t.key}}` in templates: itself a template without partials and blocks.
///
/// Its literal parts are text: they are escaped where it is written.
package struct TemplateString: Sendable {
  package let text: String
  /// Where the text begins; every finding about it is reported here.
  package let location: SourceLocation
  /// The value of `lang` for a text that is in another language than the page; nil for one that is not.
  package let language: String?

  package init(_ text: String, at location: SourceLocation, language: String? = nil) {
    self.text = text
    self.location = location
    self.language = language
  }
}

/// Everything that is wrong with a template and what it takes with it; never empty.
package struct TemplateErrors: Error, Sendable {
  package let diagnostics: [Diagnostic]

  package init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
