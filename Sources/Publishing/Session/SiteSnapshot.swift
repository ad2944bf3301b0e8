package import Diagnostics
package import Programme
package import Theming

/// One site as it stood at a moment: what was read, what is wrong with it, and what makes its files.
package struct SiteSnapshot: Sendable {
  package let folder: SiteFolder
  /// What messages to the site's editors are written in.
  package let language: MessageLanguage
  /// Every finding, in order.
  package let diagnostics: [Diagnostic]
  package let heldBack: [HeldBackPage]
  /// Everything that was read, right or wrong; nil when `site.yml` cannot be read.
  package let manuscript: Manuscript?
  /// Nil when anything is wrong with the site.
  package let renderer: SiteRenderer?

  package var site: Site? { renderer?.site }
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  init(_ reader: SiteReader, renderer: SiteRenderer?) {
    folder = reader.sources.folder
    language = reader.language
    diagnostics = DiagnosticReport(reader.diagnostics).diagnostics
    heldBack = reader.heldBack
    manuscript = reader.manuscript
    self.renderer = renderer
  }
}

extension Build {
  /// Reads one site as it stands now; writes nothing.
  ///
  /// - Throws: a ``FileError``.
  package func snapshot(_ folder: SiteFolder) throws -> SiteSnapshot {
    var reader = SiteReader(try SiteSources(folder), themes: themes, options: options)
    let renderer = try reader.read()
    return SiteSnapshot(reader, renderer: renderer)
  }
}
