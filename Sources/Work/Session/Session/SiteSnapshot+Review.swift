package import Building
package import Diagnostics
package import Programme
internal import Review
internal import System

extension SiteSnapshot {
  /// The pages that readers see on a day; what is wrong with one is in it.
  package func shownPages(in edition: Edition) -> [PageManuscript] {
    manuscript.map { SiteReview($0, site: site, edition: edition).pages } ?? []
  }

  /// The diagnostics of a review (``Programme/SiteReview``), on every processor.
  ///
  /// Cost: reads every page shown once more.
  package func reviewed(in workspace: Workspace, edition: Edition) -> [Diagnostic] {
    guard let manuscript else { return [] }
    let review = SiteReview(manuscript, site: site, edition: edition)
    let pages = Lanes.map(review.pages) { page in
      // A file that is gone since is a page of the next snapshot's.
      workspace.source(page.file).map { review.diagnostics(on: page, in: $0) } ?? []
    }
    return pages.flatMap { $0 } + review.diagnosticsAcrossPages
  }
}
