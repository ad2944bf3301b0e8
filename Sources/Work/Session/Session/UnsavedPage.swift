internal import Rendering
internal import Text
package import Building
package import Diagnostics
internal import Images
package import Keys
package import Programme
internal import System

/// A page as it would be if the editor saved what is in front of them.
package struct UnsavedPage: Sendable {
  /// The page's head and main part, without what surrounds it; nil when something is wrong with it.
  package let main: [UInt8]?
  /// Those in its file, in order.
  package let diagnostics: [Diagnostic]
  /// Below the site's root.
  package let address: Address
  package let kind: PageKind
}

extension SiteSnapshot {
  /// Checks the whole site with one file in another wording, and renders its page.
  ///
  /// - Parameters:
  ///   - good: the site as it was when it was last right, so that a page can be seen while another is wrong.
  ///   - pictures: what leads from the site's root to pictures by their path below `content/`, for those that the site
  ///     does not show yet.
  /// - Returns: nil as long as `site.yml` cannot be read, and for a file of another site.
  /// - Throws: a ``FileError``.
  package func unsaved(
    _ path: ContentFilePath, _ bytes: [UInt8], good: SiteSnapshot?, pictures: String
  ) throws -> UnsavedPage? {
    guard let manuscript, path.text.hasPrefix(folder.displayPath + "/") else { return nil }
    let file = SourceFile(path: path.text, bytes: bytes)
    let place = ContentPath(String(path.text.dropFirst(folder.displayPath.count + 1)))
    let sources = try SiteSources(folder)
    let outline = SiteOutline(manuscript, with: file, at: place)
    let page = PageManuscript(parsing: file, at: place, outline: outline)
    let (site, faults) = Site.validating(
      manuscript.replacing(page, files: sources.others), outline: outline, edition: edition)
    var diagnostics = faults
    var main: [UInt8]?
    if !page.diagnostics.contains(where: { $0.severity == .error }) {
      let stage = renderer == nil ? good ?? self : self
      let (rendered, refusals) = try stage.rendered(page, outline, site, sources, pictures: pictures)
      main = rendered
      diagnostics += refusals
    }
    return UnsavedPage(
      main: main,
      diagnostics: DiagnosticReport(diagnostics.filter { $0.location.file == path.text }).diagnostics,
      address: page.address, kind: page.kind)
  }

  /// - Parameter site: the one with the page in it; nil when it is not right.
  private func rendered(
    _ page: PageManuscript, _ outline: SiteOutline, _ site: Site?, _ sources: SiteSources, pictures: String
  ) throws -> (main: [UInt8]?, diagnostics: [Diagnostic]) {
    guard let renderer else { return (nil, []) }
    let whole =
      site
      ?? manuscript.flatMap {
        Site.validating($0.replacing(page, files: sources.others), outline: outline, edition: edition).site
      }
    guard let whole else { return (nil, []) }
    var images: [ShownImage] = []
    for image in whole.images {
      if let shown = renderer.shown(image.source), !shown.main.path.isEmpty {
        images.append(shown)
        continue
      }
      let path = "\(folder.displayPath)/\(image.source.text)"
      let stamp = FileSystem.stamp("\(folder.path)/\(image.source.text)")
      let file = ImageFile(
        path: "\(folder.path)/\(image.source.text)", display: path, written: image.written,
        location: image.location, stamp: stamp ?? .none)
      do {
        let size = try file.header().size
        images.append(ShownImage(main: ShownImage.File(path: pictures + percentEncoded(path), size: size)))
      } catch let refusal as ImageFile.Refusal {
        return (nil, refusal.diagnostics)
      }
    }
    let stage = renderer.showing(whole, images: images)
    let index = whole.pages.firstIndex { $0.address == page.address }
    return (index.map { stage.mainPart(ofPage: $0) }, [])
  }
}
