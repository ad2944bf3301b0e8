internal import Diagnostics
internal import System

/// Questions at the keyboard; none is asked without a terminal.
struct Questions {
  private let language: MessageLanguage
  /// True when both the questions and the answers go through a terminal.
  private let canAsk = Terminal.standardInput.isWatched && Terminal.standardError.isWatched

  init(in language: MessageLanguage) { self.language = language }

  /// Asks until there is a valid answer.
  ///
  /// - Parameters:
  ///   - option: the command-line option that answers it.
  ///   - usual: the meaning of an empty line, and the answer when nobody can be asked; nil when it must be answered.
  /// - Throws: ``Standpunkt/WrongUse`` when nobody answers.
  func answer<Value>(
    _ question: LocalizedText, to option: LocalizedText, usual: String? = nil,
    reading read: (String) -> Reading<Value>
  ) throws -> Value {
    let missing = Standpunkt.WrongUse(
      nb: "\(option.nb) mangler: \(question.nb)", nn: "\(option.nn) manglar: \(question.nn)",
      en: "\(option.en) is missing: \(question.en)")
    guard canAsk else {
      if let usual, case .value(let value) = read(usual) { return value }
      throw missing
    }
    while true {
      Terminal.standardError.write(question[language] + (usual.map { " [\($0)]" } ?? "") + " ")
      guard let line = readLine() else {
        Terminal.standardError.write("\n")
        throw missing
      }
      let typed = line.trimmingSpaces
      switch read(typed.isEmpty ? usual ?? "" : typed) {
      case .value(let value): return value
      case .nonsense(let reason): Terminal.standardError.write(reason[language] + "\n")
      }
    }
  }

  enum Reading<Value> {
    case value(Value)
    /// An invalid answer, with the message about it.
    case nonsense(LocalizedText)
  }

  /// Asks for one of several names, by its number or by itself. Throws ``Standpunkt/WrongUse`` when nobody answers.
  func choice(_ question: LocalizedText, flag: String, among names: [String]) throws -> String {
    let list = names.enumerated().map { "  \($0.offset + 1)  \($0.element)" }.joined(separator: "\n")
    let known = names.joined(separator: ", ")
    if canAsk { Terminal.standardError.write("\(question[language])\n\(list)\n") }
    let prompt =
      canAsk
      ? LocalizedText(nb: "Nummer eller navn:", nn: "Nummer eller namn:", en: "Number or name:")
      : LocalizedText(
        nb: "\(question.nb) Her er: \(known)", nn: "\(question.nn) Her er: \(known)",
        en: "\(question.en) Here are: \(known)")
    return try answer(prompt, to: .verbatim(flag)) { typed in
      if let number = Int(typed), names.indices.contains(number - 1) { return .value(names[number - 1]) }
      if names.contains(typed) { return .value(typed) }
      return .nonsense(
        LocalizedText(
          nb: "Skriv et tall fra 1 til \(names.count), eller et av navnene.",
          nn: "Skriv eit tal frå 1 til \(names.count), eller eitt av namna.",
          en: "Write a number from 1 to \(names.count), or one of the names."))
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
    return String(self[start..<end])
  }
}
