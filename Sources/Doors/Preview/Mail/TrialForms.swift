internal import Programme
internal import Text
internal import Building
internal import Rendering
internal import Feedback
internal import FeedbackServer
internal import HTTPTypes
internal import Session
internal import Synchronization

/// The sites' forms, for trial: an endpoint in memory for each site, made anew at the first request after a change.
struct TrialForms: Sendable {
  private let endpoint: TrialEndpoint
  private let mounted = Mounted()

  private final class Mounted: Sendable {
    /// By the site's folder.
    let generations = Mutex<[String: Int]>([:])
  }

  init(origins: [String]) { endpoint = TrialEndpoint(origins: origins) }

  var mails: [TrialEndpoint.Mail] { endpoint.mails }

  func bodyLimit(of path: String, in state: PreviewState) throws -> Int {
    try mount(path, in: state)
    return endpoint.bodyLimit(of: path)
  }

  /// Nil for a path outside the sites' forms.
  ///
  /// - Throws: the diagnostics of the theme's templates for answers.
  func respond(to head: HTTPRequest, path: String, body: [UInt8], in state: PreviewState) async throws
    -> TrialEndpoint.Answer?
  {
    try mount(path, in: state)
    return await endpoint.respond(to: head, body: body)
  }

  private func mount(_ path: String, in state: PreviewState) throws {
    let site = state.sites.first { path.hasPrefix(PreviewedSite.endpoint(of: $0.snapshot.folder) + "/") }
    guard let site, let renderer = site.shown else { return }
    let folder = site.snapshot.folder.name
    try mounted.generations.withLock { generations in
      if generations[folder] == site.generation { return }
      if let bundle = try renderer.responseBundle() {
        try endpoint.mount(bundle.manifest, files: bundle.files)
      } else {
        endpoint.unmount(renderer.site.id.text)
      }
      generations[folder] = site.generation
    }
  }
}
