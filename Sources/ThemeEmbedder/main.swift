import Foundation

// Writes a folder of themes as one Swift file: `ThemeEmbedder THEMES OUTPUT`.

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: ThemeEmbedder THEMES OUTPUT\n".utf8))
  exit(2)
}
let root = URL(filePath: arguments[1], directoryHint: .isDirectory).standardizedFileURL
let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()

var output = "/// Every file of the themes in the repository, by its path below `themes/`.\n"
output += "let embeddedThemes: [(path: String, base64: StaticString)] = [\n"
for path in paths where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
  let url = root.appending(path: path)
  var isFolder: ObjCBool = false
  guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue else {
    continue
  }
  output += "  (\"\(path)\", \"\(try Data(contentsOf: url).base64EncodedString())\"),\n"
}
output += "]\n"
try output.write(toFile: arguments[2], atomically: true, encoding: .utf8)
