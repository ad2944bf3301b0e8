internal import Session
internal import System

/// The machine's spelling checker, with the folders of its dictionaries.
enum HunspellSearch {
  /// The first `hunspell` in the folders of `PATH`; nil when there is none.
  static func found() -> Hunspell? {
    guard let path = Environment.program(named: "hunspell") else { return nil }
    let own = Environment.value("DICPATH").map { $0.split(separator: ":").map(String.init) } ?? []
    return Hunspell(path: path, folders: own + usual, temporaryFolder: Environment.temporaryFolder)
  }

  private static let usual = [
    "/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/local/share/hunspell",
    "/opt/homebrew/share/hunspell",
    "/Library/Spelling",
  ]
}
