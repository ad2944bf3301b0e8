internal import Diagnostics
internal import Programme

/// The files and folders of a site that are copies of others, so that no page is made of them.
struct ContentCopies {
  /// Below the site's folder: each copy, and the file or folder that it is a copy of.
  private(set) var found: [(copy: String, original: String)] = []
  private let paths: [String]
  private lazy var files = Set(paths)
  private lazy var folders = Set(paths.flatMap { path in Self.folders(of: path).map(String.init) })
  /// By path, for every folder that was asked about.
  private var isCopy: [Substring: Bool] = ["": false]

  /// - Parameter paths: every file below the site's folder.
  init(among paths: [String]) { self.paths = paths }

  /// Looks at a file once.
  ///
  /// - Returns: true for a copy, and for a file in a folder that is one.
  mutating func contain(_ path: ContentPath) -> Bool {
    if isCopy(folder: path.folder) { return true }
    let folder = path.folder.isEmpty ? "" : path.folder + "/"
    guard let name = CopiedName(String(path.name), isBeside: { files.contains(folder + $0) }) else {
      return false
    }
    found.append((path.text, folder + name.original))
    return true
  }

  private mutating func isCopy(folder: Substring) -> Bool {
    if let known = isCopy[folder] { return known }
    let place = ContentPath(String(folder))
    var answer = isCopy(folder: place.folder)
    if !answer {
      let above = place.folder.isEmpty ? "" : place.folder + "/"
      if let name = CopiedName(String(place.name), isFolder: true, isBeside: { folders.contains(above + $0) })
      {
        found.append((place.text, above + name.original))
        answer = true
      }
    }
    isCopy[folder] = answer
    return answer
  }

  private static func folders(of path: String) -> [Substring] {
    path.indices.filter { path[$0] == "/" }.map { path[..<$0] }
  }
}

extension Diagnostic {
  /// - Parameter original: as messages show it.
  static func copiedFile(of original: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .copiedFile, at: location,
      LocalizedText(
        nb: "navnet sier at dette er en kopi av \(original), så den blir ikke publisert",
        nn: "namnet seier at dette er ein kopi av \(original), så han blir ikkje publisert",
        en: "by its name this is a copy of \(original), so it is not published"),
      help: LocalizedText(
        nb:
          "flytt det du vil beholde, over i originalen, og slett kopien; er det en side for seg, så gi den et eget navn",
        nn:
          "flytt det du vil ta vare på, over i originalen, og slett kopien; er det ei side for seg, så gje henne eit eige namn",
        en:
          "move what you want to keep into the original, and delete the copy; if it is a page of its own, rename it"
      ))
  }
}
