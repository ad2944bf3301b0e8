/// A site's address: a lower-case host, and a path that begins and ends with a slash. Published sites have https.
package struct BaseURL: Sendable, Hashable, CustomStringConvertible {
  /// False only for a site in the preview.
  package let isSecure: Bool
  /// With its port, when it has one.
  package let host: String
  /// `/`, or the prefix the site lives under, as `/oslo/`.
  package let path: String

  /// `https://parti.no/oslo/`.
  package var description: String { "\(scheme)\(host)\(path)" }

  /// `https://parti.no`, as browsers write it: without the port that is the scheme's own.
  package var origin: String {
    let usual = isSecure ? ":443" : ":80"
    return scheme + (host.hasSuffix(usual) ? String(host.dropLast(usual.utf8.count)) : host)
  }

  private var scheme: String { isSecure ? "https://" : "http://" }

  /// Reads an address as `site.yml` has it; nil for anything that is no `https://` address.
  package init?(reading text: String) {
    // The reason is reported where `site.yml` is read.
    guard let url = try? BaseURL(text) else { return nil }
    self = url
  }

  /// The reason why a text is not a site's address.
  package enum Fault: Error, Hashable {
    /// No `https://` before the host; the address as it should be.
    case notHTTPS(suggestion: String)
    /// No host, or a character that cannot stand in one.
    case host
    /// A `?`, a `#`, `..` or a character that must be written with `%`.
    case path
  }

  /// Parses an `https://` address, with or without a slash at its end.
  package init(_ text: String) throws(Fault) {
    guard let address = Self.rest(of: text, after: "https://") else {
      let bare = Self.rest(of: text, after: "http://") ?? (text.contains("://") ? nil : text[...])
      guard let bare else { throw .host }
      throw .notHTTPS(suggestion: try BaseURL("https://" + bare.drop { $0 == "/" }).description)
    }
    let parts = address.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let host = parts.first, Self.isHost(host) else { throw .host }
    self.host = host.lowercased()
    let segments = parts.dropFirst().flatMap { $0.split(separator: "/") }
    guard segments.allSatisfy(Self.isSegment) else { throw .path }
    path = "/" + segments.map { $0 + "/" }.joined()
    isSecure = true
  }

  /// - Parameters:
  ///   - host: with its port, when it has one.
  ///   - path: beginning and ending with a slash.
  package init(host: String, path: String, isSecure: Bool = true) {
    (self.host, self.path, self.isSecure) = (host, path, isSecure)
  }

  private static func rest(of text: String, after scheme: String) -> Substring? {
    text.prefix(scheme.count).lowercased() == scheme ? text.dropFirst(scheme.count) : nil
  }

  /// `parti.no` or `parti.no:8443`: labels of letters, digits and inner hyphens.
  private static func isHost(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let name = parts.first, parts.count <= 2, name.utf8.count <= 253 else { return false }
    if parts.count == 2 {
      guard let port = UInt16(parts[1]), port > 0 else { return false }
    }
    return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      !label.isEmpty && label.utf8.count <= 63 && label.utf8.allSatisfy(isHostByte) && label.first != "-"
        && label.last != "-"
    }
  }

  private static func isHostByte(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || byte == UInt8(ascii: "-") }

  private static func isSegment(_ text: Substring) -> Bool {
    text != "." && text != ".." && text.utf8.allSatisfy { isLetterOrDigit($0) || "-._~%".utf8.contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }
}
