internal import Diagnostics
internal import TOMLKit

/// Front matter in TOML, between lines of `+++`.
enum TOMLHead {
  /// The entries in alphabetical order: the library does not keep the file's.
  ///
  /// - Parameter line: the first line's number in the file, 1-based.
  /// - Throws: a ``Diagnostic`` at the first mistake.
  static func entries(_ text: String, line: Int, of path: String) throws(Diagnostic) -> [HeadEntry] {
    do { return entries(of: try TOMLTable(string: text)) } catch {
      guard let error = error as? TOMLParseError else { throw .invalidTOML(at: SourceLocation(file: path)) }
      let position = error.source.begin
      throw .invalidTOML(
        at: SourceLocation(file: path, line: position.line + line - 1, column: position.column))
    }
  }

  private static func entries(of table: TOMLTable) -> [HeadEntry] {
    table.keys.compactMap { key in table[key].map { HeadEntry(key, value($0)) } }
  }

  private static func value(_ node: any TOMLValueConvertible) -> HeadValue {
    switch node.type {
    case .table: .map(node.table.map(entries) ?? [])
    case .array: .list(node.array.map { $0.map(value) } ?? [])
    case .bool: .bool(node.bool ?? false)
    case .string: .text(node.string ?? "")
    // Days, times and numbers, as TOML writes them.
    default: .text(node.debugDescription)
    }
  }
}

extension Diagnostic {
  fileprivate static func invalidTOML(at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .invalidTOML, at: location,
      nb: "innstillingene mellom +++ er ikke riktig TOML", nn: "innstillingane mellom +++ er ikkje rett TOML",
      en: "the settings between +++ are not valid TOML",
      help: LocalizedText(
        nb: "rett skrivemåten her, eller skriv innstillingene som YAML mellom ---",
        nn: "rett skrivemåten her, eller skriv innstillingane som YAML mellom ---",
        en: "mend them here, or write them as YAML between ---"))
  }
}
