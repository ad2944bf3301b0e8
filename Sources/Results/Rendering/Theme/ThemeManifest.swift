import Diagnostics
internal import Keys

/// `theme.yml`, read.
struct ThemeManifest {
  private(set) var title: String?
  /// The folder name of the theme that lends this one every file it does not have itself.
  private(set) var parent: (name: String, location: SourceLocation)?
  /// Stylesheets below `assets/`, in the order in which they are joined.
  private(set) var stylesheets: [(path: String, location: SourceLocation)] = []
  /// The theme's own font, below `assets/`. It need not be there.
  private(set) var font: String?
  private(set) var diagnostics: [Diagnostic] = []

  private enum Key: String, CaseIterable {
    case title = "navn"
    case parent = "utvider"
    case description = "beskrivelse"
    case stylesheets = "stilark"
    case font = "skrift"

    init?(_ word: String) {
      switch word {
      case "navn", "name": self = .title
      case "utvider", "extends": self = .parent
      case "beskrivelse", "description": self = .description
      case "stilark", "stylesheets": self = .stylesheets
      case "skrift", "font": self = .font
      default: return nil
      }
    }
  }

  init(_ file: SourceFile) {
    let (root, problems) = YAMLDocument.parse(file: file)
    diagnostics = problems
    let entries: [YAMLEntry]
    switch root?.content {
    case .mapping(let found): entries = found
    case nil: entries = []
    default:
      diagnostics.append(.notKeys(at: SourceLocation(file: file.path)))
      return
    }
    var seen: Set<Key> = []
    for entry in entries { read(entry, &seen, file.path) }
    if title == nil, !diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics.append(.themeWithoutName(at: SourceLocation(file: file.path)))
    }
  }

  private mutating func read(_ entry: YAMLEntry, _ seen: inout Set<Key>, _ path: String) {
    let location = entry.key.position.location(in: path)
    guard let key = Key(entry.key.text) else {
      let suggestion = nearest(to: entry.key.text, in: Key.allCases.map(\.rawValue))
      diagnostics.append(.unknownThemeKey(entry.key.text, nearest: suggestion, at: location))
      return
    }
    guard seen.insert(key).inserted else {
      diagnostics.append(.repeatedThemeKey(entry.key.text, at: location))
      return
    }
    if key == .stylesheets {
      readStylesheets(entry, path)
      return
    }
    guard case .scalar(let text, _) = entry.value.content else {
      diagnostics.append(.expectedText(entry.key.text, at: entry.value.position.location(in: path)))
      return
    }
    guard !text.isEmpty else { return }
    switch key {
    case .title: title = text
    case .parent: parent = (text, entry.value.position.location(in: path))
    case .font: font = text
    case .description, .stylesheets: break
    }
  }

  private mutating func readStylesheets(_ entry: YAMLEntry, _ path: String) {
    guard case .sequence(let nodes) = entry.value.content else {
      diagnostics.append(.expectedStylesheets(at: entry.value.position.location(in: path)))
      return
    }
    for node in nodes {
      let location = node.position.location(in: path)
      if case .scalar(let text, _) = node.content, !text.isEmpty {
        stylesheets.append((text, location))
      } else {
        diagnostics.append(.expectedStylesheets(at: location))
      }
    }
  }
}
