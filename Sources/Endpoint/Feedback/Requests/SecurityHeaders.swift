internal import FeedbackContract

/// What every answer of the endpoint says to browsers.
struct SecurityHeaders {
  private let policy: String

  /// - Parameter extraOrigins: origins besides those that the build knows, which pages may send to as well.
  init(_ manifest: EndpointManifest, extraOrigins: [String]) {
    // A policy has no way to name an address of IPv6; browsers complain of one.
    let origins = (manifest.origins + extraOrigins).filter { !$0.contains("[") }.joined(separator: " ")
    policy = [
      "default-src 'none'", "style-src 'self'", "font-src 'self'", "img-src 'self' \(origins)",
      "script-src 'self'", "connect-src 'self'", "form-action 'self' \(origins)", "base-uri 'none'",
      "frame-ancestors 'none'",
    ].joined(separator: "; ")
  }

  func add(to response: inout EndpointResponse) {
    var headers = [
      ("Content-Security-Policy", policy), ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Permissions-Policy", "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=()"),
      ("Referrer-Policy", "same-origin"), ("X-Content-Type-Options", "nosniff"),
      ("X-Frame-Options", "DENY"),
    ]
    if !response.headers.contains(where: { $0.name == "Cache-Control" }) {
      headers.append(("Cache-Control", "no-store"))
    }
    response.headers += headers.map { (name: $0.0, value: $0.1) }
  }
}
