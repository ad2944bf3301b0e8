import Foundation
import Testing

/// That the editor's handbook tells of what the program says and what it reads.
struct HandbookTests {
  @Test func `every rule is explained in the handbook`() throws {
    let rules = try Handbook.rulesInSources()
    // Far fewer would mean that the scan below has lost sight of them.
    #expect(rules.count > 100)
    let pages = try Handbook.messagePages()
    for rule in rules.sorted() {
      #expect(pages.contains("`\(rule)`"), "feilmeldinger….md says nothing of \(rule)")
    }
  }

  @Test func `the handbook explains no rule that does not exist`() throws {
    let rules = try Handbook.rulesInSources()
    for rule in try Handbook.rulesExplained() {
      #expect(rules.contains(rule), "feilmeldinger….md explains \(rule), which no source names")
    }
  }

  @Test(arguments: [
    "Readers/Keys/FrontMatter/FrontMatterKey", "Readers/Keys/SiteConfiguration/SiteKey",
    "Endpoint/FeedbackServer/Configuration/ServerKey", "Endpoint/FeedbackServer/Configuration/MailKey",
  ])
  func `every key is named in the handbook`(table: String) throws {
    let source = try Handbook.text("Sources/\(table).swift")
    let names = source.matches(of: #/KeyDefinition\(\s*"([^"]+)",\s*"([^"]+)"/#).flatMap { [$0.1, $0.2] }
    #expect(!names.isEmpty)
    let pages = try Handbook.pages()
    for name in Set(names).sorted() {
      #expect(pages.contains("`\(name)`"), "content/handbok says nothing of the key \(name)")
    }
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
    return try names.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".md") }.map { try text("\(folder)/\($0)") }
      .joined(separator: "\n")
  }

  /// The pages that explain messages.
  static func messagePages() throws -> String { try pages(beginning: "feilmeldinger") }

  /// The literals that stand where a rule does: after a severity, and as the argument of the three helpers that
  /// take one.
  static func rulesInSources() throws -> Set<String> {
    var rules: Set<String> = []
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root + "/Sources")
    for path in paths where path.hasSuffix(".swift") {
      let source = try text("Sources/" + path)
      // Diagnostic(.error, "unknown-key", at: …), also where the rule is chosen between two.
      for match in source.matches(of: #/\.(?:error|warning|note),([^,]*),\s*at:/#) {
        let literals = match.1.matches(of: #/"([^"]+)"/#).map { String($0.1) }
        // The helpers pass on the rule they were given.
        let isPassedOn = match.1.trimmingCharacters(in: .whitespacesAndNewlines) == "rule"
        #expect(isPassedOn || !literals.isEmpty, "\(path): no rule in «\(match.0)»")
        rules.formUnion(literals)
      }
      // In Templates: error("unknown-name", location, …).
      for match in source.matches(of: #/\berror\(\s*"([^"]+)",\s*location\b/#) {
        rules.insert(String(match.1))
      }
      // In YAML: refuse("yaml-tag", at: …) and specialCharacter(…, rule: "special-character", …).
      for match in source.matches(of: #/(?:\brefuse\(|\brule: )"([^"]+)"/#) { rules.insert(String(match.1)) }
    }
    return rules
  }

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
