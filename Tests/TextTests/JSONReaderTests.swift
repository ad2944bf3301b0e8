import Testing

@testable import Text

struct JSONReaderTests {
  /// Reads an object of counts.
  private func counts(_ text: String) throws(JSONFault) -> [String: Int] {
    var reader = JSONReader(Array(text.utf8))
    let values = try reader.dictionary { (reader, _) throws(JSONFault) in try reader.count() }
    try reader.end()
    return values
  }

  private func string(_ text: String) throws(JSONFault) -> String {
    var reader = JSONReader(Array(text.utf8))
    let value = try reader.string()
    try reader.end()
    return value
  }

  @Test func `reads what other programs write, blanks and all`() throws {
    #expect(try counts(" {\n\t\"a\" : 1 ,\r\n\"b\":20}\n") == ["a": 1, "b": 20])
    #expect(try counts("{}") == [:])
    #expect(try string(#""\"\\\/\b\f\n\r\t""#) == "\"\\/\u{8}\u{C}\n\r\t")
    #expect(try string(#""a  \u00e5 \ud83d\ude00 ø""#) == "a  å 😀 ø")
  }

  @Test(
    arguments: [
      ("", 0), ("{", 1), ("{\"a\":1", 6), ("{\"a\":1,}", 7), ("{\"a\" 1}", 5), ("{\"a\":1}x", 7),
      ("{\"a\":1}{}", 7),
      ("{\"a\":1 \"b\":2}", 7),
    ])
  func `what is not JSON is told from where it stops being so`(text: String, place: Int) {
    #expect(throws: JSONFault(.notJSON, at: place)) { try counts(text) }
  }

  @Test(arguments: ["\"a", "\"\\x\"", "\"\\u12\"", "\"\\ud83d\"", "\"\\ude00\"", "\"\\u+123\"", "\"a\nb\""])
  func `a string that is cut off or escaped wrongly is not JSON`(text: String) {
    #expect { try string(text) } throws: { ($0 as? JSONFault)?.kind == .notJSON }
  }

  @Test(arguments: ["-1", "1.5", "1e3", "01", "\"1\"", "true", "99999999999999999999", "[1]", "null"])
  func `a count is a whole number and nothing else`(value: String) {
    #expect(throws: JSONFault(.expected(.count), at: 5)) { try counts("{\"a\":\(value)}") }
  }

  @Test func `keys that are unknown, missing or there twice are told with their places`() {
    func pair(_ text: String) throws(JSONFault) {
      var reader = JSONReader(Array(text.utf8))
      try reader.object(["a", "b"]) { (reader, _) throws(JSONFault) in _ = try reader.count() }
    }
    #expect(throws: Never.self) { try pair("{\"b\":1,\"a\":2}") }
    #expect(throws: JSONFault(.unknownKey("c"), at: 7)) { try pair("{\"b\":1,\"c\":2}") }
    #expect(throws: JSONFault(.repeatedKey("b"), at: 7)) { try pair("{\"b\":1,\"b\":2}") }
    #expect(throws: JSONFault(.missingKey("b"), at: 1)) { try pair(" {\"a\":1}") }
    #expect(throws: JSONFault(.repeatedKey("å"), at: 8)) { try counts("{\"å\":1,\"å\":1}") }
  }

  @Test func `every beginning of a file is refused without a trap`() {
    let text = Array(#"{"a":[{"b":"\u00e5\ud83d\ude00x","c":12}]}"#.utf8)
    for length in 0..<text.count {
      #expect(throws: JSONFault.self) {
        var reader = JSONReader(Array(text[..<length]))
        _ = try reader.dictionary { (reader, _) throws(JSONFault) in
          try reader.array { (reader) throws(JSONFault) in
            try reader.object(["b", "c"]) { (reader, key) throws(JSONFault) in
              if key == "b" { _ = try reader.string() } else { _ = try reader.count() }
            }
          }
        }
        try reader.end()
      }
    }
  }
}
