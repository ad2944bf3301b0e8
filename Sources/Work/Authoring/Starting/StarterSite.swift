internal import BuiltinFiles
internal import Keys
internal import Programme
internal import System
internal import Text
package import Values

/// A small whole site to begin from: the files of a folder in `starters/`, with the words filled in.
package struct StarterSite: Sendable {
  /// The kind of organisation, which is its starter's folder name.
  package enum Kind: String, Sendable, CaseIterable {
    case union = "fagforening"
    case party = "parti"
  }

  /// By their paths below the new workspace.
  private var files: [(path: String, bytes: [UInt8])]

  /// `name` is the organisation's; nil when no letter of it can stand in an address.
  package init?(_ kind: Kind, name: String, today: CalendarDate) {
    guard let address = Slug(name)?.shortened(to: 60) else { return nil }
    let words = StarterWords(name: name, address: address, today: today)
    files = [
      (".gitignore", Self.common("gitignore")), ("README.md", words.filled(into: Self.common("README.md"))),
    ]
    for file in BuiltinFiles.files(below: "starters/\(kind.rawValue)") {
      let isYAML = file.path.hasSuffix(".yml")
      files.append((file.path, words.filled(into: file.bytes, asYAML: isYAML)))
    }
  }

  private static func common(_ name: String) -> [UInt8] {
    BuiltinFiles.files(below: "starters/felles").first { $0.path == name }?.bytes ?? []
  }

  /// Adds the built-in themes, so that they can be changed.
  package mutating func addThemes() {
    files += BuiltinFiles.files(below: "themes").map { ("themes/\($0.path)", $0.bytes) }
  }

  /// The obstacles to a new site: everything in a folder but a repository's own files; none when there is no folder.
  ///
  /// - Throws: a ``FileError``, also when the path is no folder.
  package static func obstacles(in folder: String) throws -> [String] {
    guard FileSystem.exists(folder) else { return [] }
    return try FileSystem.entries(of: folder).map(\.name).filter { $0 != ".git" }.sorted()
  }

  /// Throws a ``FileError``, also for a file that exists already.
  package func write(to folder: String) throws {
    for file in files {
      let path = "\(folder)/\(file.path)"
      if let slash = path.lastIndex(of: "/") { try FileSystem.makeFolder(String(path[..<slash])) }
      try FileSystem.create(path, file.bytes)
    }
  }
}

/// The words for the `{{…}}` in a starter.
private struct StarterWords {
  let name: String
  let address: Slug
  let today: CalendarDate

  /// - Parameter isYAML: true when the name is a key's whole value, false in Markdown.
  func filled(into bytes: [UInt8], asYAML isYAML: Bool = false) -> [UInt8] {
    let words = [
      "navn": isYAML ? name.yamlScalar : name.escapedForMarkdown,
      "vi-vil": OwnLeadIn(siteName: name, language: .nb).markdown,
      "adresse": address.text, "dato": today.iso, "år": String(today.year),
      "neste-år": String(today.year + 1),
    ]
    // One pass, so that braces in the name are not replaced.
    var text = ""
    var rest = String(decoding: bytes, as: UTF8.self)[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      text += rest[..<open.lowerBound]
      let word = String(rest[open.upperBound..<close.lowerBound])
      text += words[word] ?? "{{\(word)}}"
      rest = rest[close.upperBound...]
    }
    return Array((text + rest).utf8)
  }
}
