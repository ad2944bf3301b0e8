internal import Feedback
internal import HTTPTypes
internal import System
internal import Templates

/// Answers requests for files.
struct StaticResponder: Sendable {
  let sites: StaticSites
  let disk: DiskThreads

  struct Answer: Sendable {
    var status: Int
    var headers: [(name: String, value: String)]
    var body: Body
  }

  enum Body: Sendable {
    case bytes([UInt8])
    case gzip([UInt8])
    /// Given out piece by piece.
    case file(LargeFile)
  }

  /// A file that is open as long as somebody gets pieces of it.
  final class LargeFile: Sendable {
    let size: Int
    private let file: OpenedFile
    private let disk: DiskThreads

    init(_ file: consuming OpenedFile, _ disk: DiskThreads) {
      size = file.size
      self.file = file
      self.disk = disk
    }

    /// As many bytes as there are from an offset on, up to `count`; nil when the disk fails.
    func read(from offset: Int, count: Int) async -> [UInt8]? {
      await disk.run { [self] in try? file.read(from: offset, count: count) }
    }
  }

  /// A file up to this size is read at once, and compressed if that helps.
  private static let largestWhole = 1 << 20

  /// Nil when there is no site for it.
  func respond(to request: HTTPRequest) async -> Answer? {
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
    case .file(let file, let status): return await answer(with: file, of: site, at: rest, status, request)
    case .nothing:
      return Answer(
        status: 404, headers: [("Content-Type", "text/plain; charset=utf-8")],
        body: .bytes(Array("404\n".utf8)))
    }
  }

  private func answer(
    with file: FileList.File, of site: StaticSite, at path: Substring, _ status: Int, _ request: HTTPRequest
  ) async -> Answer {
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
    var body = compress ? sites.compressed(file).map(Body.gzip) : nil
    if body == nil { body = await disk.run { [self] in read(file, of: site, compress: compress) } }
    guard let body else {
      // It is being built just now, or somebody removed it.
      return Answer(status: 503, headers: [("Retry-After", "2")], body: .bytes([]))
    }
    headers.append(("Content-Type", file.type))
    if case .gzip = body { headers.append(("Content-Encoding", "gzip")) }
    return Answer(status: status, headers: headers, body: body)
  }

  private func read(_ file: FileList.File, of site: StaticSite, compress: Bool) -> Body? {
    guard let opened = site.open(file) else { return nil }
    if opened.size > Self.largestWhole { return .file(LargeFile(opened, disk)) }
    guard let bytes = try? opened.read(from: 0, count: opened.size) else { return nil }
    if compress, let gzip = sites.compress(file, bytes) { return .gzip(gzip) }
    return .bytes(bytes)
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
