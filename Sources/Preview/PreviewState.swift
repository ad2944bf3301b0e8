package import Publishing
package import Theming

/// Everything that the preview shows, as it stands at a moment.
package struct PreviewState: Sendable {
  package let workspace: Workspace
  /// In the workspace's order.
  package let sites: [PreviewedSite]

  package init(workspace: Workspace, sites: [PreviewedSite]) {
    self.workspace = workspace
    self.sites = sites
  }
}

/// One site in the preview.
package struct PreviewedSite: Sendable {
  /// What its addresses begin with, and end with a slash: `/`, or `/lo/` where there are several sites.
  package let prefix: String
  /// As the files are now, right or wrong.
  package let snapshot: SiteSnapshot
  /// As it was when it was last right, which is what browsers are shown; nil when it never was.
  package let shown: SiteRenderer?

  package init(prefix: String, snapshot: SiteSnapshot, shown: SiteRenderer?) {
    self.prefix = prefix
    self.snapshot = snapshot
    self.shown = shown
  }
}
