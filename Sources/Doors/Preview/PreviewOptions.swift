package import Building
package import Diagnostics

/// What `standpunkt preview` was told.
package struct PreviewOptions: Sendable {
  package var host = "127.0.0.1"
  package var port = 8080
  /// As the process sees it.
  package var workspace: String
  /// What messages that belong to no site are written in.
  package var language: MessageLanguage = .nb
  /// Who may edit; nil where nobody may, as when others on the network can ask.
  package var desk: DeskAccess?
  /// How sites are read; asked each time, since the day changes.
  package var build: @Sendable () -> BuildOptions

  package init(workspace: String, build: @escaping @Sendable () -> BuildOptions) {
    self.workspace = workspace
    self.build = build
  }

  /// Whether nobody but this machine can reach the preview.
  package var isLocal: Bool { ["127.0.0.1", "localhost", "::1"].contains(host) }

  /// As addresses have it, with the port.
  package var authority: String { "\(host.contains(":") ? "[\(host)]" : shownHost):\(port)" }

  /// What a browser on this machine is to ask for.
  private var shownHost: String { host == "0.0.0.0" ? "localhost" : host }

  /// The names that browsers may know the preview by; nil for any, where others on the network may ask.
  var authorities: Set<String>? {
    isLocal ? ["127.0.0.1:\(port)", "localhost:\(port)", "[::1]:\(port)"] : nil
  }

  /// The first is the one that links in mails lead to. Content security policies know no numbers of IPv6.
  var origins: [String] {
    let others = (authorities ?? []).subtracting([authority]).filter { !$0.hasPrefix("[") }.sorted()
    return ([authority] + others).map { "http://\($0)" }
  }
}
