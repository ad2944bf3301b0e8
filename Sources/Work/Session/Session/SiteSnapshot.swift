package import Building
package import Diagnostics
package import Programme
package import Rendering

/// One site as it stood at a moment: its pages, its diagnostics, and the renderer of its files.
package struct SiteSnapshot: Sendable {
  package let folder: SiteFolder
  /// The language of messages to the site's editors.
  package let language: MessageLanguage
  /// In order.
  package private(set) var diagnostics: [Diagnostic]
  package let unpublished: [UnpublishedPage]
  package let edition: Edition
  /// Everything that was read, right or wrong; nil when `site.yml` cannot be read.
  package let manuscript: Manuscript?
  /// Nil when anything is wrong with the site.
  package private(set) var renderer: SiteRenderer?
  package let sources: SiteSources
  package let images: SiteImages
  private let outline: SiteOutline?

  package var site: Site? { renderer?.site }
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  package init(_ reader: SiteReader, renderer: SiteRenderer?) {
    folder = reader.sources.folder
    sources = reader.sources
    images = reader.images
    outline = reader.outline
    language = reader.language
    unpublished = reader.unpublished
    edition = reader.options.edition
    manuscript = reader.manuscript
    let obstacles =
      renderer.map { SiteFiles.obstacles($0, images: reader.images, sources: reader.sources) } ?? []
    diagnostics = DiagnosticReport(reader.diagnostics + obstacles).diagnostics
    self.renderer = obstacles.isEmpty ? renderer : nil
  }

  /// The same site with one page read again, when nothing but that page's text changed; nil when more did, and when
  /// anything is wrong. What other pages say of it is as it was.
  ///
  /// - Parameter path: below the site's folder.
  /// - Throws: a ``FileError``.
  func rereading(_ path: String) throws -> Self? {
    guard let renderer, let outline,
      let index = renderer.site.pages.firstIndex(where: { $0.manuscript.path.text == path })
    else { return nil }
    let file: SourceFile
    do { file = try sources.text(path) } catch is RefusedText { return nil }
    let page = PageManuscript(parsing: file, at: ContentPath(path), outline: outline)
    guard let site = renderer.site.replacing(page: index, with: page) else { return nil }
    var snapshot = self
    snapshot.renderer = renderer.replacing(site: site, changedPage: index)
    return snapshot
  }

  /// The same site, which cannot stand beside another of the workspace.
  package func refused(by diagnostic: Diagnostic) -> Self {
    var snapshot = self
    snapshot.diagnostics = DiagnosticReport(diagnostics + [diagnostic]).diagnostics
    snapshot.renderer = nil
    return snapshot
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
