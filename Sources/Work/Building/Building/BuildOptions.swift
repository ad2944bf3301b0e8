package import Keys
package import Programme
internal import System

/// The options of a build.
package struct BuildOptions: Sendable {
  package var edition: Edition
  /// A site with warnings is not built.
  package var isStrict: Bool
  /// Takes the place of every site's `nettsted`.
  package var baseURL: BaseURL?
  /// Takes the place of where every site's forms go, without a slash at its end.
  package var endpoint: String?
  /// The folder that sites are built into, as the process sees it.
  package var output: String
  /// Says which program builds: another program may write other bytes.
  package var toolIdentity: String
  /// The program that makes pictures smaller, as the process sees it; nil when there is none.
  package var imageTool: String?

  package init(
    edition: Edition, isStrict: Bool = false, baseURL: BaseURL? = nil, output: String, toolIdentity: String,
    imageTool: String? = nil
  ) {
    self.edition = edition
    self.isStrict = isStrict
    self.baseURL = baseURL
    self.output = output
    self.toolIdentity = toolIdentity
    self.imageTool = imageTool
  }

  /// The configuration of a site that is where these options say, and not where it says itself.
  func applied(to configuration: SiteConfiguration) -> SiteConfiguration {
    var configuration = configuration
    if let baseURL { configuration.url = baseURL }
    if let endpoint { configuration.feedback?.redirect(to: endpoint) }
    return configuration
  }

  /// Where a site goes.
  package func outputFolder(of site: SiteFolder) -> String {
    site.name.isEmpty ? output : "\(output)/\(site.name)"
  }

  /// Everything but the files that decides what a build writes: every option there is, as reflection finds them, so that
  /// none can be forgotten.
  ///
  /// - Parameter folder: the output folder as it is seen from the workspace.
  package func key(folder: String) -> String {
    var keyed = self
    keyed.output = folder
    // Decides only whether something is written.
    keyed.isStrict = false
    keyed.imageTool = imageTool.map { "\($0) \(FileSystem.stamp(ofNamed: $0)?.field ?? "-")" }
    return "format 4\u{1F}\(String(reflecting: keyed))"
  }
}
