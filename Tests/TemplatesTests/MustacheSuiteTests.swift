import Diagnostics
import Text
import Foundation
import Testing

@testable import Templates

private let suiteFolder = ProcessInfo.processInfo.environment["STANDPUNKT_MUSTACHE_SPEC"]

/// The official cases of the Mustache language (github.com/mustache/spec).
@Test(.enabled(if: suiteFolder != nil))
func `every case of the Mustache specification gives its exact output`() throws {
  let folder = try URL(filePath: #require(suiteFolder), directoryHint: .isDirectory)
  let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    .filter { $0.pathExtension == "json" }
  var count = 0
  for file in files.sorted(by: { $0.path < $1.path }) {
    let suite = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    for test in try #require(suite["tests"] as? [[String: Any]]) {
      let name = "\(file.lastPathComponent): \(test["name"] ?? "")"
      var sources = [source("template", try #require(test["template"] as? String))]
      for (name, text) in test["partials"] as? [String: String] ?? [:] { sources.append(source(name, text)) }
      let template = try TemplateLibrary(sources).template("template", for: OpenValue.self)
      var buffer = UTF8Buffer()
      template.render(openValue(test["data"] ?? NSNull()), into: &buffer)
      #expect(
        String(decoding: buffer.bytes, as: UTF8.self) == test["expected"] as? String, Comment(rawValue: name))
      count += 1
    }
  }
  #expect(count > 0)
}

private func openValue(_ json: Any) -> OpenValue {
  switch json {
  case let text as String: .text(text)
  case let list as [Any]: .list(list.map(openValue))
  case let members as [String: Any]: .object(members.mapValues(openValue))
  case let number as NSNumber:
    CFNumberIsBoolean(number) ? .bool(number.boolValue) : .number(number.stringValue)
  default: .null
  }
}

/// JSON's true and false arrive as numbers of the smallest kind.
private func CFNumberIsBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
