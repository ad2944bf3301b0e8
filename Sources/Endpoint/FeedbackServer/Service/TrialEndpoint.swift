internal import Diagnostics
internal import Feedback
package import FeedbackContract
internal import FeedbackMail
internal import FeedbackSQLite
package import HTTPTypes
internal import Logging
internal import Synchronization
internal import System

/// An endpoint to try a site's forms with: the real one, which forgets all it was sent when it goes, and whose mail
/// goes nowhere.
package final class TrialEndpoint: Sendable {
  private let endpoint = Endpoint()
  private let services: EndpointServices
  private let delivery: MailDelivery
  private let transport = KeptMail()
  private let stores = Mutex<[String: SQLiteStore]>([:])

  /// A mail that was not sent.
  package struct Mail: Sendable, Identifiable {
    /// Counted from 1.
    package let id: Int
    package let sender: String
    package let recipients: [String]
    package let subject: String
    package let text: String
    /// Seconds since 1970.
    package let time: Int
  }

  /// - Parameter origins: those that the site is looked at on.
  package init(origins: [String]) {
    let clock = ServerClock.system(timeZone: "Europe/Oslo")
    guard let sender = EmailAddress("preview@standpunkt.invalid") else {
      preconditionFailure("the trial's own address is one")
    }
    // Without limits: whoever tries a form does so often.
    services = EndpointServices(
      clock: clock, randomness: .system, keys: [Randomness.system.bytes(32)], isLimited: false,
      sendsMail: true, editors: [sender], origins: origins)
    var logger = Logger(label: "standpunkt") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .error
    delivery = MailDelivery(
      endpoint: endpoint, clock: clock, sender: sender, perMinute: 1000, transport: transport,
      counts: MailCounts(), logger: logger)
  }

  /// The newest first.
  package var mails: [Mail] { transport.mails.withLock { $0.reversed() } }

  /// Replaces a site's forms. What was sent to it stays.
  ///
  /// - Parameter files: of its bundle, by path, without the manifest.
  /// - Throws: what is wrong with the bundle's templates, or a ``StoreFault``.
  package func mount(_ manifest: EndpointManifest, files: [(path: String, bytes: [UInt8])]) throws {
    let byPath = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    var pages: [String: ResponseTemplates] = [:]
    for language in manifest.responses?.languages ?? [] {
      pages[language] = try ResponseTemplates(language: language) { path in
        SourceFile(path: path, bytes: byPath[path] ?? [])
      }
    }
    var served: [String: SiteBundle.File] = [:]
    for file in manifest.responses?.files ?? [] {
      served[file.name] = SiteBundle.File(type: file.type, bytes: byPath["f/\(file.name)"] ?? [])
    }
    guard let bundle = SiteBundle(manifest: manifest, pages: pages, files: served) else {
      throw BundleFolder.Fault.noPages(language: manifest.language)
    }
    if let earlier = endpoint.site(manifest.site) {
      endpoint.mount(SiteEndpoint(bundle, insteadOf: earlier))
      return
    }
    let known = stores.withLock { $0[manifest.site] }
    let store = try known ?? SQLiteStore.inMemory(site: manifest.site)
    stores.withLock { $0[manifest.site] = store }
    endpoint.mount(SiteEndpoint(bundle, store: store, services: services))
  }

  package func unmount(_ site: String) { endpoint.unmount(site) }

  /// The greatest size of a body sent to a path, in bytes; 0 for a path that no site's forms have.
  package func bodyLimit(of path: String) -> Int { endpoint.bodyLimit(of: path) }

  /// The answer to a request.
  package struct Answer: Sendable {
    package let status: Int
    package let headers: [(name: String, value: String)]
    package let contentType: String
    package let body: [UInt8]
  }

  /// Nil for a path that no site's forms have.
  package func respond(to head: HTTPRequest, body: [UInt8]) async -> Answer? {
    guard let client = ClientAddress(bytes: [127, 0, 0, 1]) else { return nil }
    var request = EndpointRequest(head, client: client, isSecure: false)
    request.body = body
    guard let response = await endpoint.respond(to: request) else { return nil }
    if request.method == .post { await delivery.deliverDueMail() }
    return Answer(
      status: response.status, headers: response.headers, contentType: response.contentType,
      body: response.body)
  }
}

/// Takes mails to nobody, and keeps the last of them.
private final class KeptMail: MailTransport {
  let mails = Mutex<[TrialEndpoint.Mail]>([])

  private static let most = 100

  func send(_ message: MailMessage) async throws(MailFault) -> Int {
    mails.withLock { mails in
      let letter = message.letter
      mails.append(
        TrialEndpoint.Mail(
          id: (mails.last?.id ?? 0) + 1, sender: letter.senderName,
          recipients: letter.recipients.map(\.description), subject: letter.subject, text: letter.text,
          time: message.date.seconds))
      if mails.count > Self.most { mails.removeFirst() }
    }
    return 0
  }

  func stop() {}
}
