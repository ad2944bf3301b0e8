internal import Session


#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The spelling checker of the machine, with the folders its dictionaries may lie in.
enum HunspellSearch {
  /// The first `hunspell` in the folders of `PATH`; nil when there is none.
  static func found() -> Hunspell? {
    guard let path = ImageToolSearch.program(named: "hunspell") else { return nil }
    let own = getenv("DICPATH").map { String(cString: $0).split(separator: ":").map(String.init) } ?? []
    return Hunspell(path: path, folders: own + usual, temporaryFolder: TemporaryFiles.folder)
  }

  private static let usual = [
    "/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/local/share/hunspell",
    "/opt/homebrew/share/hunspell",
    "/Library/Spelling",
  ]
}
