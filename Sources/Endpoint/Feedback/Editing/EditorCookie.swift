/// The one cookie there is: that of an editor who is logged in. Visitors never get one.
package enum EditorCookie {
  private static let name = "redaksjon"

  /// What a `Cookie` header says of it; nil when it says nothing.
  package static func value(in header: String) -> String? {
    for pair in header.split(separator: ";") {
      let pair = pair.drop { $0 == " " }
      guard pair.hasPrefix(name + "=") else { continue }
      let value = pair.dropFirst(name.count + 1)
      // No longer than what was given out: the rest is not worth hashing.
      return value.utf8.count == 43 ? String(value) : nil
    }
    return nil
  }

  /// The header that gives it.
  ///
  /// - Parameter path: of the desk. Browsers send the cookie nowhere else, and from no other site's pages.
  static func header(_ value: String, path: String, isSecure: Bool) -> (name: String, value: String) {
    ("Set-Cookie", "\(name)=\(value); Path=\(path); Max-Age=\(EditorSessions.lifetime)" + rules(isSecure))
  }

  /// The header that takes it back.
  static func removal(path: String, isSecure: Bool) -> (name: String, value: String) {
    ("Set-Cookie", "\(name)=; Path=\(path); Max-Age=0" + rules(isSecure))
  }

  private static func rules(_ isSecure: Bool) -> String {
    "; HttpOnly; SameSite=Strict" + (isSecure ? "; Secure" : "")
  }
}
