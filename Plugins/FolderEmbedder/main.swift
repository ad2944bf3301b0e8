import Foundation

// Writes folders as one Swift file: `FolderEmbedder OUTPUT ROOT FOLDER…`, the folders being right below the root.

let arguments = CommandLine.arguments
guard arguments.count > 3 else {
  FileHandle.standardError.write(Data("usage: FolderEmbedder OUTPUT ROOT FOLDER…\n".utf8))
  exit(2)
}
let root = URL(filePath: arguments[2], directoryHint: .isDirectory).standardizedFileURL

var output = "/// Every file of some folders in the repository, by its path there.\n"
output += "let embeddedFiles: [(path: String, base64: StaticString)] = [\n"
for folder in arguments.dropFirst(3) {
  let paths = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path).sorted()
  for path in paths where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
    let url = root.appending(path: "\(folder)/\(path)")
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else {
      continue
    }
    output += "  (\"\(folder)/\(path)\", \"\(try Data(contentsOf: url).base64EncodedString())\"),\n"
  }
}
output += "]\n"
try output.write(toFile: arguments[1], atomically: true, encoding: .utf8)
