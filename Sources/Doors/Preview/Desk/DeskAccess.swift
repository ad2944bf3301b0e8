/// Who may use the editing desk: whoever was given the key of this start, from a page of the desk's own.
package struct DeskAccess: Sendable {
  /// What the printed address holds, and then the cookie.
  let key: String
  /// What every form of the desk sends along.
  let mark: String
  /// The names that browsers on this machine know it by: a page of any other name was led here by its DNS.
  let hosts: Set<String>
  private let cookieName: String

  package init(key: String, mark: String, port: Int) {
    self.key = key
    self.mark = mark
    hosts = ["127.0.0.1:\(port)", "localhost:\(port)", "[::1]:\(port)"]
    // Cookies know no ports, and two previews may run at once.
    cookieName = "standpunkt-rediger-\(port)"
  }

  /// A key and a mark that nobody can guess.
  package init(port: Int, using randomness: inout some RandomNumberGenerator) {
    func word() -> String {
      let digits = Array("0123456789abcdefghijkmnpqrstuvwxyz")
      return String((0..<32).map { _ in digits[Int.random(in: digits.indices, using: &randomness)] })
    }
    self.init(key: word(), mark: word(), port: port)
  }

  /// What is printed when the preview starts: the desk's own address.
  package var address: String { "\(DeskAddress.folder)?nokkel=\(key)" }
  /// The same, for whoever begins with the sites.
  package var front: String { "/?nokkel=\(key)" }

  var cookie: String { "\(cookieName)=\(key); Path=\(DeskAddress.folder); HttpOnly; SameSite=Strict" }

  enum Verdict: Hashable {
    case allowed
    /// The key is right, and goes into a cookie.
    case keyed
    case refused
  }

  func verdict(on request: PreviewRequest) -> Verdict {
    guard let host = request.host?.lowercased(), hosts.contains(host) else { return .refused }
    if let given = QueryValues(request.query)["nokkel"] {
      return request.method != .post && isKey(given) ? .keyed : .refused
    }
    guard let cookie = cookie(of: request), isKey(cookie) else { return .refused }
    switch request.fetchSite {
    case nil, "same-origin", "none": break
    default: return .refused
    }
    if request.method != .post { return .allowed }
    switch request.origin {
    case nil, "null": return request.fetchSite == "same-origin" ? .allowed : .refused
    case let origin: return origin == "http://\(host)" ? .allowed : .refused
    }
  }

  func isMark(_ text: String?) -> Bool { text.map { Self.areEqual($0, mark) } ?? false }

  private func isKey(_ text: String) -> Bool { Self.areEqual(text, key) }

  private func cookie(of request: PreviewRequest) -> String? {
    let pairs = (request.cookie ?? "").split(separator: ";").map { $0.drop { $0 == " " } }
    return pairs.first { $0.hasPrefix(cookieName + "=") }.map { String($0.dropFirst(cookieName.count + 1)) }
  }

  /// Takes as long wherever the two differ.
  private static func areEqual(_ given: String, _ right: String) -> Bool {
    let (given, right) = (Array(given.utf8), Array(right.utf8))
    guard given.count == right.count else { return false }
    return zip(given, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
