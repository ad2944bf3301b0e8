import TestSupport

/// A case in one text: files, and commands `-- $ standpunkt … --` with all that they must answer.
///
/// Files that stand below a command are written when it has run.
struct Script {
  private var archive: TextArchive
  private let path: String

  init(_ path: String) throws {
    self.path = path
    archive = TextArchive(try Golden.read(path))
  }

  /// What was answered where something else was expected.
  struct Deviation: Error, CustomStringConvertible {
    let command: String
    let expected: String
    let answer: String

    var description: String { "$ \(command)\nexpected:\n\(expected)\nanswer:\n\(answer)" }
  }

  /// Runs the commands, and gives back those that answered otherwise than expected.
  ///
  /// - Parameter answered: is told the exit code of each command.
  mutating func run(in workspace: TemporaryFolder, answered: (Int32) throws -> Void = { _ in }) throws
    -> [Deviation]
  {
    var deviations: [Deviation] = []
    for (index, part) in archive.parts.enumerated() {
      guard part.name.hasPrefix(Self.prompt) else {
        try part.write(into: workspace)
        continue
      }
      let command = String(part.name.dropFirst(Self.prompt.count))
      let answer = try Program.run(Self.words(of: command), in: workspace.path)
      let transcript = Self.transcript(answer)
      if transcript != part.text {
        deviations.append(Deviation(command: command, expected: part.text, answer: transcript))
        archive.parts[index].text = transcript
      }
      try answered(answer.exit)
    }
    guard Golden.isUpdated else { return deviations }
    try Golden.write(archive.text, to: path)
    return []
  }

  private static let prompt = "$ standpunkt "

  /// Words are parted by spaces; what stands between `'` and `'` is one, or part of one.
  private static func words(of command: String) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in command {
      switch character {
      case "'":
        isQuoted.toggle()
        word = word ?? ""
      case " " where !isQuoted:
        if let ended = word { words.append(ended) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }

  private static func transcript(_ answer: Program.Answer) -> String {
    let output = answer.output.replacing(/(Ferdig på|Done in) [0-9]+[,.][0-9]{2} s\./) { "\($0.1) … s." }
    return (output.isEmpty ? "" : "stdout:\n\(lines(output))")
      + (answer.error.isEmpty ? "" : "stderr:\n\(lines(answer.error))")
      + "exit: \(answer.exit)\n"
  }

  private static func lines(_ text: String) -> String {
    text.hasSuffix("\n") ? text : text + "⏎ is missing\n"
  }
}
