internal import Diagnostics
internal import Markdown

/// Resolves references in a site's content. Cost: a lookup; a broken reference costs a pass over all names for its
/// suggestion, up to 200 times.
struct LinkResolver {
  enum Outcome {
    case target(LinkTarget)
    /// No such target; the nearest name, as the editor would write it.
    case missing(nearest: String?)
    /// The page exists, the anchor does not.
    case missingAnchor(nearest: String?)
    /// The reference leaves the site's folder.
    case outside
  }

  private let pages: PagesByAddress
  private let unpublished: [PageManuscript]
  /// The index of each page, or nil for an unpublished one, by content path.
  private lazy var pageOfPath = table { $0.path.text }
  /// The same by address. Both are made at the first reference of their kind, which many sites never have.
  private lazy var pageOfAddress = table { $0.address.path }
  private let files: [String: ContentPath]
  private let generated: GeneratedPaths
  private let outline: SiteOutline
  /// The ids of the pages that links with an anchor point to.
  private var anchorsOfPage: [Int: Set<String>] = [:]
  /// The suggestions left: each costs a pass over all names, so only the first mistakes get one.
  private var suggestionsLeft = 200
  /// The files that links point to.
  private(set) var attachments: Set<Attachment> = []
  private(set) var images: [SiteImage] = []
  /// Indices in ``images`` by source.
  private var imageOfSource: [ContentPath: Int] = [:]

  /// - Parameter pages: those shown.
  init(
    pages: PagesByAddress, unpublished: [PageManuscript], files: [ContentPath], generated: GeneratedPaths,
    outline: SiteOutline
  ) {
    (self.pages, self.unpublished, self.outline, self.generated) = (pages, unpublished, outline, generated)
    self.files = Dictionary(files.map { ($0.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func table(by name: (PageManuscript) -> String) -> [String: Int?] {
    var table: [String: Int?] = [:]
    table.reserveCapacity(pages.count + unpublished.count)
    for page in unpublished { table[name(page)] = .some(nil) }
    for (index, page) in pages.enumerated() { table[name(page)] = index }
    return table
  }

  /// - Parameters:
  ///   - path: as written, percent-decoded, without fragment; empty for the page itself.
  ///   - page: an index of the page it is written on; nil for `site.yml`.
  mutating func resolve(_ path: String, fragment: String?, from source: ContentPath, page: Int?) -> Outcome {
    if path.isEmpty, let page { return anchored(page, fragment) }
    guard let target = source.resolving(path) else { return .outside }
    if path.hasPrefix("/"), let outcome = resolveAddress(target, fragment) { return outcome }
    for candidate in [target, target.isEmpty ? "index.md" : target + "/index.md"] {
      guard let found = pageOfPath[candidate] else { continue }
      guard let index = found else { return .target(.unpublished) }
      return anchored(index, fragment)
    }
    if let file = files[target] { return .target(.path(attach(file), fragment: fragment)) }
    guard takeSuggestion() else { return .missing(nearest: nil) }
    return .missing(nearest: suggestion(for: target, from: source, isAbsolute: path.hasPrefix("/")))
  }

  /// Resolves a reference to a page by its content file, as in front matter and `site.yml`.
  mutating func resolvePage(_ reference: String, from source: ContentPath) -> Outcome {
    let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? String(parts[1]) : nil
    return resolve(String(parts.first ?? ""), fragment: fragment, from: source, page: nil)
  }

  /// Has a file copied, and returns its path below the site's root: its folder as in addresses, its name unchanged.
  mutating func attach(_ file: ContentPath) -> String {
    let folder = outline.address(ofFolder: file.folder)?.directory ?? ""
    let output = folder + file.name
    attachments.insert(Attachment(source: file, output: output))
    return output
  }

  func file(_ path: String) -> ContentPath? { files[path] }

  /// Adds a shown picture; its variants are decided once it has been read.
  ///
  /// - Parameter written: as the editor wrote it.
  /// - Returns: an index in the site's images.
  mutating func show(_ file: ContentPath, written: String, at location: SourceLocation) -> Int {
    if let known = imageOfSource[file] { return known }
    imageOfSource[file] = images.count
    images.append(SiteImage(source: file, written: written, location: location))
    return images.count - 1
  }
}

extension LinkResolver {
  private mutating func resolveAddress(_ target: String, _ fragment: String?) -> Outcome? {
    if let found = pageOfAddress[target] {
      guard let index = found else { return .target(.unpublished) }
      return anchored(index, fragment)
    }
    if generated.hasPage(Address(target)) { return .target(.path(target + "/", fragment: fragment)) }
    if generated.hasFile(target) { return .target(.path(target, fragment: fragment)) }
    if let file = files["_filer/" + target] {
      return .target(.path(String(file.text.dropFirst("_filer/".count)), fragment: fragment))
    }
    return nil
  }

  private mutating func anchored(_ index: Int, _ fragment: String?) -> Outcome {
    guard let fragment, !fragment.isEmpty, !fragment.hasPrefix(AnchorRegistry.themePrefix) else {
      return .target(.page(index, fragment: fragment))
    }
    let anchors = anchorsOfPage[index] ?? pages[index].body.anchors
    anchorsOfPage[index] = anchors
    // A page that could not be read has its own error, and may well have the anchor.
    if anchors.contains(fragment) || pages[index].isUnread {
      return .target(.page(index, fragment: fragment))
    }
    guard takeSuggestion() else { return .missingAnchor(nearest: nil) }
    return .missingAnchor(nearest: nearest(to: fragment, in: anchors.sorted()))
  }

  private mutating func takeSuggestion() -> Bool {
    suggestionsLeft -= 1
    return suggestionsLeft >= 0
  }

  private mutating func suggestion(for target: String, from source: ContentPath, isAbsolute: Bool) -> String?
  {
    // Excludes the page itself, which no link means.
    let others = pages.lazy.filter { $0.path != source }
    if isAbsolute {
      return nearestPath(to: target, in: others.map(\.address.path)).map { "/\($0)/" }
    }
    // Accepts `skole` and `skole.html`, as on other sites.
    let stem =
      [".html", ".htm"].first(where: target.hasSuffix).map { target.dropLast($0.count) } ?? target[...]
    for page in [stem + ".md", stem + "/index.md"]
    where pageOfPath[String(page)] != nil && page != source.text {
      return relative(String(page), from: source)
    }
    let name = target.split(separator: "/").last.map(String.init) ?? target
    let sameName = others.map(\.path).filter { $0.name == name }.min()
    let found = sameName?.text ?? nearestPath(to: target, in: others.map(\.path.text) + files.keys.sorted())
    return found.map { relative($0, from: source) }
  }

  /// The file that was probably meant, as the editor would write it from another file; nil when none is near.
  mutating func suggestedFile(for target: String, from source: ContentPath) -> String? {
    guard takeSuggestion() else { return nil }
    let name = target.split(separator: "/").last.map(String.init) ?? target
    let known = files.keys.filter { !ContentPath($0).isMarkdown }.sorted()
    let sameName = known.first { ContentPath($0).name == name }
    return (sameName ?? nearestPath(to: target, in: known)).map { relative($0, from: source) }
  }

  /// The nearest path by file name: folders make paths long, but not similar.
  private func nearestPath(to path: String, in candidates: some Sequence<String>) -> String? {
    let name = path.split(separator: "/").last ?? ""
    let stem = name.prefix { $0 != "." }
    return nearest(to: path, in: candidates, limit: max(1, stem.unicodeScalars.count / 3))
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

extension PageManuscript {
  /// True when an error kept all of the page from being read.
  fileprivate var isUnread: Bool {
    body.html.isEmpty && diagnostics.contains { $0.severity == .error }
  }
}

extension PageBody {
  /// Every id on the page that a link can lead to.
  fileprivate var anchors: Set<String> {
    var anchors = Set(commitments.map(\.id))
    for measure in plan?.measures ?? [] { anchors.insert(measure.id) }
    for entry in outline { anchors.insert(entry.id) }
    anchors.formUnion(otherAnchors)
    return anchors
  }
}
