internal import Diagnostics
internal import System

/// Builds the sites of a workspace, each by itself: one with errors keeps its old pages, the others are built.
package struct Build {
  package let workspace: Workspace
  package let options: BuildOptions
  package let themes: ThemeFolders
  private let sharedIDs: [String: Diagnostic]

  /// - Throws: a ``FileError`` when the themes cannot be read.
  package init(_ workspace: Workspace, options: BuildOptions) throws {
    (self.workspace, self.options) = (workspace, options)
    themes = try ThemeFolders(workspace: workspace)
    sharedIDs = SharedSiteIDs(workspace).diagnostics
  }

  /// Builds one site. Never throws: what the machine refused is in the report.
  ///
  /// - Parameter progress: told now and then how many files of how many are written.
  package func run(
    _ folder: SiteFolder, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) -> BuiltSite {
    var build = SiteBuild(folder, in: workspace, options: options, themes: themes, progress: progress)
    let report = reporting(folder) { try build.run() }
    return BuiltSite(report, build)
  }

  /// The report of a piece of work on one site, failures of the machine among it.
  package func reporting(_ folder: SiteFolder, _ work: () throws -> SiteReport) -> SiteReport {
    var report = SiteReport(folder: folder.name, output: options.outputFolder(of: folder))
    if let diagnostic = sharedIDs[folder.name] {
      report.diagnostics = [diagnostic]
      return report
    }
    do {
      return try work()
    } catch let failure as FileError {
      report.failure = failure
    } catch {
      report.failure = FileError(.read, "\(error)", code: 0)
    }
    return report
  }
}

/// A site that was built, and all that was read for it.
///
/// Taking that apart takes a twentieth of a build: a program that ends while it holds this one need not.
package struct BuiltSite {
  package let report: SiteReport
  private let build: SiteBuild

  init(_ report: SiteReport, _ build: SiteBuild) {
    (self.report, self.build) = (report, build)
  }
}
