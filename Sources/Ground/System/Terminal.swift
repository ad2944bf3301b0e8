internal import Glibc

/// The streams that people read and type in.
package struct Terminal: Sendable {
  package static let standardInput = Terminal(descriptor: 0)
  package static let standardOutput = Terminal(descriptor: 1)
  package static let standardError = Terminal(descriptor: 2)

  private let descriptor: Int32

  /// True for a terminal; a pipe or a file gets no progress bar.
  package var isWatched: Bool { isatty(descriptor) == 1 }

  /// Writes text, and drops it without an error when the reader has gone away.
  package func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
