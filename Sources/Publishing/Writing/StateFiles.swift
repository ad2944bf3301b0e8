internal import Encoding
internal import EndpointBundle
internal import Hashing
internal import Programme
internal import Theming

/// Where the tool keeps what is no part of a site: `.standpunkt/` in the workspace.
struct StateFiles {
  let lock: String
  /// Files being written; on the workspace's disk.
  let workFolder: String
  private let root: String
  private let recordPath: String
  /// Pictures that were made smaller; shared by the workspace's sites.
  let imageFolder: String

  init(of folder: SiteFolder, output: String, in workspace: Workspace) throws(FileError) {
    root = workspace.stateFolder
    let name =
      (folder.name.isEmpty ? "content" : folder.name) + "-" + ContentHash(of: Array(output.utf8)).short
    lock = "\(root)/lock/\(name)"
    recordPath = "\(root)/cache/\(name)"
    imageFolder = "\(root)/images"
    // Beside the output, so that putting it in place is one rename on one disk.
    let parent = output.lastIndex(of: "/").map { String(output[..<$0]) } ?? "."
    workFolder = "\(parent.isEmpty ? "/" : parent)/.standpunkt-\(name)"
    for name in ["lock", "cache", "files", "endpoint", "images", "inbox"] {
      try FileSystem.makeFolder("\(root)/\(name)")
    }
    try FileSystem.makeFolder(parent.isEmpty ? "/" : parent)
  }

  func record() -> BuildRecord? {
    // A record that cannot be read is as good as none: everything is built again.
    guard let bytes = try? FileSystem.read(recordPath) else { return nil }
    return BuildRecord(bytes)
  }

  func save(_ record: BuildRecord) throws(FileError) {
    try FileSystem.replace(recordPath, with: record.bytes)
  }

  func imageRecord() -> ImageRecord {
    // As with the record: what cannot be read is read from the pictures again.
    ImageRecord((try? FileSystem.read(recordPath + ".images")) ?? [])
  }

  func save(_ record: ImageRecord) throws(FileError) {
    try FileSystem.replace(recordPath + ".images", with: record.bytes)
  }

  /// The time on the disk's own clock, which need not be the machine's.
  func now() throws(FileError) -> Int64 {
    let probe = "\(lock).now"
    try FileSystem.remove(probe)
    try FileSystem.create(probe, UnsafeRawBufferPointer(start: nil, count: 0))
    // An empty file that stays behind is taken away by the next build.
    defer { try? FileSystem.remove(probe) }
    return FileSystem.stamp(probe)?.modified ?? 0
  }

  /// `files/<id>.json`: what was built, for the server that gives it out.
  func saveFileList(_ outputs: [BuildRecord.Output], site: Slug) throws(FileError) {
    var json = UTF8Buffer(reserving: outputs.count * 128)
    json.append("[" as StaticString)
    for (index, output) in outputs.enumerated() {
      json.append(index == 0 ? "\n" : ",\n" as StaticString)
      var writer = JSONWriter(into: json)
      json = UTF8Buffer()
      writer.object { file in
        file.key("hash")
        file.string(output.hash.description)
        file.key("path")
        file.string(output.path)
        file.key("size")
        file.number(output.stamp?.size ?? 0)
        file.key("type")
        file.string(output.mediaType)
      }
      json = writer.buffer
    }
    json.append("\n]\n" as StaticString)
    try FileSystem.replace("\(root)/files/\(site).json", with: json.bytes)
  }

  /// `endpoint/<id>/`: what the endpoint needs to know; nothing when the site has none.
  func saveEndpointBundle(of site: Site) throws(FileError) {
    let folder = "\(root)/endpoint/\(site.id)"
    guard let manifest = EndpointManifest(of: site) else { return try FileSystem.removeTree(folder) }
    try FileSystem.makeFolder(folder)
    var json = UTF8Buffer()
    manifest.write(into: &json)
    try FileSystem.replace("\(folder)/manifest.json", with: json.bytes)
  }
}
