/// A file format of pictures that browsers show.
package enum ImageFormat: String, Sendable, CaseIterable {
  case jpeg, png, webp, gif, avif, svg

  /// The format that a file's name promises, by its ending; nil for every other ending.
  package init?(ofFileNamed name: some StringProtocol) {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "jpg", "jpeg", "jpe", "jfif": self = .jpeg
    case "png": self = .png
    case "webp": self = .webp
    case "gif": self = .gif
    case "avif": self = .avif
    case "svg": self = .svg
    default: return nil
    }
  }

  /// The format's name for people.
  package var name: String { rawValue == "webp" ? "WebP" : rawValue.uppercased() }

  package var mediaType: String { self == .svg ? "image/svg+xml" : "image/\(rawValue)" }

  package var fileExtension: String { self == .jpeg ? "jpg" : rawValue }

  /// True when services that show a link with a picture can show this one.
  package var isSharable: Bool { self == .jpeg || self == .png || self == .gif }
}

/// Signatures in a file's first bytes, of pictures and of formats mistaken for them.
enum FileSignature {
  /// The format's name for people; nil for an unknown signature.
  static func name(of bytes: [UInt8]) -> String? {
    if let format = ImageFormat.allCases.first(where: { $0.begins(bytes) }) { return format.name }
    return others.first { bytes.holds($0.mark, at: $0.offset) }?.name
  }

  private static let others: [(name: String, offset: Int, mark: StaticString)] = [
    ("HEIC", 4, "ftyphei"), ("HEIC", 4, "ftyphev"), ("HEIC", 4, "ftypmif1"), ("MP4", 4, "ftyp"),
    ("PDF", 0, "%PDF"), ("TIFF", 0, "II*\0"), ("TIFF", 0, "MM\0*"), ("BMP", 0, "BM"), ("ZIP", 0, "PK"),
    ("HTML", 0, "<!doctype html"), ("HTML", 0, "<!DOCTYPE html"), ("HTML", 0, "<html"),
  ]
}

extension ImageFormat {
  /// True when a file begins as the format's files do; false for SVG, which is text and parsed elsewhere.
  func begins(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .jpeg: bytes.starts(with: [0xFF, 0xD8, 0xFF])
    case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    case .gif: bytes.holds("GIF87a", at: 0) || bytes.holds("GIF89a", at: 0)
    case .webp: bytes.holds("RIFF", at: 0) && bytes.holds("WEBP", at: 8)
    case .avif:
      bytes.holds("ftypavif", at: 4) || bytes.holds("ftypavis", at: 4)
        || (bytes.holds("ftypmif1", at: 4) && bytes.prefix(64).count > 16 && bytes.mentionsAVIF)
    case .svg: false
    }
  }
}

extension [UInt8] {
  func holds(_ mark: StaticString, at offset: Int) -> Bool {
    let mark = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
    return count >= offset + mark.count && self[offset..<(offset + mark.count)].elementsEqual(mark)
  }

  /// `avif` among the brands that a file says it is compatible with.
  fileprivate var mentionsAVIF: Bool {
    stride(from: 16, to: Swift.min(count, 64) - 3, by: 4).contains { holds("avif", at: $0) }
  }
}
