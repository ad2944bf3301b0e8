internal import FeedbackContract
internal import Synchronization

/// Every site of a server, found by what its endpoint's addresses begin with.
package final class Endpoint: Sendable {
  private struct Mount {
    /// With a slash at its end: `/api/oslo/`.
    let prefix: String
    let site: SiteEndpoint
  }

  /// The longest prefix first.
  private let mounts = Mutex<[Mount]>([])

  package init() {}

  package var sites: [SiteEndpoint] { mounts.withLock { $0.map(\.site) } }

  /// Adds a site, or replaces the one with its id.
  package func mount(_ site: SiteEndpoint) {
    mounts.withLock { mounts in
      mounts.removeAll { $0.site.site == site.site }
      mounts.append(Mount(prefix: site.manifest.prefix + "/", site: site))
      mounts.sort { ($0.prefix.utf8.count, $1.prefix) > ($1.prefix.utf8.count, $0.prefix) }
    }
  }

  package func unmount(_ site: String) {
    mounts.withLock { $0.removeAll { $0.site.site == site } }
  }

  package func site(_ id: String) -> SiteEndpoint? {
    mounts.withLock { $0.first { $0.site.site == id }?.site }
  }

  /// Nil for a path that no site's endpoint has.
  package func respond(to request: EndpointRequest) async -> EndpointResponse? {
    guard let mount = mount(of: request.path) else { return nil }
    return await mount.site.respond(to: request, at: request.path.dropFirst(mount.prefix.count - 1))
  }

  /// The greatest size of a body sent to a path, in bytes; 0 for a path that no site has.
  package func bodyLimit(of path: String) -> Int {
    guard let mount = mount(of: path) else { return 0 }
    return Route(path.dropFirst(mount.prefix.count - 1))?.bodyLimit ?? 0
  }

  private func mount(of path: String) -> Mount? {
    mounts.withLock { mounts in mounts.first { path.hasPrefix($0.prefix) } }
  }
}
