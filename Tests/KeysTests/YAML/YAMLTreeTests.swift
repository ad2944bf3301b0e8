import Diagnostics
import Keys
import Testing

/// The tree as text: `key@line:column=value@line:column`, and the bytes of each in the file.
private func outline(_ node: YAMLNode, of file: SourceFile) -> String {
  let place = "\(node.position.line):\(node.position.column)"
  switch node.content {
  case .scalar(let text, let style): return "\(style) \(text.debugDescription)@\(place)"
  case .sequence(let values):
    return "[" + values.map { outline($0, of: file) }.joined(separator: ", ") + "]@\(place)"
  case .mapping(let entries):
    let body = entries.map { entry in
      let written = String(decoding: file.bytes[entry.key.range], as: UTF8.self)
      return "\(written)@\(entry.key.position.line):\(entry.key.position.column): "
        + outline(entry.value, of: file)
    }
    return "{" + body.joined(separator: ", ") + "}@\(place)"
  }
}

private func outline(_ yaml: String) -> String {
  let file = SourceFile(path: "a.yml", bytes: Array(yaml.utf8))
  let (root, diagnostics) = YAMLDocument.parse(file: file)
  #expect(diagnostics == [])
  return root.map { outline($0, of: file) } ?? "nothing"
}

private func values(_ yaml: String) -> [String] {
  let file = SourceFile(path: "a.yml", bytes: Array(yaml.utf8))
  guard case .mapping(let entries)? = YAMLDocument.parse(file: file).0?.content else { return [] }
  return entries.map { String(decoding: file.bytes[$0.value.range], as: UTF8.self) }
}

@Test func `five thousand brackets are too deep, not too much`() {
  #expect(
    yamlReport(String(repeating: "[", count: 5000)).hasPrefix("site.yml:1:33: error: mer enn 32 nivåer"))
  #expect(
    yamlReport(String(repeating: "- ", count: 5000)).hasPrefix("site.yml:1:65: error: mer enn 32 nivåer"))
}

@Test func `two hundred keys are compared by hashing, and name the first of three`() {
  let keys = (1...200).map { "k\($0): x\n" }.joined()
  #expect(
    yamlReport(keys + "k7: y\nk7: z\n") == """
      site.yml:201:1: error: nøkkelen «k7» står også på linje 7
        | k7: y
        | ^
        help: slett den ene av dem
      site.yml:202:1: error: nøkkelen «k7» står også på linje 7
        | k7: z
        | ^
        help: slett den ene av dem

      """)
}

@Test func `every scalar is the text the editor typed`() {
  #expect(
    outline("a: no\nb: 08\nc: 2023-01-05\nd: ~\ne:\nf: \"\"\ng: 'it''s'\n")
      == #"{a@1:1: plain "no"@1:4, b@2:1: plain "08"@2:4, c@3:1: plain "2023-01-05"@3:4, "#
      + #"d@4:1: plain "~"@4:4, e@5:1: plain ""@5:3, f@6:1: doubleQuoted ""@6:4, "#
      + #"g@7:1: singleQuoted "it\'s"@7:4}@1:1"#)
}

@Test func `columns count code points, also after æøå and emoji`() {
  #expect(
    outline("æøå: {å: 🌹, b: é}\nß: [ŋ, č]\n")
      == #"{æøå@1:1: {å@1:7: plain "🌹"@1:10, b@1:13: plain "é"@1:16}@1:6, "#
      + #"ß@2:1: [plain "ŋ"@2:5, plain "č"@2:8]@2:4}@1:1"#)
}

@Test func `ranges are bytes of the file, also after æøå and emoji`() {
  #expect(
    values("å: 'æ'\nb: [🌹, ø]\nc:\n  - é\n  - ü \nd: |\n  ŋ\ne: x   # š\nf: { š: ž }\n")
      == ["'æ'", "[🌹, ø]", "- é\n  - ü", "|\n  ŋ\n", "x", "{ š: ž }"])
}

@Test func `a line separator within quotes moves no position below it`() {
  #expect(
    outline("a: \"x\u{2028}y\"\nb: c\n")
      == "{a@1:1: doubleQuoted \"x\u{2028}y\"@1:4, b@2:1: plain \"c\"@2:4}@1:1")
}

@Test func `Windows line endings and a byte-order mark change nothing`() {
  #expect(outline("\u{FEFF}a: b\r\nc:\r\n  - d\r\n") == outline("a: b\nc:\n  - d\n"))
}

@Test func `a file of comments holds nothing`() {
  #expect(outline("# bare en kommentar\n") == "nothing")
  #expect(outline("") == "nothing")
}

@Test func `a comment begins at a space and ends a value`() {
  #expect(outline("a: 'b' # c\n") == #"{a@1:1: singleQuoted "b"@1:4}@1:1"#)
  #expect(outline("a: Nr.#1\n") == #"{a@1:1: plain "Nr.#1"@1:4}@1:1"#)
}

@Test func `a value in curly quotes is just text`() {
  #expect(outline("a: “Arbeid”\n") == #"{a@1:1: plain "“Arbeid”"@1:4}@1:1"#)
}
