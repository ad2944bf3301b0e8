internal import Keys
internal import FeedbackContract
internal import Hashing
internal import Programme
internal import Rendering
package import System
internal import Text
internal import Values

/// Where the tool keeps what is no part of a site: `.standpunkt/` in the workspace.
///
/// No file in there holds a path from the machine's root: a workspace can be copied and moved.
package struct StateFiles {
  /// The output folder as it is seen from the workspace, however the process sees either.
  let place: String
  package let lock: String
  /// Files being written; on the workspace's disk.
  let workFolder: String
  private let root: String
  private let recordPath: String
  /// Pictures that were made smaller; shared by the workspace's sites.
  let imageFolder: String

  /// The limit of what is read back: far above what a site of 100,000 pages leaves.
  package static let largest = 256 << 20

  package init(of folder: SiteFolder, output: String, in workspace: Workspace) throws(FileError) {
    root = workspace.stateFolder
    place = FileSystem.relative(output, to: workspace.root)
    let name =
      (folder.name.isEmpty ? "content" : folder.name) + "-" + ContentHash(of: Array(place.utf8)).short
    lock = "\(root)/lock/\(name)"
    recordPath = "\(root)/cache/\(name)"
    imageFolder = "\(root)/images"
    // Beside the output, so that putting it in place is one rename on one disk.
    let parent = output.lastIndex(of: "/").map { String(output[..<$0]) } ?? "."
    workFolder = "\(parent.isEmpty ? "/" : parent)/.standpunkt-\(name)"
    for name in ["lock", "cache", "files", "endpoint", "images", "inbox", "plans"] {
      try FileSystem.makeFolder("\(root)/\(name)")
    }
    try FileSystem.makeFolder(parent.isEmpty ? "/" : parent)
  }

  /// Keeps other builds out of what is kept by a site's id, wherever they build it to.
  func siteLock(_ site: Slug) throws(FileError) -> FileLock { try FileLock("\(root)/lock/\(site).id") }

  package func record() -> BuildRecord? {
    // A record that cannot be read is as good as none: everything is built again.
    guard let bytes = try? FileSystem.read(recordPath, atMost: Self.largest) else { return nil }
    return BuildRecord(bytes)
  }

  func save(_ record: BuildRecord) throws(FileError) {
    try FileSystem.replace(recordPath, with: record.bytes)
  }

  func imageRecord() -> ImageRecord {
    // As with the record: what cannot be read is read from the pictures again.
    ImageRecord((try? FileSystem.read(recordPath + ".images", atMost: Self.largest)) ?? [])
  }

  func save(_ record: ImageRecord) throws(FileError) {
    try FileSystem.replace(recordPath + ".images", with: record.bytes)
  }

  /// The time on the disk's own clock, which need not be the machine's.
  package func now() throws(FileError) -> Int64 {
    // A preview asks beside a build.
    let probe = FileSystem.unfinishedPath(of: lock)
    try FileSystem.create(probe, [])
    // An empty file that stays behind harms nobody.
    defer { try? FileSystem.remove(probe) }
    return FileSystem.stamp(probe)?.modified ?? 0
  }

  /// `files/<id>.json`: what was built, for the server that gives it out.
  func saveFileList(_ outputs: [BuildRecord.Output], of site: Site) throws(FileError) {
    var json = UTF8Buffer(reserving: outputs.count * 128)
    var head = JSONWriter()
    head.string(site.configuration.url.description)
    json.append("{\"url\":" as StaticString)
    json.append(head.buffer.bytes)
    head = JSONWriter()
    head.string(place)
    json.append(",\"folder\":" as StaticString)
    json.append(head.buffer.bytes)
    json.append(",\"files\":[" as StaticString)
    for (index, output) in outputs.enumerated() {
      json.append(index == 0 ? "\n" : ",\n" as StaticString)
      json.appendJSON { writer in
        writer.object { file in
          file.member("hash", output.hash.description)
          file.member("path", output.path)
          file.member("size", output.stamp?.size ?? 0)
          file.member("type", output.mediaType)
        }
      }
    }
    json.append("\n]}\n" as StaticString)
    try FileSystem.replace("\(root)/files/\(site.id).json", with: json.bytes)
  }

  /// `plans/<id>`: what the numbers of the site's adopted plans stand for; no file where there is none.
  func save(_ numbers: AdoptedNumbers, site: Slug) throws(FileError) {
    let path = "\(root)/plans/\(site)"
    if numbers.isEmpty { return try FileSystem.remove(path) }
    try FileSystem.replace(path, with: Array(numbers.text.utf8))
  }

  /// `endpoint/<id>/`: what the endpoint needs of the site; nothing when it has none.
  ///
  /// The manifest comes after what it names, and before what only the one before it named goes: whoever reads a
  /// bundle when its manifest changes finds all of it.
  func save(_ bundle: ResponseBundle?, site: Slug, on today: CalendarDate) throws(FileError) {
    let folder = "\(root)/endpoint/\(site)"
    guard let bundle else { return try FileSystem.removeTree(folder) }
    var made: Set<String> = []
    for file in bundle.files {
      let parent = file.path.lastIndex(of: "/").map { "\(folder)/\(file.path[..<$0])" } ?? folder
      if made.insert(parent).inserted { try FileSystem.makeFolder(parent) }
      try FileSystem.replace("\(folder)/\(file.path)", with: file.bytes)
    }
    var manifest = bundle.manifest
    // A history that cannot be read is as good as none: only pages kept open for long suffer.
    let known = (try? FileSystem.read("\(folder)/wordings", atMost: Self.largest)) ?? []
    var history = WordingHistory(String(decoding: known, as: UTF8.self))
    let oldest = today.adding(days: -EndpointManifest.daysToKeepWordings) ?? today
    history.update(&manifest.issues, today: today.iso, oldest: oldest.iso)
    try FileSystem.replace("\(folder)/wordings", with: Array(history.text.utf8))
    try FileSystem.replace("\(folder)/manifest.json", with: manifest.json)
    let current = Set(bundle.files.map(\.path))
    for part in ["f", "templates"] {
      for file in try FolderScan("\(folder)/\(part)", includes: { _, _ in true }).files
      where !current.contains("\(part)/\(file.path)") {
        try FileSystem.remove("\(folder)/\(part)/\(file.path)")
      }
    }
  }
}
