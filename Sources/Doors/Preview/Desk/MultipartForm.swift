/// A parsed `multipart/form-data` body (RFC 7578): its texts and its files.
struct MultipartForm {
  struct File {
    /// The file's name from the browser.
    let name: String
    let bytes: ArraySlice<UInt8>
  }

  enum Fault: Error, Hashable {
    /// Another type, no boundary, a part without a name, bytes that are not UTF-8.
    case malformed
    case tooManyParts
  }

  /// In the order sent, each name once.
  private(set) var texts: [(name: String, text: String)] = []
  private var files: [String: File] = [:]

  private static let mostParts = 120
  private static let longestHead = 4096

  init(_ body: [UInt8], contentType: String?) throws(Fault) {
    guard let boundary = contentType.flatMap(Self.boundary) else { throw .malformed }
    let delimiter = Array("\r\n--".utf8) + boundary
    let first = Array(delimiter.dropFirst(2))
    guard body.starts(with: first) else { throw .malformed }
    var next = first.count
    var count = 0
    while true {
      // Two dashes after the boundary end the body.
      if body[next...].starts(with: "--".utf8) { return }
      guard body[next...].starts(with: "\r\n".utf8) else { throw .malformed }
      count += 1
      if count > Self.mostParts { throw .tooManyParts }
      let start = next + 2
      let heads = body[start..<min(body.count, start + Self.longestHead)]
      guard let headEnd = heads.range(of: Array("\r\n\r\n".utf8)),
        let end = body[(headEnd.upperBound - 2)...].range(of: delimiter)
      else { throw .malformed }
      let content = headEnd.upperBound <= end.lowerBound ? body[headEnd.upperBound..<end.lowerBound] : []
      try take(content, head: body[start..<headEnd.lowerBound])
      next = end.upperBound
    }
  }

  subscript(name: String) -> String? { texts.first { $0.name == name }?.text }

  var hasFile: Bool { files.values.contains { !$0.name.isEmpty } }

  /// Nil for a field without a chosen file.
  func file(_ name: String) -> File? { files[name].flatMap { $0.name.isEmpty ? nil : $0 } }

  private mutating func take(_ content: ArraySlice<UInt8>, head: ArraySlice<UInt8>) throws(Fault) {
    guard let head = String(validating: head, as: UTF8.self) else { throw .malformed }
    let line = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-disposition:") }
    guard let line, let name = Self.parameter("name", of: line) else { throw .malformed }
    if let file = Self.parameter("filename", of: line) {
      files[name] = File(name: file, bytes: content)
    } else {
      guard self[name] == nil, let text = String(validating: content, as: UTF8.self) else { throw .malformed }
      texts.append((name, text))
    }
  }

  /// Browsers write `"` in a name as `%22`. (HTML, 4.10.21.8)
  private static func parameter(_ name: String, of line: Substring) -> String? {
    let start = "; \(name)=\""
    guard let begin = line.firstRange(of: start)?.upperBound,
      let end = line[begin...].firstIndex(of: "\"")
    else { return nil }
    return String(line[begin..<end].replacing("%22", with: "\""))
  }

  private static func boundary(_ contentType: String) -> [UInt8]? {
    guard contentType.lowercased().hasPrefix("multipart/form-data"),
      let start = contentType.firstRange(of: "boundary=")?.upperBound
    else { return nil }
    let value = contentType[start...].prefix { $0 != ";" }
    let bare = value.hasPrefix("\"") ? value.dropFirst().prefix { $0 != "\"" } : value
    return 1...70 ~= bare.utf8.count ? Array(bare.utf8) : nil
  }
}

extension ArraySlice<UInt8> {
  /// The range of the first occurrence of some bytes.
  fileprivate func range(of pattern: [UInt8]) -> Range<Int>? {
    guard let first = pattern.first, count >= pattern.count else { return nil }
    var start = startIndex
    let last = endIndex - pattern.count
    while start <= last, let found = self[start...last].firstIndex(of: first) {
      if self[found..<found + pattern.count].elementsEqual(pattern) { return found..<found + pattern.count }
      start = found + 1
    }
    return nil
  }
}
