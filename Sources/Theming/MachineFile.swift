package import Encoding

/// A file of a site that programs read.
package struct MachineFile: Sendable {
  /// Below the site's root.
  package let path: String
  package let mediaType: String
  /// Writes the file; calls `whenFull` now and then so that a large file need not be held whole (flush
  /// empties the buffer).
  package let write: @Sendable (inout UTF8Buffer, (inout UTF8Buffer) throws -> Void) throws -> Void
}
