package import Building
package import Rendering

/// A snapshot of everything that the preview shows.
package struct PreviewState: Sendable {
  package let workspace: Workspace
  /// In the workspace's order.
  package let sites: [PreviewedSite]
  /// The reason why the sites could not be read as they are now; nil when they could.
  package let failure: (any LocalizedPhrase)?

  package init(workspace: Workspace, sites: [PreviewedSite], failure: (any LocalizedPhrase)? = nil) {
    (self.workspace, self.sites, self.failure) = (workspace, sites, failure)
  }

  func failed(because reason: any LocalizedPhrase) -> Self {
    Self(workspace: workspace, sites: sites, failure: reason)
  }

  /// The site of an address, and the rest of the address without a slash at its beginning; nil for none.
  ///
  /// - Parameter path: percent-decoded, beginning with a slash.
  package func site(at path: String) -> (site: PreviewedSite, rest: String)? {
    // The site's own address may lack its slash.
    let whole = path + "/"
    guard let site = sites.first(where: { $0.root == whole || path.hasPrefix($0.root) }) else { return nil }
    return (site, String(path.dropFirst(site.root.count)))
  }
}
