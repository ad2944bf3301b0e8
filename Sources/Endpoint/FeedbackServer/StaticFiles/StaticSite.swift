internal import Text
internal import System

/// A built site, as the list of its files says it is.
final class StaticSite: Sendable {
  let id: String
  /// `rogna.no`, with the port when there is one.
  let host: String
  /// The beginning of its addresses: `/` or `/oslo/`.
  let root: String
  private let folder: String
  private let files: [String: FileList.File]
  private let headers: HeadersFile
  private let redirects: RedirectsFile

  /// - Parameter folder: where the files are, as the process sees it.
  init(id: String, _ list: FileList, in folder: String) {
    self.id = id
    let rest = list.url.firstRange(of: "://").map { list.url[$0.upperBound...] } ?? list.url[...]
    host = rest.prefix { $0 != "/" }.lowercased()
    root = rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
    self.folder = folder
    files = Dictionary(list.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    headers = HeadersFile(Self.text("_headers", in: folder))
    redirects = RedirectsFile(Self.text("_redirects", in: folder))
  }

  private static func text(_ name: String, in folder: String) -> String {
    // A site that lacks them has no rules; they come with every build.
    guard let bytes = try? OpenFolder(folder, []).open(name).readAll(atMost: 4 << 20) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The answer to a path.
  enum Found {
    case file(FileList.File, status: Int)
    case redirect(to: String, status: Int)
    case nothing
  }

  /// - Parameter path: below ``root``, percent-encoded, beginning with a slash.
  func find(_ path: Substring) -> Found {
    let full = root.dropLast() + path
    if let target = redirects.target(of: String(full)) {
      return .redirect(to: target.path, status: target.status)
    }
    guard let plain = path.dropFirst().percentDecoded, !plain.utf8.contains(0) else { return missing }
    if plain.isEmpty || plain.hasSuffix("/") {
      return files[plain + "index.html"].map { .file($0, status: 200) } ?? missing
    }
    if let file = files[plain], plain != "_headers", plain != "_redirects" { return .file(file, status: 200) }
    if files[plain + "/index.html"] != nil { return .redirect(to: "\(full)/", status: 301) }
    return missing
  }

  private var missing: Found { files["404.html"].map { .file($0, status: 404) } ?? .nothing }

  /// Nil for what is not there, is no plain file, or is reached by way of a link.
  func open(_ file: FileList.File) -> OpenedFile? {
    let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last else { return nil }
    return try? OpenFolder(folder, parts.dropLast()).open(String(name))
  }

  func headers(of path: Substring) -> [(name: String, value: String)] {
    headers.headers(of: String(root.dropLast() + path))
  }
}
