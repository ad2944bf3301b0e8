internal import Synchronization

/// LRU cache of plans' figures.
///
/// A plan's pages are written one after another, so a few are enough; those of every plan would fill memory.
final class RecentFigures: Sendable {
  private let kept = Mutex<[(page: Int, figures: PlanFigures)]>([])

  /// As many as there are threads at most.
  private static let most = 16

  /// - Parameters:
  ///   - page: the plan's, an index in the site's pages.
  ///   - count: may be called on several threads at once for one plan; it gives the same on each.
  func figures(of page: Int, _ count: () -> PlanFigures) -> PlanFigures {
    if let known = kept.withLock({ kept in kept.last { $0.page == page }?.figures }) { return known }
    let figures = count()
    kept.withLock { kept in
      if kept.count == Self.most { kept.removeFirst() }
      kept.append((page, figures))
    }
    return figures
  }
}
