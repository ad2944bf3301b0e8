internal import Glibc

/// The streams that people read and type in.
package struct Terminal: Sendable {
  package static let standardInput = Terminal(descriptor: 0)
  package static let standardOutput = Terminal(descriptor: 1)
  package static let standardError = Terminal(descriptor: 2)

  private let descriptor: Int32

  /// A person watches; a pipe or a file gets no progress bar.
  package var isWatched: Bool { isatty(descriptor) == 1 }

  /// A reader that has gone away is no fault of ours: what cannot be written is left out.
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
