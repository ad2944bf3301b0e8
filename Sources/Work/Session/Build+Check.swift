internal import Programme
package import Building

extension Build {
  /// Everything a build does but writing; and what an editor would look at once more.
  package func check(_ folder: SiteFolder) -> SiteReport {
    reporting(folder) {
      let snapshot = try snapshot(folder)
      var report = SiteReport(folder: folder.name, output: options.outputFolder(of: folder))
      report.language = snapshot.language
      report.diagnostics =
        snapshot.diagnostics + snapshot.reviewed(in: workspace, edition: options.edition)
      report.unpublished = snapshot.unpublished
      report.pages = snapshot.site?.pages.count ?? 0
      return report
    }
  }
}
