/// A file of a site that programs read.
package struct MachineFile: Sendable {
  /// Below the site's root.
  package let path: String
  package let mediaType: String
  /// Writes the file; calls `whenFull` now and then so that a large file need not be held whole (flush
  /// empties the buffer).
  package let write: @Sendable (inout UTF8Buffer, (inout UTF8Buffer) throws -> Void) throws -> Void

  package init(
    path: String, mediaType: String,
    write: @escaping @Sendable (inout UTF8Buffer, (inout UTF8Buffer) throws -> Void) throws -> Void
  ) {
    self.path = path
    self.mediaType = mediaType
    self.write = write
  }
}

/// Empties a buffer into a file.
package typealias Flush = (inout UTF8Buffer) throws -> Void

extension UTF8Buffer {
  /// How much is written at a time, in bytes.
  private static let chunk = 1 << 16

  package mutating func flushIfFull(_ whenFull: Flush) rethrows {
    if count >= Self.chunk { try whenFull(&self) }
  }
}
