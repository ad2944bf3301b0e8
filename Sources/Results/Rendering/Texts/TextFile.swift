internal import Diagnostics
internal import Keys

/// A YAML file of short texts, each under a key.
struct TextFile {
  struct Entry {
    let key: String
    let text: String
    let keyLocation: SourceLocation
    let location: SourceLocation
  }

  /// In the file's order.
  private(set) var entries: [Entry] = []
  private(set) var diagnostics: [Diagnostic]

  init(_ file: SourceFile) {
    let (root, problems) = YAMLDocument.parse(file: file)
    diagnostics = problems
    guard let root else { return }
    guard case .mapping(let mapping) = root.content else {
      diagnostics.append(.notKeys(at: SourceLocation(file: file.path)))
      return
    }
    for entry in mapping {
      let location = entry.value.position.location(in: file.path)
      guard case .scalar(let text, _) = entry.value.content else {
        diagnostics.append(.expectedText(entry.key.text, at: location))
        continue
      }
      entries.append(
        Entry(
          key: entry.key.text, text: text, keyLocation: entry.key.position.location(in: file.path),
          location: location))
    }
  }
}
