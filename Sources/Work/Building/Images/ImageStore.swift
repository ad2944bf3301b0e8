internal import Text
internal import Hashing
internal import Images
internal import System

/// Pictures that were made smaller, kept from build to build under names that say what went into them.
package struct ImageStore: Sendable {
  private let folder: String
  /// The moment the build began, on the disk's own clock.
  private let now: Int64

  private static let day: Int64 = 86_400_000_000_000
  /// In nanoseconds: a variant that no build has used for so long goes.
  private static let keptFor = 30 * day

  init(_ folder: String, now: Int64) {
    (self.folder, self.now) = (folder, now)
  }

  /// Where a variant is kept.
  func path(of variant: ImageVariant, key: ContentHash) -> String {
    "\(folder)/\(key).\(variant.format.fileExtension)"
  }

  /// Notes that a variant is still in use.
  ///
  /// - Returns: false when it is not there.
  func holds(_ path: String) -> Bool {
    guard let stamp = FileSystem.stamp(path) else { return false }
    if stamp.modified < now - Self.day { FileSystem.touch(path) }
    return true
  }

  /// Makes a variant and puts it in its place when it is whole.
  ///
  /// - Throws: an ``ImageTool/Failure``, or a ``FileError``.
  func make(_ variant: ImageVariant, of source: String, at path: String, with tool: ImageTool) throws {
    let fresh = FileSystem.unfinishedPath(of: path)
    // A file left behind when something goes wrong would take room until it is old.
    defer { try? FileSystem.remove(fresh) }
    try tool.make(variant, of: source, at: fresh)
    let made = try FileSystem.read(fresh, atMost: ImageFile.largest)
    // libvips 8.14 leaves what the camera wrote in WebP, whatever it is told. The colours are sRGB by now.
    guard let clean = try? CleanedImage.bytes(of: made, format: variant.format, keepsColours: false),
      let header = try? ImageHeader(reading: clean, as: variant.format),
      header.size.width == variant.size.width
    else { throw ImageTool.Failure.unreadable }
    if clean != made {
      try FileSystem.remove(fresh)
      try FileSystem.create(fresh, clean)
    }
    try FileSystem.rename(fresh, to: path)
  }

  /// The tool's version. It is asked once; later builds read the answer as long as the program is the same.
  ///
  /// - Throws: an ``ImageTool/Failure``, or a ``FileError``.
  func version(of tool: ImageTool) throws -> String {
    let note = "\(folder)/\(Self.versionNote)"
    let stamp = FileSystem.stamp(ofNamed: tool.path)
    let program = [tool.path, stamp?.field ?? "-"]
    // A note that cannot be read is written anew.
    if let bytes = try? FileSystem.read(note, atMost: StateFiles.largest) {
      var lines = RecordLines(bytes)
      if let fields = lines.next(), fields.count == 3, fields.prefix(2).elementsEqual(program) {
        return fields[2]
      }
    }
    let answer = FileSystem.unfinishedPath(of: note)
    defer { try? FileSystem.remove(answer) }
    try tool.askVersion(into: answer)
    let line = String(decoding: try FileSystem.read(answer, atMost: StateFiles.largest), as: UTF8.self)
    let version = String(line.prefix { !$0.isNewline })
    var text = RecordWriter()
    text.line(program + [version])
    try FileSystem.replace(note, with: text.buffer.bytes)
    return version
  }

  /// Removes what no build has used for a month, once a day.
  func prune() throws(FileError) {
    let note = "\(folder)/\(Self.pruningNote)"
    if let last = FileSystem.stamp(note), last.modified > now - Self.day { return }
    for entry in try FileSystem.entries(of: folder) where entry.kind == .file {
      let path = "\(folder)/\(entry.name)"
      let age = FileSystem.stamp(path).map { now - $0.modified } ?? 0
      let isNote = entry.name == Self.versionNote
      if !isNote, age > (entry.name.hasSuffix(FileSystem.unfinishedEnding) ? Self.day : Self.keptFor) {
        try FileSystem.remove(path)
      }
    }
    try FileSystem.replace(note, with: Array("\(now)\n".utf8))
  }

  private static let versionNote = "vipsthumbnail"
  private static let pruningNote = "ryddet"
}
