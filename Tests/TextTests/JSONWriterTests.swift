import Testing

@testable import Text

struct JSONWriterTests {
  @Test func `an array with a line for each element has no comma after the last`() {
    let two = written { json in
      json.lines { json in
        for number in [1, 2] {
          json.newline()
          json.number(number)
        }
      }
    }
    #expect(two == "[\n1,\n2\n]")
    #expect(written { json in json.lines { _ in } } == "[]")
  }

  @Test func `hundredths have two decimals`() {
    #expect(
      written { json in json.array { for share in [7, 25, 100] { $0.hundredths(share) } } }
        == "[0.07,0.25,1.00]")
  }

  @Test func `bytes may be taken away between values`() {
    var taken: [String] = []
    let rest = written { json in
      json.lines { json in
        for text in ["a", "b"] {
          json.newline()
          json.string(text)
          json.handOver { buffer in
            taken.append(String(decoding: buffer.bytes, as: UTF8.self))
            buffer.removeAll()
          }
        }
      }
    }
    #expect(taken == ["[\n\"a\"", ",\n\"b\""])
    #expect(rest == "\n]")
  }

  @Test func `JSON goes after what the buffer holds, also when the writing fails`() {
    struct Failure: Error {}
    var buffer = UTF8Buffer()
    buffer.append("x" as StaticString)
    #expect(throws: Failure.self) {
      try buffer.appendJSON { json in
        json.number(1)
        throw Failure()
      }
    }
    #expect(buffer.bytes == Array("x1".utf8))
  }

  @Test func `an address is a string as it stands`() {
    let text = written { json in
      json.array { json in
        json.string { $0.append("a" as StaticString) }
        json.string { $0.appendPath("b c") }
      }
    }
    #expect(text == #"["a","b%20c"]"#)
  }

  private func written(_ write: (inout JSONWriter) -> Void) -> String {
    var buffer = UTF8Buffer()
    buffer.appendJSON(write)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}
