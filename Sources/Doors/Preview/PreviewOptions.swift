package import Building
package import Diagnostics

/// The options of `standpunkt preview`.
package struct PreviewOptions: Sendable {
  package var host = "127.0.0.1"
  package var port = 8080
  /// The workspace's path, as the process sees it.
  package var workspace: String
  /// The language of messages that belong to no site.
  package var language: MessageLanguage = .nb
  /// The desk's access; nil where nobody may edit, as when the network can reach the preview.
  package var desk: DeskAccess?
  /// The options for reading sites, computed each time since the day changes.
  package var build: @Sendable () -> BuildOptions

  package init(workspace: String, build: @escaping @Sendable () -> BuildOptions) {
    (self.workspace, self.build) = (workspace, build)
  }

  /// True when only this machine can reach the preview.
  package var isLocal: Bool { ["127.0.0.1", "localhost", "::1"].contains(host) }

  /// The host and port for addresses.
  package var authority: String { "\(host.contains(":") ? "[\(host)]" : shownHost):\(port)" }

  /// The host for a browser on this machine.
  private var shownHost: String { host == "0.0.0.0" ? "localhost" : host }

  /// The host names that requests may have; nil for any, where the network may ask.
  var authorities: Set<String>? {
    isLocal ? ["127.0.0.1:\(port)", "localhost:\(port)", "[::1]:\(port)"] : nil
  }

  /// The first is for links in mails. Content security policies cannot name IPv6 addresses.
  var origins: [String] {
    let others = (authorities ?? []).subtracting([authority]).filter { !$0.hasPrefix("[") }.sorted()
    return ([authority] + others).map { "http://\($0)" }
  }
}
