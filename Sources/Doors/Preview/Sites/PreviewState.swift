package import Building
package import Diagnostics

/// Everything that the preview shows, as it stands at a moment.
package struct PreviewState: Sendable {
  package let workspace: Workspace
  /// In the workspace's order.
  package let sites: [PreviewedSite]
  /// Why the machine could not read the sites as they are now; nil when it could.
  package let failure: LocalizedText?

  package init(workspace: Workspace, sites: [PreviewedSite], failure: LocalizedText? = nil) {
    self.workspace = workspace
    self.sites = sites
    self.failure = failure
  }

  func failed(because reason: LocalizedText) -> Self {
    Self(workspace: workspace, sites: sites, failure: reason)
  }

  /// The site that has an address, and the rest of the address, without a slash at its beginning.
  ///
  /// - Parameter path: percent-decoded, beginning with a slash.
  package func site(at path: String) -> (site: PreviewedSite, rest: String)? {
    // The folder's own address may lack the slash.
    let whole = path + "/"
    guard let site = sites.first(where: { $0.root == whole || path.hasPrefix($0.root) }) else { return nil }
    return (site, String(path.dropFirst(site.root.count)))
  }
}
