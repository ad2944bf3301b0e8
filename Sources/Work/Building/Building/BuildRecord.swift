internal import Text
internal import Diagnostics
internal import Hashing
internal import Programme
internal import Rendering
internal import System
internal import Values

/// The record that a build leaves for the next one: its inputs, its outputs and its diagnostics.
package struct BuildRecord: Sendable {
  struct Output: Sendable, Hashable {
    /// Below the output folder.
    let path: String
    let hash: ContentHash
    /// As it was when written; nil for a file that a build in progress may or may not have written.
    let stamp: FileStamp?
    let mediaType: String
  }

  var key: String
  /// The moment the build began, on the disk's own clock: a file changed since then may have been read before.
  var began: Int64
  var inputs: [FolderScan.File] = []
  /// Sorted by path.
  var outputs: [Output] = []
  /// The site's id.
  var site = ""
  var pages = 0
  var language: MessageLanguage = .nb
  var diagnostics: [Diagnostic] = []
  var unpublished: [UnpublishedPage] = []
  /// False while a build writes: then the outputs are those of the build before and of this one.
  var isComplete: Bool

  /// True when these inputs are the ones that were built from.
  func isBuilt(from inputs: [FolderScan.File], key: String) -> Bool {
    isComplete && self.key == key && self.inputs == inputs
      && inputs.allSatisfy { $0.stamp.isSettled(before: began) }
  }
}

extension BuildRecord {
  /// Reads what ``text`` wrote; nil when it is not there, is of another version or was cut off.
  package init?(_ bytes: [UInt8]) {
    self.init(key: "", began: 0, isComplete: false)
    var isWhole = false
    var lines = RecordLines(bytes)
    guard lines.next()?.first == Self.heading else { return nil }
    while let fields = lines.next() {
      switch (fields.first, fields.count) {
      case ("key", 6):
        guard let began = Int64(fields[2]), let pages = Int(fields[4]) else { return nil }
        (key, self.began, self.pages, site) = (fields[1], began, pages, fields[5])
        language = MessageLanguage(rawValue: fields[3]) ?? .nb
      case ("in", 3):
        guard let stamp = FileStamp(fields[1]) else { return nil }
        inputs.append(FolderScan.File(path: fields[2], stamp: stamp))
      case ("out", 5):
        guard let hash = ContentHash(fields[1]) else { return nil }
        outputs.append(
          Output(path: fields[4], hash: hash, stamp: FileStamp(fields[2]), mediaType: fields[3]))
      case ("diagnostic", _):
        guard let diagnostic = Diagnostic(fields) else { return nil }
        diagnostics.append(diagnostic)
      case ("unpublished", _):
        guard let page = UnpublishedPage(fields) else { return nil }
        unpublished.append(page)
      case ("complete", 1): isComplete = true
      case ("end", 1): isWhole = true
      default: return nil
      }
    }
    if !isWhole { return nil }
  }

  private static let heading = "standpunkt-build-record-4"

  package var bytes: [UInt8] {
    var text = RecordWriter()
    text.line(Self.heading)
    text.line("key", key, String(began), language.rawValue, String(pages), site)
    for input in inputs {
      text.field("in")
      text.field(input.stamp)
      text.field(input.path)
      text.endLine()
    }
    for output in outputs {
      text.field("out")
      text.field(output.hash.description)
      text.field(output.stamp)
      text.field(output.mediaType)
      text.field(output.path)
      text.endLine()
    }
    for diagnostic in diagnostics { text.line(["diagnostic"] + diagnostic.fields) }
    for page in unpublished { text.line(["unpublished"] + page.fields) }
    if isComplete { text.line("complete") }
    text.line("end")
    return text.buffer.bytes
  }
}

extension Diagnostic {
  fileprivate var fields: [String] {
    [
      severity.rawValue, rule.rawValue, location.file, String(location.line), String(location.column),
      message.nb,
      message.nn, message.en,
    ] + (help.map { [$0.nb, $0.nn, $0.en] } ?? [])
  }

  fileprivate init?(_ fields: [String]) {
    guard fields.count == 9 || fields.count == 12, let severity = Severity(rawValue: fields[1]),
      let rule = Rule(rawValue: fields[2]), let line = Int(fields[4]), let column = Int(fields[5])
    else { return nil }
    self.init(
      severity, rule, at: SourceLocation(file: fields[3], line: line, column: column),
      LocalizedText(nb: fields[6], nn: fields[7], en: fields[8]),
      help: fields.count == 12 ? LocalizedText(nb: fields[9], nn: fields[10], en: fields[11]) : nil)
  }
}

extension UnpublishedPage {
  fileprivate var fields: [String] { [file, title, address.path] + reason.fields }

  fileprivate init?(_ fields: [String]) {
    guard fields.count > 4, let reason = Reason(fields[4...]) else { return nil }
    self.init(file: fields[1], title: fields[2], address: Address(fields[3]), reason: reason)
  }
}

extension UnpublishedPage.Reason {
  fileprivate var fields: [String] {
    switch self {
    case .draft: ["draft"]
    case .future(let day): ["future", day.iso]
    case .expired(let day): ["expired", day.iso]
    case .section(let file, let reason): ["section", file] + reason.fields
    }
  }

  fileprivate init?(_ fields: ArraySlice<String>) {
    let rest = fields.dropFirst()
    switch (fields.first, rest.first) {
    case ("draft", nil): self = .draft
    case ("section", let file?):
      guard let reason = Self(rest.dropFirst()) else { return nil }
      self = .section(file: file, reason)
    case (let kind?, let text?):
      guard case .date(let day) = DateReading(text) else { return nil }
      self = kind == "future" ? .future(day) : .expired(day)
    default: return nil
    }
  }
}
