internal import Building
internal import System
package import Values

/// The program that knows which words there are, and the dictionaries it can use.
package struct Hunspell: Sendable {
  /// As the process sees it.
  private let path: String
  /// Without its ending, as the process sees it: `/usr/share/hunspell/nb_NO`.
  private let dictionaries: [Language: String]
  /// Where questions and answers lie for a moment.
  private let temporaryFolder: String

  private static let seconds = 60
  /// Suggestions for one word take up to a tenth of a second.
  private static let mostSuggestions = 100

  /// - Parameter folders: where dictionaries are looked for, the first one first.
  package init(path: String, folders: [String], temporaryFolder: String) {
    (self.path, self.temporaryFolder) = (path, temporaryFolder)
    var dictionaries: [Language: String] = [:]
    for language in Language.allCases {
      dictionaries[language] = folders.lazy.flatMap { folder in
        Self.names(of: language).map { "\(folder)/\($0)" }
      }.first { FileSystem.exists($0 + ".dic") && FileSystem.exists($0 + ".aff") }
    }
    self.dictionaries = dictionaries
  }

  package func hasDictionary(for language: Language) -> Bool { dictionaries[language] != nil }

  private static func names(of language: Language) -> [String] {
    switch language {
    case .nb: ["nb_NO", "nb", "no_NO"]
    case .nn: ["nn_NO", "nn"]
    case .en: ["en_GB", "en_US", "en"]
    case .se: ["se", "se_NO"]
    case .sma: ["sma", "sma_NO"]
    case .smj: ["smj", "smj_NO"]
    }
  }

  /// Those of some words that a language's dictionary does not have; nil when the program fails or takes too long.
  ///
  /// - Parameter words: letters and apostrophes alone.
  /// - Throws: a ``FileError``.
  package func unknown(of words: [String], in language: Language) throws -> Set<String>? {
    guard let unknown = try missing(words, in: language) else { return nil }
    if language != .nb, language != .nn { return unknown }
    // Asking for the parts of all of them at once costs no more than asking for the words did.
    let parts = unknown.map { (word: $0, readings: CompoundWord.readings(of: $0)) }
    let asked = Set(parts.flatMap { $0.readings.flatMap { $0 } })
    guard let missing = try missing(asked.sorted(), in: language) else { return unknown }
    return Set(parts.filter { !$0.readings.contains { missing.isDisjoint(with: $0) } }.map(\.word))
  }

  private func missing(_ words: [String], in language: Language) throws -> Set<String>? {
    try ask(["-l"], words, in: language).map { Set($0.split(whereSeparator: \.isNewline).map(String.init)) }
  }

  /// The dictionary's suggestions for each of some words; empty when the program fails.
  ///
  /// - Throws: a ``FileError``.
  func suggestions(for words: [String], in language: Language) throws -> [String: [String]] {
    // The sign says that what follows is no command.
    let questions = words.prefix(Self.mostSuggestions).map { "^" + $0 }
    guard let answer = try ask(["-a"], questions, in: language) else { return [:] }
    var suggestions: [String: [String]] = [:]
    // `& skolle 4 1: skole, skolde, …`
    for line in answer.split(whereSeparator: \.isNewline) where line.hasPrefix("& ") {
      let halves = line.split(separator: ":", maxSplits: 1)
      let head = halves[0].split(separator: " ")
      guard halves.count == 2, head.count == 4 else { continue }
      suggestions[String(head[1])] = halves[1].split(separator: ",").map {
        String($0.drop { $0 == " " })
      }
    }
    return suggestions
  }

  private func ask(_ options: [String], _ lines: [String], in language: Language) throws -> String? {
    guard let dictionary = dictionaries[language], !lines.isEmpty else { return "" }
    let folder = try WorkFolder(in: temporaryFolder)
    defer { withExtendedLifetime(folder) {} }
    let (question, answer) = (folder.path + "/inn", folder.path + "/ut")
    try FileSystem.replace(question, with: Array(lines.joined(separator: "\n").utf8) + [0x0A])
    let process = ChildProcess(
      path: path, arguments: ["-i", "UTF-8", "-d", dictionary] + options, environment: ["LC_ALL=C.UTF-8"],
      limits: ChildProcess.Limits(seconds: Self.seconds, memory: 2 << 30))
    guard case .exit(0) = try process.run(input: question, output: answer) else { return nil }
    return String(decoding: try FileSystem.read(answer, atMost: StateFiles.largest), as: UTF8.self)
  }
}
