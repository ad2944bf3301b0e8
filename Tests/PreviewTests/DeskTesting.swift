import Building
import Diagnostics
import Programme
import Session
import TestSupport
import Values

@testable import Preview

/// A desk over a small workspace of its own.
struct TestedDesk {
  static let key = "nokkelen-som-ingen-gjetter"
  static let host = "127.0.0.1:8080"
  static let cookie = "standpunkt-rediger-8080=\(key)"
  static let news = "content/nyheter/2026-05-01-tog.md"
  static let newsText =
    "---\ntittel: 'Tog'   # i byen\r\ndato: 1. mai 2026\r\ntema:\r\n- Arbeid\r\n---\r\n\r\nGå i tog.  \r\nSyng.\n"
  static let plan = "content/plan.md"
  static let planText =
    "---\ntittel: Plan\ntype: plan\n---\n\n## 1.1 Mål\n\n| Tiltak | Ansvar |\n|---|---|\n| Ring   | Leder |\n"

  let folder: TemporaryFolder
  let room = DeskRoom(DeskAccess(key: key, token: "merket", port: 8080))
  /// As the sites were at the start: what files hold is read when it is asked for.
  private let initial: PreviewState

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "navn: Nordvik\nnettsted: https://nordvik.example/\nansvarlige:\n  - navn: Leder\n  - navn: Styret\n",
      to: "content/site.yml")
    try folder.write("---\ntittel: Forside\n---\n\nHei.\n", to: "content/index.md")
    try folder.write("---\ntittel: Nytt\ninnhold: nyhet\n---\n", to: "content/nyheter/index.md")
    try folder.write(Self.newsText, to: Self.news)
    try folder.write(Self.planText, to: Self.plan)
    initial = try Self.state(of: folder)
  }

  /// As the sites are now.
  func state() throws -> PreviewState { try Self.state(of: folder) }

  private static func state(of folder: TemporaryFolder) throws -> PreviewState {
    let workspace = try Workspace(root: folder.path)
    guard let today = CalendarDate(year: 2026, month: 11, day: 22) else { preconditionFailure("a day") }
    let build = try Build(
      workspace,
      options: BuildOptions(
        edition: Edition(today: today, showsUnpublished: true), output: folder.path + "/site",
        toolIdentity: "test"))
    let snapshot = try build.snapshot(workspace.sites[0])
    return PreviewState(
      workspace: workspace,
      sites: [PreviewedSite(snapshot: snapshot, good: snapshot.renderer == nil ? nil : snapshot)])
  }

  func respond(_ request: PreviewRequest) async throws -> PreviewResponse {
    await room.respond(to: request, initial)
  }

  func get(_ address: String) async throws -> PreviewResponse { try await respond(Self.get(address)) }

  static func get(_ address: String) -> PreviewRequest {
    let parts = address.split(separator: "?", maxSplits: 1)
    return PreviewRequest(
      path: String(parts[0]), query: parts.count > 1 ? String(parts[1]) : "", host: host, fetchSite: "none",
      cookie: cookie)
  }

  static func post(
    _ path: String, _ fields: [(String, String)], token: String = "merket", file: (String, [UInt8])? = nil
  ) -> PreviewRequest {
    var body: [UInt8] = []
    for (name, value) in fields + [("merke", token)] {
      body += Array("--XyZ\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    if let file {
      let head =
        "--XyZ\r\nContent-Disposition: form-data; name=\"opplasting\"; filename=\"\(file.0)\"\r\n"
        + "Content-Type: application/octet-stream\r\n\r\n"
      body += Array(head.utf8) + file.1 + Array("\r\n".utf8)
    }
    return PreviewRequest(
      method: .post, path: path, host: host, origin: "http://\(host)", fetchSite: "same-origin",
      cookie: cookie, contentType: "multipart/form-data; boundary=XyZ", body: body + Array("--XyZ--\r\n".utf8)
    )
  }

  /// What the page's form holds, as a browser would send it.
  func form(of file: String) async throws -> [(String, String)] {
    let html = try await get(DeskAddress.page(file)).html
    let hash = html.firstMatch(of: #/name="avtrykk" value="([^"]*)"/#).map { String($0.1) } ?? ""
    return [("fil", file), ("avtrykk", hash)]
  }
}

extension PreviewResponse {
  var html: String { String(decoding: body, as: UTF8.self) }

  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
