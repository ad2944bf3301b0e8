internal import Glibc

/// A temporary folder that is removed with its owner.
package final class WorkFolder: Sendable {
  /// As the process sees it.
  package let path: String

  /// - Parameter base: the folder for temporary files.
  package init(in base: String) throws(FileError) {
    var template = Array("\(base)/standpunkt-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    guard let made else { throw FileError(.makeFolder, base) }
    path = made
  }

  // Whatever is left in a folder for temporary files harms nobody.
  deinit { try? FileSystem.removeTree(path) }
}
