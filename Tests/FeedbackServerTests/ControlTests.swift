import Diagnostics
import Feedback
import FeedbackSQLite
import FeedbackSupport
import Foundation
import HTTPTypes
import Logging
import NIOPosix
import ServiceLifecycle
import Testing

@testable import FeedbackServer

/// A server's data folder and what answers commands in it, with a site whose store is a file.
private struct ControlledServer {
  let root = NSTemporaryDirectory() + "standpunkt-" + UUID().uuidString
  let endpoint = Endpoint()
  let upkeep: Upkeep
  let responder: ControlResponder
  let site: TestSite
  private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

  init() throws {
    site = try TestSite(isLimited: false)
    let root = root
    try FileManager.default.createDirectory(atPath: root + "/data", withIntermediateDirectories: true)
    try TestSite.writeBundle(to: root + "/.standpunkt/endpoint/rogna")
    upkeep = Upkeep(
      endpoint: endpoint, services: site.services, bundles: BundleFolder(workspace: root), files: nil,
      disk: DiskThreads(.singleton), logger: logger, storePath: { "\(root)/data/\($0).db" })
    upkeep.lookForBundles()
    responder = ControlResponder(
      endpoint: endpoint, services: site.services, upkeep: upkeep, inbox: InboxFolder(workspace: root),
      keys: try KeyFile(root + "/data/keys", randomness: .system))
  }

  var store: any FeedbackStore {
    get throws { try #require(upkeep.store(of: "rogna")) }
  }

  func comment(_ text: String) async throws -> RecordID {
    let id = RecordID(.system)
    try await store.insert(
      Comment(
        id: id, page: "nyheter/ny", name: "Kari", text: text, state: .held, received: site.time.now,
        decided: nil),
      notice: nil)
    return id
  }

  func answer(_ name: Substring, _ fields: String = "", in language: String = "en") async throws -> (
    Int, String
  ) {
    let fields = try FormFields("språk=\(language)&\(fields)".utf8, limit: 8)
    let answer = await responder.answer(try #require(ControlCommand(name, fields)))
    return (answer.status, String(decoding: answer.body, as: UTF8.self))
  }

  /// Listens while a body runs.
  func listening(_ body: (ControlClient) async throws -> Void) async throws {
    let socket = ControlSocket(
      path: DataFolder.socket(in: root + "/data"), responder: responder, logger: logger)
    let group = ServiceGroup(services: [socket], logger: logger)
    let running = Task { try await group.run() }
    while !FileManager.default.fileExists(atPath: root + "/data/control") {
      try await Task.sleep(for: .milliseconds(5))
    }
    let outcome: Result<Void, any Error>
    do { outcome = .success(try await body(ControlClient(data: root + "/data"))) } catch {
      outcome = .failure(error)
    }
    await group.triggerGracefulShutdown()
    try await running.value
    try outcome.get()
  }
}

struct ControlResponderTests {
  private let server: ControlledServer

  init() throws { server = try ControlledServer() }

  @Test func `comments are decided on, the known ones also when others are not`() async throws {
    let (first, second) = (try await server.comment("en"), try await server.comment("to"))
    #expect(try await server.answer("queue").1.contains("Kari writes:\n  en\n"))
    let unknown = RecordID(.system)
    let (status, text) = try await server.answer("approve", "id=\(first)+\(unknown)")
    #expect(status == 400)
    #expect(text == "There is no comment with the id \(unknown). The others are decided.\n")
    #expect(try await server.answer("reject", "id=\(second)", in: "nb") == (200, "1 kommentar er avvist.\n"))
    #expect(try await server.answer("queue") == (200, "No comments are waiting.\n"))
  }

  @Test func `a comment that is erased goes from what waits for the build, too`() async throws {
    let id = try await server.comment("kanari")
    _ = try await server.answer("approve", "id=\(id)")
    #expect(try await server.answer("publish").0 == 200)
    let file = server.root + "/.standpunkt/inbox/rogna/kommentarer.json"
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("kanari"))
    #expect(try await server.answer("erase", "kommentar=\(id)").0 == 200)
    #expect(try !String(contentsOfFile: file, encoding: .utf8).contains("kanari"))
    #expect(try await server.answer("erase", "kommentar=\(id)").0 == 400)
    #expect(try await server.answer("erase", "epost=ingen").0 == 400)
  }

  @Test func `with several sites a command says which, and one that is not there is told from`() async throws
  {
    server.endpoint.mount(
      SiteEndpoint(try TestSite.bundle("vollen"), store: InMemoryStore(), services: server.site.services))
    #expect(
      try await server.answer("stats") == (400, "Say which site with --site. Here are: rogna, vollen\n"))
    #expect(try await server.answer("stats", "nettsted=ukjent").0 == 400)
    #expect(try await server.answer("stats", "nettsted=rogna").0 == 200)
    #expect(try await server.answer("publish").1.split(separator: "\n").count == 2)
    #expect(
      try await server.answer("backup", "fil=\(server.root)/en.db").0 == 400, "two do not fit in one file")
  }

  @Test func `a copy says whose it is, and what is there is left alone`() async throws {
    let path = server.root + "/kopi.db"
    #expect(try await server.answer("backup", "fil=\(path)").0 == 200)
    #expect(try await SQLiteStore.site(ofCopy: path) == "rogna")
    #expect(try await server.answer("backup", "fil=\(path)").0 == 400)
    #expect(try await server.answer("backup", "fil=\(server.root)/ingen/kopi.db").0 == 500)
    #expect(
      ControlCommand("backup", try FormFields("fil=kopi.db".utf8, limit: 8)) == nil, "the server is elsewhere"
    )
  }

  @Test func `keys change, with and without the old`() async throws {
    func count() throws -> Int { try KeyFile(server.root + "/data/keys", randomness: .system).keys.count }
    #expect(try await server.answer("rotate-keys").1.contains("still work"))
    #expect(try count() == 2)
    #expect(try await server.answer("rotate-keys", "glem-gamle=ja").1.contains("no longer work"))
    #expect(try count() == 1)
  }

  @Test(arguments: [
    ("nb", "kunne ikke lage mappa"), ("nn", "kunne ikkje lage mappa"), ("en", "could not make the folder"),
  ])
  func `a folder that cannot be written in is told of in the editor's language`(
    language: String, text: String
  ) async throws {
    try FileManager.default.createDirectory(
      atPath: server.root + "/.standpunkt", withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: server.root + "/.standpunkt/inbox"))
    let (status, answer) = try await server.answer("publish", in: language)
    #expect(status == 500)
    #expect(answer.hasPrefix("\(text) \(server.root)/.standpunkt/inbox/rogna: "))
  }

  @Test func `editors without pages on the web get no link to them`() async throws {
    #expect(try await server.answer("login-link").0 == 400)
  }

  @Test(arguments: [StoreTrouble.full, .other])
  func `a store that fails is the machine's fault`(kind: StoreTrouble) async throws {
    let store = InMemoryStore()
    server.endpoint.mount(SiteEndpoint(try TestSite.bundle(), store: store, services: server.site.services))
    store.fail(with: kind == .full ? .diskFull : .failed("SQLite 10"))
    let (status, text) = try await server.answer("queue")
    #expect(status == 500)
    #expect(text == (kind == .full ? "The disk is full.\n" : "The store failed: SQLite 10\n"))
  }
}

enum StoreTrouble { case full, other }

struct ControlSocketTests {
  private let server: ControlledServer

  init() throws { server = try ControlledServer() }

  @Test func `commands are answered over a socket that only its owner reaches`() async throws {
    try await server.listening { client in
      let path = server.root + "/data/control"
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
      let reply = try await ask(client, "queue", [("språk", "nn")])
      #expect(reply.isDone)
      #expect(reply.text == "Ingen kommentarar ventar.\n")
      let refusal = try await ask(client, "finnes-ikke", [("språk", "en")])
      #expect(!refusal.isDone && refusal.isWrongUse)
      #expect(refusal.text == "The server does not know this command. Is it of another version?\n")
      let large = try await ask(client, "queue", [("språk", String(repeating: "x", count: 100_000))])
      #expect(!large.isDone)
      let crowded = try await ask(client, "queue", (0..<20).map { ("felt\($0)", "") })
      #expect(!crowded.isDone && crowded.isWrongUse, "what is no form is not a command without fields")
    }
    #expect(!FileManager.default.fileExists(atPath: server.root + "/data/control"), "nobody listens any more")
    await #expect(throws: ControlClient.Fault.noServer) {
      try await ask(ControlClient(data: server.root + "/data"), "queue", [])
    }
  }

  @Test func `what a server that was killed left is no hindrance`() async throws {
    let path = server.root + "/data/control"
    try Data().write(to: URL(fileURLWithPath: path))
    try await server.listening { client in
      for _ in 0..<50 {
        // It exists from before; it answers once it is the server's.
        if (try? await ask(client, "queue", []))?.isDone == true { return }
        try await Task.sleep(for: .milliseconds(20))
      }
      Issue.record("the socket never answered")
    }
  }

  @Test func `a folder too deep for a socket's address is told from`() async throws {
    let deep = server.root + "/" + String(repeating: "a", count: 100)
    await #expect(throws: ControlClient.Fault.tooLongPath) {
      try await ask(ControlClient(data: deep), "queue", [])
    }
  }

  /// The client waits for as long as the server takes, and must not do so on a thread that others need.
  private func ask(
    _ client: ControlClient, _ command: String, _ fields: [(name: String, value: String)]
  ) async throws -> ControlClient.Reply {
    let outcome: Result<ControlClient.Reply, any Error> = await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: Result { try client.send(command, fields) }) }
    }
    return try outcome.get()
  }
}
