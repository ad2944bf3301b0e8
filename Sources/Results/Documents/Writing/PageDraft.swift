internal import Markdown
internal import Programme
internal import Text

/// The state that the writers of a page share: its notes, its footnotes, and the targets of its links and pictures.
struct PageDraft {
  enum LinkTarget {
    case address(String)
    /// No target: only the text is shown.
    case text
  }

  enum PictureTarget {
    /// A file in the page's folder.
    case file(String)
    case remote(String)
    case unusable(String)
    case missing(String)
  }

  var notes: NoteList
  var footnotes: [[PandocBlock]] = []
  /// The pictures the page shows: the document's name for each, and its file's name beside the page.
  private(set) var pictures: [(source: String, name: String)] = []
  /// The ids of headings that links in the document point to.
  let linkedIDs: Set<String>

  private let slug: String
  private let found: [String: PagePlace.Picture]
  private var taken: Set<String> = []
  private let isFree: (_ name: String, _ source: String) -> Bool
  private let isContent: (String) -> Bool

  init(notes: NoteList, at place: PagePlace, linkedIDs: Set<String>) {
    self.notes = notes
    slug = place.slug
    self.linkedIDs = linkedIDs
    found = place.pictures
    isFree = place.isFree
    isContent = place.isContent
  }

  func link(_ target: String) -> LinkTarget {
    if target.hasPrefix("#") {
      return linkedIDs.contains(String(target.dropFirst())) ? .address(target) : .text
    }
    if let scheme = Self.scheme(of: target) {
      return ["http", "https", "mailto", "tel"].contains(scheme) ? .address(target) : .text
    }
    return isContent(String(target.prefix { $0 != "#" && $0 != "?" })) ? .address(target) : .text
  }

  mutating func picture(_ source: String, alt: String) -> PictureTarget {
    if let scheme = Self.scheme(of: source), scheme == "http" || scheme == "https" { return .remote(source) }
    let shown = source.hasPrefix("data:") ? "data:" : source
    switch found[source] {
    case .file(let ending):
      if let known = pictures.first(where: { $0.source == source }) { return .file(known.name) }
      let name = freeName(for: source, alt: alt, ending: ending)
      pictures.append((source, name))
      return .file(name)
    case .unusable?: return .unusable(shown)
    case nil: return .missing(shown)
    }
  }

  /// A free file name beside the page, from the picture's description, else from the page's name.
  private mutating func freeName(for source: String, alt: String, ending: String) -> String {
    let words = PictureCredit.split(alt).shown.split(separator: " ")
      .drop { ["bilde", "bilete", "av"].contains($0.lowercased()) }.prefix(5).joined(separator: " ")
    let stem = Slug(words)?.text ?? slug
    var name = "\(stem).\(ending)"
    var number = 2
    while !isFree(name, source) || !taken.insert(name).inserted {
      name = "\(stem)-\(number).\(ending)"
      number += 1
    }
    return name
  }

  static func scheme(of address: String) -> String? {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let scheme = address[..<colon]
    guard !scheme.isEmpty,
      scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
    else { return nil }
    return scheme.lowercased()
  }
}
