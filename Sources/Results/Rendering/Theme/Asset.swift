internal import Hashing

/// A file that comes with a theme, under a name that changes when its bytes do, so that browsers may keep it.
struct Asset: Sendable {
  /// Below the site's root: `s/base.0123456789.css`.
  let path: String
  let mediaType: String
  let bytes: [UInt8]

  static let folder = "s/"

  /// - Parameter name: below a theme's `assets/`; its folders do not show.
  init(_ name: String, bytes: [UInt8]) {
    let file = name.split(separator: "/").last ?? name[...]
    let dot = file.lastIndex(of: ".") ?? file.endIndex
    path = "\(Self.folder)\(file[..<dot]).\(ContentHash(of: bytes).short)\(file[dot...])"
    mediaType = MediaType.of(String(file))
    self.bytes = bytes
  }

  /// As stylesheets, which lie in the same folder, call it.
  var fileName: Substring { path.dropFirst(Self.folder.utf8.count) }
}
