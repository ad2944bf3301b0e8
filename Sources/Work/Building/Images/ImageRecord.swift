internal import Text
internal import Hashing
internal import Images
internal import System

/// The facts that earlier builds found about a site's pictures, so that those that did not change are not read again.
struct ImageRecord: Sendable {
  struct Entry: Sendable, Hashable {
    let stamp: FileStamp
    let facts: ImageFacts
  }

  /// By path below the workspace.
  private(set) var entries: [String: Entry] = [:]

  subscript(path: String) -> Entry? {
    get { entries[path] }
    set { entries[path] = newValue }
  }

  private static let heading = "standpunkt-images-2"
}

extension ImageRecord {
  /// Reads what ``bytes`` wrote; empty when it is of another version or was cut off.
  package init(_ bytes: [UInt8]) {
    var lines = RecordLines(bytes)
    guard lines.next()?.first == Self.heading else { return }
    var entries: [String: Entry] = [:]
    while let fields = lines.next() {
      if fields == ["end"] {
        self.entries = entries
        return
      }
      guard let entry = Entry(fields) else { return }
      entries[fields[1]] = entry
    }
  }

  package var bytes: [UInt8] {
    var text = RecordWriter()
    text.line(Self.heading)
    for path in entries.keys.sorted() {
      if let entry = entries[path] { text.line(["image", path] + entry.fields) }
    }
    text.line("end")
    return text.buffer.bytes
  }
}

extension ImageRecord.Entry {
  fileprivate var fields: [String] {
    let header = facts.header
    return [
      stamp.field, facts.hash.description, header.format.rawValue,
      String(header.size.width), String(header.size.height),
      (header.isAnimated ? "a" : "") + (header.hasTransparency ? "t" : ""),
    ]
  }

  fileprivate init?(_ fields: [String]) {
    guard fields.count == 8, fields[0] == "image", let stamp = FileStamp(fields[2]),
      let hash = ContentHash(fields[3]), let format = ImageFormat(rawValue: fields[4]),
      let width = Int(fields[5]), let height = Int(fields[6])
    else { return nil }
    let header = ImageHeader(
      format: format, size: ImageSize(width: width, height: height), isAnimated: fields[7].contains("a"),
      hasTransparency: fields[7].contains("t"))
    self.init(stamp: stamp, facts: ImageFacts(hash: hash, byteCount: stamp.size, header: header))
  }
}
