internal import System

/// What is asked of the person at the keyboard; nobody is asked where there is none.
struct Questions {
  /// Whether somebody can answer: both what is asked and what is typed go through a terminal.
  let canAsk = Terminal.standardInput.isWatched && Terminal.standardError.isWatched

  /// - Parameters:
  ///   - answer: what was given on the command line.
  ///   - flag: what could have been given there.
  ///   - usual: what an empty line means, and what holds when nobody can be asked; nil when it must be answered.
  ///   - read: nil for an answer that makes no sense, with what is said of it.
  func answer<Value>(
    _ question: String, flag: String, usual: String? = nil, reading read: (String) -> Reading<Value>
  ) throws -> Value {
    guard canAsk else {
      if let usual, case .value(let value) = read(usual) { return value }
      throw Standpunkt.WrongUse(message: "\(flag) mangler: \(question)")
    }
    while true {
      Terminal.standardError.write(question + (usual.map { " [\($0)]" } ?? "") + " ")
      guard let line = readLine() else {
        Terminal.standardError.write("\n")
        throw Standpunkt.WrongUse(message: "\(flag) mangler: \(question)")
      }
      let typed = line.trimmingSpaces
      switch read(typed.isEmpty ? usual ?? "" : typed) {
      case .value(let value): return value
      case .nonsense(let why): Terminal.standardError.write("\(why)\n")
      }
    }
  }

  enum Reading<Value> {
    case value(Value)
    case nonsense(String)
  }

  /// One of several, by its number in the list or by its name.
  func choice(_ question: String, flag: String, among names: [String], usual: String? = nil) throws -> String
  {
    let list = names.enumerated().map { "  \($0.offset + 1)  \($0.element)" }.joined(separator: "\n")
    let known = names.joined(separator: ", ")
    if canAsk { Terminal.standardError.write("\(question)\n\(list)\n") }
    return try answer(
      canAsk ? "Nummer eller navn:" : "\(question) Her er: \(known)", flag: flag, usual: usual
    ) { typed in
      if let number = Int(typed), names.indices.contains(number - 1) { return .value(names[number - 1]) }
      if names.contains(typed) { return .value(typed) }
      return .nonsense("Skriv et tall fra 1 til \(names.count), eller et av navnene.")
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
