package import Diagnostics
package import Keys

/// The values of `server.yml`; networks, addresses and time zones are still text.
package struct ServerFileSettings: Sendable {
  package var proxies: [Located<String>] = []
  package var answersPerVoter: Int?
  package var connections: Int?
  package var timeZone: Located<String>?
  package var hasWebDesk: Bool?
  package var mail: MailConfiguration?
  package var editors: [Located<String>] = []

  package static func parse(file: SourceFile) -> (ServerFileSettings, [Diagnostic]) {
    var parser = ServerConfigurationParser(file)
    let configuration = parser.parse()
    return (configuration, parser.diagnostics)
  }
}

/// Fills a `ServerFileSettings` from a tree of YAML, key by key.
private struct ServerConfigurationParser {
  private let file: SourceFile
  private var reader: ValueReader

  init(_ file: SourceFile) {
    self.file = file
    reader = ValueReader(path: file.path)
  }

  var diagnostics: [Diagnostic] { reader.diagnostics }

  mutating func parse() -> ServerFileSettings {
    var server = ServerFileSettings()
    let (root, problems) = YAMLDocument.parse(file: file)
    for problem in problems { reader.report(problem) }
    switch root?.content {
    case .mapping(let entries):
      for field in reader.fields(of: entries, ServerKey.self) { read(field.key, field.entry, into: &server) }
    case .sequence(_):
      reader.report(.listWithoutKey(example: "proxyer", at: root?.position.location(in: file.path) ?? start))
    case .scalar where root?.isEmpty == false:
      let diagnosis = SyntaxDiagnosis(file, range: file.bytes.indices, line: 1)
      reader.report(diagnosis.diagnosticForTextWithoutKey(at: root?.range.lowerBound ?? 0))
    default: break
    }
    return server
  }

  private var start: SourceLocation { SourceLocation(file: file.path) }

  private mutating func read(_ key: ServerKey, _ entry: YAMLEntry, into server: inout ServerFileSettings) {
    switch key {
    case .proxies: server.proxies = reader.locatedTexts(entry)
    case .answersPerVoter: server.answersPerVoter = integer(entry, in: 1...20)
    case .connections: server.connections = integer(entry, in: 64...65_536)
    case .timeZone: server.timeZone = reader.locatedText(entry)
    case .webDesk: server.hasWebDesk = reader.yesOrNo(entry)
    case .mail: server.mail = mail(entry)
    case .editors: server.editors = reader.locatedTexts(entry)
    }
  }

  private mutating func mail(_ entry: YAMLEntry) -> MailConfiguration? {
    guard let entries = reader.entries(of: entry.value, for: entry.key) else { return nil }
    var draft = MailDraft()
    for field in reader.fields(of: entries, MailKey.self) {
      let entry = field.entry
      switch field.key {
      case .host: draft.host = reader.locatedText(entry)
      case .port: draft.port = integer(entry, in: 1...65_535)
      case .encryption:
        let choice = reader.choice(entry, of: MailEncryption.self)
        draft.encryption = choice.map { Located($0, at: entry.value.position) }
      case .user: draft.user = reader.locatedText(entry)
      case .passwordFile: draft.passwordFile = reader.locatedText(entry)
      case .certificates: draft.certificates = reader.text(entry)
      case .sender: draft.sender = reader.locatedText(entry)
      case .perMinute: draft.perMinute = integer(entry, in: 1...1000)
      }
    }
    return draft.configuration(
      in: entries, at: entry.key.position.location(in: file.path), &reader)
  }

  private mutating func integer(_ entry: YAMLEntry, in range: ClosedRange<Int>) -> Int? {
    guard let number = reader.integer(entry) else { return nil }
    if range.contains(number) { return number }
    reader.report(.numberOutOfRange(entry.key.text, number, range, at: reader.location(entry.value)))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func numberOutOfRange(
    _ key: String, _ number: Int, _ range: ClosedRange<Int>, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, .numberOutOfRange, at: location,
      nb: "«\(key)» kan ikke være \(number)", nn: "«\(key)» kan ikkje vere \(number)",
      en: "“\(key)” cannot be \(number)",
      help: LocalizedText(
        nb: "skriv et tall fra \(range.lowerBound) til \(range.upperBound)",
        nn: "skriv eit tal frå \(range.lowerBound) til \(range.upperBound)",
        en: "write a number from \(range.lowerBound) to \(range.upperBound)"))
  }
}
