internal import Text

/// The addresses at which the editing desk opens files.
enum DeskAddress {
  /// The prefix of the desk's addresses.
  static let folder = "/_rediger/"

  /// - Parameters:
  ///   - file: the path as messages show it: `content/nordvik/politikk/skole.md`.
  ///   - line: 1-based; nil for the file's beginning.
  static func page(_ file: String, line: Int? = nil) -> String {
    let place = line.map { "&linje=\($0)" } ?? ""
    return "\(folder)side?fil=\(percentEncodedValue(file, keepsSlashes: true))\(place)"
  }
}
