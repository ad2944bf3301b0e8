package import Diagnostics

/// Words that can be said in each of the languages of messages.
package protocol LocalizedPhrase: Sendable {
  subscript(language: MessageLanguage) -> String { get }
}

extension LocalizedText: LocalizedPhrase {}

/// The texts that the program asks a catalogue for: the raw value is the text's key, with the names of its
/// placeholders in parentheses, as `part(first,last,total)`.
package protocol TextKey: LocalizedPhrase, RawRepresentable<String>, CaseIterable {
  /// The folder of the catalogue's files, below `texts/`.
  static var catalogue: String { get }
  static var texts: TextCatalogue { get }
}

extension TextKey {
  package subscript(language: MessageLanguage) -> String { Self.texts.text(name, in: language) }

  /// The text with its placeholders filled.
  package func with(_ values: [String: String]) -> FilledText {
    FilledText(catalogue: Self.texts, name: name, values: values)
  }

  var name: String { String(rawValue.prefix { $0 != "(" }) }

  var placeholders: Set<String> {
    Set(rawValue.dropFirst(name.count + 1).dropLast().split(separator: ",").map(String.init))
  }
}

/// A text of a catalogue with what its placeholders stand for.
package struct FilledText: LocalizedPhrase {
  let catalogue: TextCatalogue
  let name: String
  let values: [String: String]

  package subscript(language: MessageLanguage) -> String { catalogue.text(name, in: language, values) }
}
