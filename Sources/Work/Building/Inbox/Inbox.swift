internal import Values
package import System
package import Diagnostics
internal import Text
internal import FeedbackContract
internal import Programme
package import Rendering

/// `.standpunkt/inbox/<site>/`: what `standpunkt feedback publish` puts there for the next build.
package struct Inbox {
  /// As the process sees it.
  private let folder: String
  private let display: String

  private static let results = "resultater.json"
  private static let comments = "kommentarer.json"
  /// In bytes; hundreds of thousands of comments.
  private static let largestFile = 64 << 20
  /// The version of both files' format.
  private static let format = 1

  package init(of site: String, in folder: SiteFolder) {
    self.folder = "\(folder.inboxFolder)/\(site)"
    display = ".standpunkt/inbox/\(site)"
  }

  /// The files that are there, among what a build is made of.
  package var files: [FolderScan.File] {
    [Self.comments, Self.results].compactMap { name in
      FileSystem.stamp("\(folder)/\(name)").map { FolderScan.File(path: "../\(display)/\(name)", stamp: $0) }
    }
  }

  /// Reads both; a file that is not there says nothing.
  ///
  /// - Returns: with what is wrong with them.
  /// - Throws: a ``FileError`` when the machine refuses.
  package func read() throws(FileError) -> (feedback: PublishedFeedback, diagnostics: [Diagnostic]) {
    var feedback = PublishedFeedback()
    var diagnostics: [Diagnostic] = []
    try read(Self.results, &diagnostics) { (reader) throws(JSONFault) in
      feedback.results = try Self.document("saker", &reader) { (reader, _) throws(JSONFault) in
        try Self.result(&reader)
      }
    }
    try read(Self.comments, &diagnostics) { (reader) throws(JSONFault) in
      feedback.comments = try Self.document("sider", &reader) { (reader, _) throws(JSONFault) in
        var ids: Set<String> = []
        return try reader.array { (reader) throws(JSONFault) in
          let place = reader.place()
          let comment = try Self.comment(&reader)
          guard ids.insert(comment.id).inserted else { throw JSONFault(.impossible, at: place) }
          return comment
        }
      }
    }
    return (feedback, diagnostics)
  }

  private func read(
    _ name: String, _ diagnostics: inout [Diagnostic], _ decode: (inout JSONReader) throws(JSONFault) -> Void
  ) throws(FileError) {
    guard FileSystem.exists("\(folder)/\(name)") else { return }
    let bytes = try FileSystem.read("\(folder)/\(name)", atMost: Self.largestFile)
    let file = SourceFile(path: "\(display)/\(name)", bytes: bytes)
    var reader = JSONReader(file.bytes)
    do throws(JSONFault) {
      try decode(&reader)
      try reader.end()
    } catch {
      // A file that was cut off is wrong at its end, not on the empty line after it.
      let end = file.bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0
      diagnostics.append(.inInbox(error, at: file.location(atByte: min(error.offset, end))))
    }
  }
}

extension Inbox {
  /// Both files: the format, and one object.
  private static func document<Value>(
    _ name: String, _ reader: inout JSONReader,
    _ value: (inout JSONReader, _ key: String) throws(JSONFault) -> Value
  ) throws(JSONFault) -> [String: Value] {
    var values: [String: Value] = [:]
    try reader.object(["format", name]) { (reader, key) throws(JSONFault) in
      guard key == "format" else {
        values = try reader.dictionary(value)
        return
      }
      let place = reader.place()
      guard try reader.count() == format else { throw JSONFault(.impossible, at: place) }
    }
    return values
  }

  private static func result(_ reader: inout JSONReader) throws(JSONFault) -> PublishedFeedback.Result {
    let start = reader.place()
    var (wording, agree, count): (WordingHash?, Int, Int) = (nil, 0, 0)
    try reader.object(["ordlyd", "andel", "antall"]) { (reader, key) throws(JSONFault) in
      let place = reader.place()
      switch key {
      case "ordlyd":
        wording = WordingHash(try reader.string())
        if wording == nil { throw JSONFault(.impossible, at: place) }
      case "andel":
        agree = try reader.count()
        if agree > 100 { throw JSONFault(.impossible, at: place) }
      default:
        count = try reader.count()
        if count > 1_000_000_000 { throw JSONFault(.impossible, at: place) }
      }
    }
    guard let wording else { throw JSONFault(.missingKey("ordlyd"), at: start) }
    return PublishedFeedback.Result(wording: wording, agree: agree, count: count)
  }

  private static func comment(_ reader: inout JSONReader) throws(JSONFault) -> PublishedFeedback.Comment {
    let start = reader.place()
    var (id, name, text): (String, String, String) = ("", "", "")
    var date: CalendarDate?
    try reader.object(["id", "navn", "tekst", "dato"]) { (reader, key) throws(JSONFault) in
      let place = reader.place()
      let value = try reader.string()
      switch key {
      case "id":
        id = value
        if !isID(value) { throw JSONFault(.impossible, at: place) }
      case "navn":
        name = value
        if value.isEmpty { throw JSONFault(.impossible, at: place) }
      case "tekst":
        text = value
        if value.isEmpty { throw JSONFault(.impossible, at: place) }
      default:
        guard case .date(let day) = DateReading(value), day.iso == value else {
          throw JSONFault(.impossible, at: place)
        }
        date = day
      }
    }
    guard let date else { throw JSONFault(.missingKey("dato"), at: start) }
    return PublishedFeedback.Comment(id: id, name: name, text: text, date: date)
  }

  /// The characters that may stand in an address and an attribute as they are.
  private static func isID(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "_")
      }
  }
}
