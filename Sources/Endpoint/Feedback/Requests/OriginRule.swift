/// Which pages may send forms here. There are no cookies, so this and nothing else tells a site's own forms from
/// another's.
struct OriginRule: Sendable {
  /// `https://rogna.no`.
  let origins: Set<String>
  /// `rogna.no`.
  private let hosts: Set<String>

  init(origins: some Sequence<String>) {
    self.origins = Set(origins)
    hosts = Set(
      self.origins.compactMap { origin in
        origin.firstIndex(of: ":").map { String(origin[$0...].dropFirst(3)).lowercased() }
      })
  }

  func allows(_ request: EndpointRequest) -> Bool {
    if let origin = request.origin, origin != "null" { return origins.contains(origin) }
    // Browsers send `null` from pages with a stricter referrer policy, and older ones nothing at all.
    if let site = request.fetchSite { return site == "same-origin" }
    guard request.origin == nil, let host = request.host else { return false }
    return hosts.contains(host.lowercased())
  }

  /// The origin that a script on another address may read the answer from; nil for everybody else.
  func readable(by request: EndpointRequest) -> String? {
    guard let origin = request.origin, origins.contains(origin) else { return nil }
    return origin
  }
}
