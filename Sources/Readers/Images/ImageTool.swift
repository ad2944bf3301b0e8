internal import System

/// libvips' `vipsthumbnail`: makes pictures smaller, turns them upright and leaves out what cameras wrote into them.
package struct ImageTool: Sendable, Hashable {
  /// The program, as the process sees it.
  package let path: String
  /// The longest time one picture may take.
  package var seconds = 60

  package init(path: String) { self.path = path }

  package enum Failure: Error, Sendable, Hashable {
    /// The picture cannot be read to its end.
    case unreadable
    case tookTooLong
    /// The program did not start; the system's `errno`.
    case notStarted(Int32)
  }

  /// Makes one variant of a picture.
  ///
  /// - Parameters:
  ///   - source: the editor's file.
  ///   - target: is written; on failure it may hold anything.
  /// - Returns: how many attempts it took.
  @discardableResult
  package func make(_ variant: ImageVariant, of source: String, at target: String) throws(Failure) -> Int {
    var count = 0
    for output in variant.attempts {
      // No file names among the arguments: brackets and percent signs in them would mean something.
      let words = [
        "--vips-concurrency=1", "--size", "\(variant.size.width)x>", "--export-profile", "srgb",
        "--output", output, "stdin[fail-on=truncated]",
      ]
      try run(words, input: source, output: target)
      count += 1
      if Self.byteCount(target) <= variant.limit { break }
    }
    return count
  }

  /// Writes the program's version, one line, to the file `answer`.
  package func askVersion(into answer: String) throws(Failure) {
    try run(["--vips-version"], input: nil, output: answer)
  }

  private static func byteCount(_ path: String) -> Int { FileSystem.stamp(path)?.size ?? .max }

  private func run(_ words: [String], input: String?, output: String) throws(Failure) {
    let process = ChildProcess(
      path: path, arguments: words,
      // Readers that are not hardened against untrusted files stay off.
      environment: ["VIPS_BLOCK_UNTRUSTED=1", "LC_ALL=C"],
      // The largest picture that is let through takes a fifth of it.
      limits: ChildProcess.Limits(seconds: seconds, memory: 2 << 30))
    let ending: ChildProcess.Ending
    do { ending = try process.run(input: input, output: output) } catch { throw .unreadable }
    switch ending {
    case .exit(0): return
    case .exit, .signal, .wroteTooMuch: throw .unreadable
    case .timedOut: throw .tookTooLong
    case .notStarted(let code): throw .notStarted(code)
    }
  }
}
