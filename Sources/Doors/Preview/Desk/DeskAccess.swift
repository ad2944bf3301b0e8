/// The access control of the editing desk: requests need the key of this start, and a page of the desk as their origin.
package struct DeskAccess: Sendable {
  /// The secret of this start, in the printed address and in the cookie.
  let key: String
  /// The secret that every form of the desk sends along, against forgery from other sites.
  let token: String
  /// The host names of the preview on this machine; a request for any other comes from DNS rebinding.
  let hosts: Set<String>
  private let cookieName: String

  package init(key: String, token: String, port: Int) {
    (self.key, self.token) = (key, token)
    hosts = ["127.0.0.1:\(port)", "localhost:\(port)", "[::1]:\(port)"]
    // Cookies are shared between ports, and two previews may run at once.
    cookieName = "standpunkt-rediger-\(port)"
  }

  /// A random key and token.
  package init(port: Int, using randomness: inout some RandomNumberGenerator) {
    func word() -> String {
      let digits = Array("0123456789abcdefghijkmnpqrstuvwxyz")
      return String((0..<32).map { _ in digits[Int.random(in: digits.indices, using: &randomness)] })
    }
    self.init(key: word(), token: word(), port: port)
  }

  /// The desk's own address with the key, printed when the preview starts.
  package var address: String { "\(DeskAddress.folder)?nokkel=\(key)" }
  /// The address of the sites with the key, for those who begin there.
  package var front: String { "/?nokkel=\(key)" }

  var cookie: String { "\(cookieName)=\(key); Path=\(DeskAddress.folder); HttpOnly; SameSite=Strict" }

  enum Verdict: Hashable {
    case allowed
    /// The key is right, and is to be set as a cookie.
    case keyed
    /// A request from one of the preview's own pages without the key, most often that of an earlier start.
    case locked
    case refused
  }

  func verdict(on request: PreviewRequest) -> Verdict {
    guard let host = request.host?.lowercased(), hosts.contains(host) else { return .refused }
    if let given = QueryValues(request.query)["nokkel"] {
      return request.method != .post && isKey(given) ? .keyed : .refused
    }
    switch request.fetchSite {
    case nil, "same-origin", "none": break
    default: return .refused
    }
    if request.method == .post {
      let isOwn =
        switch request.origin {
        case nil, "null": request.fetchSite == "same-origin"
        case let origin: origin == "http://\(host)"
        }
      guard isOwn else { return .refused }
    }
    guard let cookie = cookie(of: request), isKey(cookie) else { return .locked }
    return .allowed
  }

  func isToken(_ text: String?) -> Bool { text.map { Self.areEqual($0, token) } ?? false }

  /// True for the key as an editor types it: alone, or in the printed address.
  func isTypedKey(_ text: String?) -> Bool {
    guard let text = text?.trimmingBlanks, let last = text.split(separator: "=").last else { return false }
    return isKey(String(last))
  }

  private func isKey(_ text: String) -> Bool { Self.areEqual(text, key) }

  private func cookie(of request: PreviewRequest) -> String? {
    let pairs = (request.cookie ?? "").split(separator: ";").map { $0.drop { $0 == " " } }
    return pairs.first { $0.hasPrefix(cookieName + "=") }.map { String($0.dropFirst(cookieName.count + 1)) }
  }

  /// Compares in constant time for texts of one length.
  private static func areEqual(_ given: String, _ right: String) -> Bool {
    let (given, right) = (Array(given.utf8), Array(right.utf8))
    guard given.count == right.count else { return false }
    return zip(given, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
