internal import Templates
internal import Feedback
internal import HTTPTypes
internal import System

/// Answers requests for files.
struct StaticResponder: Sendable {
  let sites: StaticSites

  struct Answer: ~Copyable {
    var status: Int
    var headers: [(name: String, value: String)]
    var body: Body
  }

  enum Body: ~Copyable {
    case bytes([UInt8])
    /// Given out piece by piece.
    case file(OpenedFile)
  }

  /// A file up to this size is read at once, and compressed if that helps.
  private static let largestWhole = 1 << 20

  /// Nil when there is no site for it.
  func respond(to request: HTTPRequest) -> Answer? {
    let target = request.path ?? "/"
    let path = String(target.prefix { $0 != "?" })
    guard let (site, rest) = sites.site(host: request.authority, path: path) else { return nil }
    guard request.method == .get || request.method == .head else {
      return Answer(status: 405, headers: [("Allow", "GET, HEAD")], body: .bytes([]))
    }
    switch site.find(rest) {
    case .redirect(let target, let status):
      // To this host, whatever it is called: never to an address that the request chose.
      guard target.hasPrefix("/"), !target.hasPrefix("//") else { return nil }
      return Answer(
        status: status, headers: site.headers(of: rest) + [("Location", target)], body: .bytes([]))
    case .file(let file, let status): return answer(with: file, of: site, at: rest, status, request)
    case .nothing:
      return Answer(
        status: 404, headers: [("Content-Type", "text/plain; charset=utf-8")],
        body: .bytes(Array("404\n".utf8)))
    }
  }

  private func answer(
    with file: FileList.File, of site: StaticSite, at path: Substring, _ status: Int, _ request: HTTPRequest
  ) -> Answer? {
    var headers = site.headers(of: path)
    // A page that is not there now may be there later.
    if status != 200 { headers.removeAll { $0.name.lowercased() == "cache-control" } }
    if !headers.contains(where: { $0.name.lowercased() == "cache-control" }) {
      headers.append(("Cache-Control", status == 200 ? "public, max-age=0, must-revalidate" : "no-store"))
    }
    let mayCompress = Gzip.helps(file.type) && file.size > 256 && file.size <= Self.largestWhole
    if mayCompress { headers.append(("Vary", "Accept-Encoding")) }
    let compress = mayCompress && Self.takesGzip(request.headerFields[.acceptEncoding])
    let tag = compress ? "\"\(file.hash)-gzip\"" : "\"\(file.hash)\""
    if status == 200 {
      headers.append(("ETag", tag))
      if Self.has(request.headerFields[.ifNoneMatch], tag) {
        return Answer(status: 304, headers: headers, body: .bytes([]))
      }
    }
    guard let opened = site.open(file) else {
      // It is being built just now, or somebody removed it.
      return Answer(status: 503, headers: [("Retry-After", "2")], body: .bytes([]))
    }
    headers.append(("Content-Type", file.type))
    if opened.size > Self.largestWhole {
      return Answer(status: status, headers: headers, body: .file(opened))
    }
    guard let bytes = try? opened.read(from: 0, count: opened.size) else {
      return Answer(status: 503, headers: [("Retry-After", "2")], body: .bytes([]))
    }
    if compress, let gzip = sites.compressed(file, bytes) {
      headers.append(("Content-Encoding", "gzip"))
      return Answer(status: status, headers: headers, body: .bytes(gzip))
    }
    return Answer(status: status, headers: headers, body: .bytes(bytes))
  }

  private static func takesGzip(_ header: String?) -> Bool {
    guard let header else { return false }
    return header.split(separator: ",").contains { part in
      let pieces = part.split(separator: ";").map { $0.filter { $0 != " " } }
      guard pieces.first == "gzip" || pieces.first == "*" else { return false }
      return !pieces.dropFirst().contains { $0.hasPrefix("q=0") && $0.allSatisfy { "q=0.".contains($0) } }
    }
  }

  private static func has(_ header: String?, _ tag: String) -> Bool {
    guard let header else { return false }
    return header.split(separator: ",").contains { part in
      let part = part.drop { $0 == " " }
      return part == "*" || part == tag || part == "W/" + tag
    }
  }
}
