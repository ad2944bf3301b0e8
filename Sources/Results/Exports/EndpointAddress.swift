package import Keys

/// Where a site's endpoint is.
package struct EndpointAddress {
  /// `https://svar.parti.no`, as browsers write it: without the port that is https's own.
  package let origin: String
  /// The prefix of its paths, without a slash at its end: `/api/oslo`.
  package let prefix: String
  /// True of one on another origin than the site.
  let isElsewhere: Bool

  package init(_ settings: FeedbackSettings, site: BaseURL) {
    let own = site.origin
    let address = settings.address.value
    let scheme = "https://"
    guard address.hasPrefix(scheme) else {
      (origin, prefix, isElsewhere) = (own, address, false)
      return
    }
    let rest = address.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    origin = BaseURL(host: String(host), path: "/").origin
    prefix = String(rest[host.endIndex...])
    isElsewhere = origin != own
  }
}
