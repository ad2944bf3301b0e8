internal import Programme

/// Where a site's endpoint is.
struct EndpointAddress {
  /// `https://svar.parti.no`, as browsers write it: without the port that is https's own.
  let origin: String
  /// What its paths begin with, without a slash at the end: `/api/oslo`.
  let prefix: String
  /// Whether it is on another origin than the site.
  let isElsewhere: Bool

  init(_ settings: FeedbackSettings, site: BaseURL) {
    let own = Self.origin(ofHost: site.host)
    let address = settings.address.value
    let scheme = "https://"
    guard address.hasPrefix(scheme) else {
      (origin, prefix, isElsewhere) = (own, address, false)
      return
    }
    let rest = address.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    origin = Self.origin(ofHost: host)
    prefix = String(rest[host.endIndex...])
    isElsewhere = origin != own
  }

  static func origin(ofHost host: some StringProtocol) -> String {
    "https://" + (host.hasSuffix(":443") ? String(host.dropLast(4)) : String(host))
  }
}
