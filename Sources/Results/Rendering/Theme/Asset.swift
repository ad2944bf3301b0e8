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
    mediaType = Self.mediaType(ofExtension: file[dot...].dropFirst().lowercased())
    self.bytes = bytes
  }

  /// As stylesheets, which lie in the same folder, call it.
  var fileName: Substring { path.dropFirst(Self.folder.utf8.count) }

  static func mediaType(ofExtension ending: String) -> String {
    switch ending {
    case "css": "text/css; charset=utf-8"
    case "js", "mjs": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "webp": "image/webp"
    case "avif": "image/avif"
    case "gif": "image/gif"
    case "ico": "image/x-icon"
    case "woff2": "font/woff2"
    case "woff": "font/woff"
    case "txt": "text/plain; charset=utf-8"
    case "json": "application/json"
    default: "application/octet-stream"
    }
  }
}
