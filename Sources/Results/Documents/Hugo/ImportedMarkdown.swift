package import Diagnostics
internal import Keys

/// A Markdown file from another program: its parsed front matter, and its text ready for pandoc.
package struct ImportedMarkdown: Sendable {
  package private(set) var head: [HeadEntry] = []
  package private(set) var text: [UInt8]
  package private(set) var notes: [ImportNote] = []
  /// Errors in the head.
  package private(set) var diagnostics: [Diagnostic] = []

  package init(_ file: SourceFile) {
    text = file.bytes
    if file.bytes.starts(with: "+++\n".utf8) || file.bytes.starts(with: "+++\r\n".utf8) {
      readTOML(file)
    } else {
      readYAML(file)
    }
    let (rewritten, changes) = Shortcodes.rewritten(String(decoding: text, as: UTF8.self))
    if changes.isEmpty { return }
    text = Array(rewritten.utf8)
    for change in changes {
      let kind: ImportNote.Kind = change.isKept ? .decision : .information
      notes.append(
        ImportNote(kind: kind, place: nil, message: .shortcode(change.code, isKept: change.isKept)))
    }
  }

  private mutating func readTOML(_ file: SourceFile) {
    let text = String(decoding: file.bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    guard let end = text.dropFirst(3).ranges(of: "\n+++").first else { return }
    do throws(Diagnostic) {
      head = try TOMLHead.entries(String(text.dropFirst(4)[..<end.lowerBound]), line: 2, of: file.path)
    } catch {
      diagnostics = [error]
    }
    self.text = Array(text[end.upperBound...].drop { $0 != "\n" }.utf8)
  }

  private mutating func readYAML(_ file: SourceFile) {
    let block = FrontMatterBlock(in: file)
    guard !block.yaml.isEmpty else { return }
    // Locations count from the file's beginning, so everything but YAML is blanked out.
    var bytes = file.bytes
    for index in bytes.indices where !block.yaml.contains(index) && bytes[index] != 0x0A {
      bytes[index] = 0x20
    }
    let (tree, problems) = YAMLDocument.parse(
      file: SourceFile(path: file.path, bytes: Array(bytes[..<block.yaml.upperBound])))
    diagnostics = problems
    guard let tree else { return }
    if case .map(let entries) = Self.value(tree) { head = entries }
    text = Array(file.bytes[block.body])
  }

  private static func value(_ node: YAMLNode) -> HeadValue {
    switch node.content {
    case .scalar(let text, let style):
      switch (style, text) {
      case (.plain, "true"): .bool(true)
      case (.plain, "false"): .bool(false)
      default: .text(text)
      }
    case .sequence(let nodes): .list(nodes.map(value))
    case .mapping(let entries): .map(entries.map { HeadEntry($0.key.text, value($0.value)) })
    }
  }
}

extension ImportedMarkdown {
  /// The pictures that the front matter names.
  package var pictureSources: [String] {
    var notes = NoteList()
    return HeadReading(head, kind: .page, notes: &notes).picture.map { [$0] } ?? []
  }
}
