import Diagnostics
import FeedbackServer
import Foundation
import Keys
import Testing

/// That the editor's handbook tells of what the program says and what it reads.
struct HandbookTests {
  @Test func `every rule is explained in the handbook`() throws {
    let explained = Set(try Handbook.rulesExplained())
    for rule in Rule.allCases {
      #expect(explained.contains(rule.rawValue), "feilmeldinger….md says nothing of \(rule)")
    }
  }

  @Test func `the handbook explains no rule that does not exist`() throws {
    for name in try Handbook.rulesExplained() {
      #expect(Rule(rawValue: name) != nil, "feilmeldinger….md explains \(name), which is no rule")
    }
  }

  @Test func `every rule is broken by something`() throws {
    let sources = try Handbook.sources().lowercased()
    for rule in Rule.allCases {
      let name = rule.rawValue.replacing("-", with: "")
      let isGiven =
        sources.contains(".\(name),") || sources.contains(".\(name) ") || sources.contains(".\(name))")
      #expect(isGiven, "no source gives \(rule)")
    }
  }

  @Test func `every key is named in the handbook`() throws {
    let pages = try Handbook.pages()
    for name in names(of: FrontMatterKey.self) + names(of: SiteKey.self) + names(of: ServerKey.self)
      + names(of: MailKey.self)
    {
      #expect(pages.contains("`\(name)`"), "content/handbok says nothing of the key \(name)")
    }
  }

  private func names<Key: SchemaKey>(of keys: Key.Type) -> [String] {
    keys.allCases.map(\.definition).flatMap { [$0.name, $0.alias] }
  }
}

private enum Handbook {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().path

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: root + "/" + path)), as: UTF8.self)
  }

  /// The text of the handbook's pages whose names begin in a given way.
  static func pages(beginning prefix: String = "") throws -> String {
    let folder = "content/handbok"
    let names = try FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)
    return try names.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".md") }.map {
      try text("\(folder)/\($0)")
    }
    .joined(separator: "\n")
  }

  static func sources() throws -> String {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root + "/Sources")
    return try paths.filter { $0.hasSuffix(".swift") }.map { try text("Sources/" + $0) }.joined()
  }

  /// The pages that explain messages.
  static func messagePages() throws -> String { try pages(beginning: "feilmeldinger") }

  /// The rules that have a heading, or a row in a table whose first column is `Navn`.
  static func rulesExplained() throws -> [String] {
    var isTableOfRules = false
    var rules: [String] = []
    for line in try messagePages().split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("| Navn |") { isTableOfRules = true }
      if !line.hasPrefix("|") { isTableOfRules = false }
      guard isTableOfRules || line.hasPrefix("### ") else { continue }
      let pattern = isTableOfRules ? #/^\| `([^`]+)`/# : #/: `([^`]+)`$/#
      if let match = line.firstMatch(of: pattern) { rules.append(String(match.1)) }
    }
    return rules
  }
}
