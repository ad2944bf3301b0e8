internal import Diagnostics
internal import Encoding
internal import Markdown

/// Finds what a reference in a site's content leads to.
struct LinkResolver {
  enum Outcome {
    case target(LinkTarget)
    /// Nothing there; the nearest that is, as the editor would write it.
    case missing(nearest: String?)
    /// The page is there, the anchor is not.
    case missingAnchor(nearest: String?)
    /// The reference leaves the site's folder.
    case outside
  }

  private let pages: [PageManuscript]
  /// By content path; the value is the page's index, or nil for a page that is held back.
  private let pageOfPath: [String: Int?]
  private let pageOfAddress: [String: Int?]
  private let files: [String: ContentPath]
  private let generated: Set<String>
  private let outline: SiteOutline
  /// The files that links have led to.
  private(set) var attachments: Set<Attachment> = []

  /// - Parameters:
  ///   - pages: those shown.
  ///   - generated: addresses of pages the tool makes, without slashes at their ends.
  init(
    pages: [PageManuscript], heldBack: [PageManuscript], files: [ContentPath], generated: Set<String>,
    outline: SiteOutline
  ) {
    self.pages = pages
    self.outline = outline
    self.generated = generated
    var pageOfPath: [String: Int?] = [:]
    var pageOfAddress: [String: Int?] = [:]
    pageOfPath.reserveCapacity(pages.count + heldBack.count)
    pageOfAddress.reserveCapacity(pages.count + heldBack.count)
    for page in heldBack {
      pageOfPath[page.path.text] = .some(nil)
      pageOfAddress[page.address.path] = .some(nil)
    }
    for (index, page) in pages.enumerated() {
      pageOfPath[page.path.text] = index
      pageOfAddress[page.address.path] = index
    }
    self.pageOfPath = pageOfPath
    self.pageOfAddress = pageOfAddress
    self.files = Dictionary(files.map { ($0.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Parameters:
  ///   - path: as written, percent-decoded, without fragment; empty for the page itself.
  ///   - page: the page it is written on, an index; nil for `site.yml`.
  mutating func resolve(_ path: String, fragment: String?, from source: ContentPath, page: Int?) -> Outcome {
    if path.isEmpty, let page { return anchored(page, fragment) }
    guard let target = source.resolving(path) else { return .outside }
    if path.hasPrefix("/"), let outcome = resolveAddress(target, fragment) { return outcome }
    for candidate in [target, target.isEmpty ? "index.md" : target + "/index.md"] {
      guard let found = pageOfPath[candidate] else { continue }
      guard let index = found else { return .target(.heldBack) }
      return anchored(index, fragment)
    }
    if let file = files[target] { return .target(.path(attach(file), fragment: fragment)) }
    return .missing(nearest: suggestion(for: target, from: source, isAbsolute: path.hasPrefix("/")))
  }

  /// A reference to a page by its content file, as front matter and `site.yml` make.
  mutating func resolvePage(_ reference: String, from source: ContentPath) -> Outcome {
    let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? String(parts[1]) : nil
    return resolve(String(parts.first ?? ""), fragment: fragment, from: source, page: nil)
  }

  /// Copies a file along.
  ///
  /// - Returns: where it goes, below the site's root: its folder as in addresses, its name as it is.
  mutating func attach(_ file: ContentPath) -> String {
    let folder = outline.address(ofFolder: file.folder)?.directory ?? ""
    let output = folder + file.name
    attachments.insert(Attachment(source: file, output: output))
    return output
  }

  func file(_ path: String) -> ContentPath? { files[path] }
}

extension LinkResolver {
  private func resolveAddress(_ target: String, _ fragment: String?) -> Outcome? {
    if let found = pageOfAddress[target] {
      guard let index = found else { return .target(.heldBack) }
      return anchored(index, fragment)
    }
    if generated.contains(target) { return .target(.path(target + "/", fragment: fragment)) }
    if let file = files["_filer/" + target] {
      return .target(.path(String(file.text.dropFirst("_filer/".count)), fragment: fragment))
    }
    return nil
  }

  private func anchored(_ index: Int, _ fragment: String?) -> Outcome {
    guard let fragment, !fragment.isEmpty, !fragment.hasPrefix(AnchorRegistry.themePrefix) else {
      return .target(.page(index, fragment: fragment))
    }
    let body = pages[index].body
    if body.hasAnchor(fragment) { return .target(.page(index, fragment: fragment)) }
    return .missingAnchor(nearest: nearest(to: fragment, in: body.anchors))
  }

  private func suggestion(for target: String, from source: ContentPath, isAbsolute: Bool) -> String? {
    if isAbsolute {
      return nearest(to: target, in: pages.map(\.address.path)).map { "/\($0)/" }
    }
    if pageOfPath[target + ".md"] != nil { return relative(target + ".md", from: source) }
    let name = target.split(separator: "/").last.map(String.init) ?? target
    let sameName = pages.lazy.map(\.path).filter { $0.name == name }.min()
    let found = sameName?.text ?? nearest(to: target, in: pages.map(\.path.text) + files.keys.sorted())
    return found.map { relative($0, from: source) }
  }

  private func relative(_ target: String, from source: ContentPath) -> String {
    var base = source.folder.split(separator: "/")[...]
    var rest = target.split(separator: "/")[...]
    while let first = base.first, rest.count > 1, first == rest.first {
      base.removeFirst()
      rest.removeFirst()
    }
    return String(repeating: "../", count: base.count) + rest.joined(separator: "/")
  }
}

extension PageBody {
  /// Every anchor that commitments, measures and headings have.
  fileprivate var anchors: [String] {
    outline.map(\.id) + commitments.map(\.id) + (plan?.measures.map(\.id) ?? [])
  }

  /// Whether something on the page can be linked to by an id.
  func hasAnchor(_ id: String) -> Bool {
    if anchors.contains(id) { return true }
    var attribute = UTF8Buffer()
    attribute.append(" id=\"" as StaticString)
    attribute.appendEscaped(id)
    attribute.append(UInt8(ascii: "\""))
    return html.contains(attribute.bytes)
  }
}

extension [UInt8] {
  /// Whether a run of bytes stands somewhere in these.
  fileprivate func contains(_ needle: [UInt8]) -> Bool {
    guard let first = needle.first, count >= needle.count else { return false }
    return (0...(count - needle.count)).contains { start in
      self[start] == first && self[start..<start + needle.count].elementsEqual(needle)
    }
  }
}
