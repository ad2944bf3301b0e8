/// A file of a site that programs read.
package struct MachineFile: Sendable {
  /// Path below the site's root.
  package let path: String
  package let mediaType: String
  /// Writes the file; calls its second argument, which empties the buffer, now and then so that a large file is never
  /// held whole.
  package let write: @Sendable (inout UTF8Buffer, (inout UTF8Buffer) throws -> Void) throws -> Void

  package init(
    path: String, mediaType: String,
    write: @escaping @Sendable (inout UTF8Buffer, (inout UTF8Buffer) throws -> Void) throws -> Void
  ) {
    (self.path, self.mediaType, self.write) = (path, mediaType, write)
  }
}

/// Empties a buffer into a file.
package typealias Flush = (inout UTF8Buffer) throws -> Void

extension UTF8Buffer {
  /// The size at which the buffer is flushed, in bytes.
  private static let chunk = 1 << 16

  package mutating func flushIfFull(_ whenFull: Flush) rethrows {
    if count >= Self.chunk { try whenFull(&self) }
  }
}
