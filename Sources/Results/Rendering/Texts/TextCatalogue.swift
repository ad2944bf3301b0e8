internal import BuiltinFiles
package import Diagnostics
package import Templates
internal import Text

/// The texts of a part of the tool, in each language that there is a file for: `texts/NAME/LANGUAGE.yml`.
///
/// `{{count}}` in a text is a placeholder. A language without a text of its own shows bokmål's.
package struct TextCatalogue: Sendable {
  /// By language code, then by key.
  private var texts: [String: [String: TemplateString]] = [:]
  /// The texts that are wrong, with where they stand; empty when each language says what bokmål says, with the same
  /// placeholders, and bokmål all that the program asks for.
  package private(set) var faults: [String] = []

  package static let folder = "texts"
  private static let base = MessageLanguage.nb.rawValue

  /// - Parameters:
  ///   - files: by their names below the catalogue's folder.
  ///   - keys: those that the program asks for.
  package init<Key: TextKey>(_ files: [(path: String, bytes: [UInt8])], for keys: Key.Type) {
    let folder = "\(Self.folder)/\(Key.catalogue)"
    for (path, bytes) in files where path.hasSuffix(".yml") {
      let file = TextFile(SourceFile(path: "\(folder)/\(path)", bytes: bytes))
      faults += file.diagnostics.map { "\($0.location.file):\($0.location.line): \($0.message.en)" }
      texts[String(path.dropLast(".yml".count))] = Dictionary(
        file.entries.map { ($0.key, TemplateString($0.text, at: $0.location)) }, uniquingKeysWith: { $1 })
    }
    let base = texts[Self.base] ?? [:]
    for key in Key.allCases
    where base[key.name].map({ PlaceholderText($0.text).placeholders }) != key.placeholders {
      faults.append("\(folder)/\(Self.base).yml: no text for \(key.rawValue)")
    }
    for (language, own) in texts.sorted(by: { $0.key < $1.key }) where language != Self.base {
      for key in Set(base.keys).union(own.keys).sorted()
      where own[key].map({ PlaceholderText($0.text).placeholders })
        != base[key].map({ PlaceholderText($0.text).placeholders })
      {
        let line = own[key].map { ":\($0.location.line)" } ?? ""
        faults.append("\(folder)/\(language).yml\(line): \(key) is not as in \(Self.base).yml")
      }
    }
  }

  /// The catalogue that the program was built with.
  package static func builtin<Key: TextKey>(for keys: Key.Type) -> TextCatalogue {
    let catalogue = TextCatalogue(BuiltinFiles.files(below: "\(folder)/\(Key.catalogue)"), for: keys)
    // A mistake of ours, which a test finds before anybody starts the program.
    precondition(catalogue.faults.isEmpty, catalogue.faults.joined(separator: "; "))
    return catalogue
  }

  /// A text with its placeholders filled.
  func text(_ name: String, in language: MessageLanguage, _ values: [String: String] = [:]) -> String {
    guard let text = (texts[language.rawValue]?[name] ?? texts[Self.base]?[name])?.text else { return name }
    if values.isEmpty { return text }
    return PlaceholderText(text).filled(values)
  }

  /// The texts for templates, which write them as `{{t.save}}`.
  package func strings(in language: MessageLanguage) -> [String: TemplateString] {
    (texts[Self.base] ?? [:]).merging(texts[language.rawValue] ?? [:]) { $1 }
      .filter { PlaceholderText($0.value.text).placeholders.isEmpty }
  }

  /// Every key that bokmål has.
  package var names: Set<String> { Set((texts[Self.base] ?? [:]).keys) }
}
