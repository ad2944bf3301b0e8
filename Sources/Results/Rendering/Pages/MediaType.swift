/// The media types of files, by their ending.
package enum MediaType {
  package static func of(_ path: String) -> String {
    let ending = path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
    return byEnding[ending] ?? "application/octet-stream"
  }

  private static let byEnding: [String: String] = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "mjs": "text/javascript; charset=utf-8",
    "txt": "text/plain; charset=utf-8", "json": "application/json", "xml": "application/xml",
    "webmanifest": "application/manifest+json", "svg": "image/svg+xml", "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif",
    "ico": "image/x-icon",
    "pdf": "application/pdf", "zip": "application/zip", "csv": "text/csv; charset=utf-8",
    "ics": "text/calendar; charset=utf-8", "woff2": "font/woff2", "woff": "font/woff", "mp3": "audio/mpeg",
    "mp4": "video/mp4", "webm": "video/webm", "epub": "application/epub+zip",
    "doc": "application/msword", "odt": "application/vnd.oasis.opendocument.text",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
  ]
}
