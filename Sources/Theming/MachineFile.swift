package import Encoding
internal import Programme

/// A file that is made for programs rather than people: a feed, a sitemap, JSON.
package struct MachineFile: Sendable {
  /// Below the site's root.
  package let path: String
  package let mediaType: String
  /// Appends the file, handing the buffer over to be emptied whenever much is in it.
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

// Stands in for Sources/Theming/MachineFiles/ until that is here.
enum MachineFiles { static func outputs(of site: Site) -> [MachineFile] { [] } }
