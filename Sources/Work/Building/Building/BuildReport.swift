package import Diagnostics
package import Programme
package import System

/// The result of building one site.
package struct SiteReport: Sendable {
  /// The site's folder under `content/`; empty when `content/` is the site.
  package let folder: String
  /// As the process sees it.
  package let output: String
  /// The language of messages to this site's editors.
  package var language: MessageLanguage = .nb
  package var diagnostics: [Diagnostic] = []
  package var unpublished: [UnpublishedPage] = []
  package var pages = 0
  package var written = 0
  package var unchanged = 0
  package var removed = 0
  /// Pages that were rendered; none when nothing had changed.
  package var rendered = 0
  /// Files in the output folder that no build wrote, below it, sorted.
  package var foreign: [String] = []
  /// Nil when the site was built; otherwise why the machine refused.
  package var failure: FileError?

  package init(folder: String, output: String) {
    (self.folder, self.output) = (folder, output)
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
