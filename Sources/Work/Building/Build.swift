internal import System
internal import Diagnostics
internal import Programme
internal import Rendering

/// Builds the sites of a workspace, each by itself: one with errors keeps its old pages, the others are built.
package struct Build {
  package let workspace: Workspace
  package let options: BuildOptions
  package let themes: ThemeFolders
  private let sharedIDs: [String: Diagnostic]

  /// - Throws: a ``FileError`` when the themes cannot be read.
  package init(_ workspace: Workspace, options: BuildOptions) throws {
    self.workspace = workspace
    self.options = options
    themes = try ThemeFolders(workspace: workspace)
    sharedIDs = SharedSiteIDs(workspace).findings
  }

  /// Never throws: what the machine refused is in the report.
  ///
  /// - Parameter ended: given the report while all that the build made still stands. A program that ends there
  ///   need not take it apart first, which takes a twentieth of a build.
  package func run(
    _ folder: SiteFolder, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in },
    ended: (SiteReport) -> Void
  ) {
    var build = SiteBuild(folder, in: workspace, options: options, themes: themes, progress: progress)
    ended(reporting(folder) { try build.run() })
    withExtendedLifetime(build) {}
  }

  package func run(_ folder: SiteFolder) -> SiteReport {
    var report = SiteReport(folder: folder.name, output: options.outputFolder(of: folder))
    run(folder) { report = $0 }
    return report
  }

  /// The report of a piece of work on one site, failures of the machine among it.
  package func reporting(_ folder: SiteFolder, _ work: () throws -> SiteReport) -> SiteReport {
    var report = SiteReport(folder: folder.name, output: options.outputFolder(of: folder))
    if let finding = sharedIDs[folder.name] {
      report.diagnostics = [finding]
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
