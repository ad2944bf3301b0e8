import Foundation
import HTTPTypes
import Logging
import NIOPosix
import Synchronization
import System
import Testing

@testable import FeedbackServer

struct StaticSiteTests {
  let workspace: String
  let responder: StaticResponder

  init() throws {
    workspace = NSTemporaryDirectory() + "standpunkt-" + UUID().uuidString
    try Self.write(
      "hjem <p>\(String(repeating: "tekst ", count: 200))</p>", "site/rogna/index.html", workspace)
    try Self.write("om", "site/rogna/om/index.html", workspace)
    try Self.write("borte", "site/rogna/404.html", workspace)
    try Self.write("p{}", "site/rogna/s/stil.0123.css", workspace)
    try Self.write("hemmelig", "utenfor.txt", workspace)
    try Self.write("hemmelig", "site/rogna/ikke-bygd.txt", workspace)
    try Self.write(
      "/*\n  X-Frame-Options: DENY\n/s/*\n  Cache-Control: public, max-age=31536000, immutable\n",
      "site/rogna/_headers", workspace)
    try Self.write(
      "/gammel /om/ 301\n/bl%C3%A5 /om/ 301\n/ut //annet.no/ 301\n/ut2 https://annet.no/ 301\n",
      "site/rogna/_redirects", workspace)
    try FileManager.default.createSymbolicLink(
      atPath: workspace + "/site/rogna/lenke.txt", withDestinationPath: "../../utenfor.txt")
    try FileManager.default.createSymbolicLink(
      atPath: workspace + "/site/rogna/ut-av", withDestinationPath: "../..")
    try Self.list("rogna", url: "https://rogna.no/", workspace)
    let sites = StaticSites(workspace: workspace, logger: Logger(label: "test"))
    sites.lookForSites()
    responder = StaticResponder(sites: sites, disk: DiskThreads(.singleton))
  }

  private static func write(_ text: String, _ path: String, _ workspace: String) throws {
    let file = URL(fileURLWithPath: "\(workspace)/\(path)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private static func list(
    _ id: String, url: String, _ workspace: String, folder: String? = nil
  ) throws {
    let files = [
      ("index.html", "text/html; charset=utf-8", 1220), ("om/index.html", "text/html; charset=utf-8", 2),
      ("404.html", "text/html; charset=utf-8", 5), ("s/stil.0123.css", "text/css; charset=utf-8", 3),
      ("lenke.txt", "text/plain; charset=utf-8", 8), ("ut-av/utenfor.txt", "text/plain; charset=utf-8", 8),
      ("_headers", "text/plain; charset=utf-8", 1), ("_redirects", "text/plain; charset=utf-8", 1),
      ("forsvunnet.html", "text/html; charset=utf-8", 1),
    ].map { #"{"hash":"\#($0.0)","path":"\#($0.0)","size":\#($0.2),"type":"\#($0.1)"}"# }
    try write(
      #"{"url":"\#(url)","folder":"\#(folder ?? "site/\(id)")","files":[\#(files.joined(separator: ","))]}"#,
      ".standpunkt/files/\(id).json", workspace)
  }

  @Test func `a copy of a workspace gives out its own files`() throws {
    let copy = NSTemporaryDirectory() + "standpunkt-" + UUID().uuidString
    try FileManager.default.copyItem(atPath: workspace, toPath: copy)
    try Self.write("kopiens", "site/rogna/om/index.html", copy)
    let sites = StaticSites(workspace: copy, logger: Logger(label: "test"))
    sites.lookForSites()
    guard let (site, rest) = sites.site(host: "rogna.no", path: "/om/"),
      case .file(let file, _) = site.find(rest), let opened = site.open(file),
      let bytes = try? opened.read(from: 0, count: opened.size)
    else {
      Issue.record("no page")
      return
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "kopiens")
  }

  @Test func `a list of an earlier version is used in its own workspace and in no copy`() throws {
    try Self.list("rogna", url: "https://rogna.no/", workspace, folder: "\(workspace)/site/rogna")
    let copy = NSTemporaryDirectory() + "standpunkt-" + UUID().uuidString
    try FileManager.default.copyItem(atPath: workspace, toPath: copy)
    for (place, isServed) in [(workspace, true), (copy, false)] {
      let sites = StaticSites(workspace: place, logger: Logger(label: "test"))
      sites.lookForSites()
      #expect((sites.site(host: "rogna.no", path: "/") != nil) == isServed)
    }
  }

  private struct Answer: Equatable {
    var status: Int
    var text: String
    var headers: [String: String]
  }

  private func get(
    _ path: String, host: String = "rogna.no", method: HTTPRequest.Method = .get, _ fields: HTTPFields = [:]
  ) async -> Answer? {
    let request = HTTPRequest(
      method: method, scheme: "https", authority: host, path: path, headerFields: fields)
    guard let answer = await responder.respond(to: request) else { return nil }
    let (status, headers) = (answer.status, answer.headers)
    switch answer.body {
    case .bytes(let bytes), .gzip(let bytes):
      return Answer(
        status: status, text: String(decoding: bytes, as: UTF8.self),
        headers: Dictionary(headers.map { ($0.name, $0.value) }, uniquingKeysWith: { $0 + "; " + $1 }))
    case .file(let file): return Answer(status: status, text: "\(file.size) bytes", headers: [:])
    }
  }

  @Test func `pages are at their addresses, with the site's headers`() async throws {
    let home = try #require(await get("/"))
    #expect(home.status == 200)
    #expect(home.text.hasPrefix("hjem"))
    #expect(home.headers["Content-Type"] == "text/html; charset=utf-8")
    #expect(home.headers["X-Frame-Options"] == "DENY")
    #expect(home.headers["Cache-Control"] == "public, max-age=0, must-revalidate")
    #expect(await get("/om/")?.text == "om")
    #expect(await get("/om")?.headers["Location"] == "/om/")
    #expect(await get("/s/stil.0123.css")?.headers["Cache-Control"] == "public, max-age=31536000, immutable")
    #expect(await get("/", method: .post)?.status == 405)
  }

  @Test(arguments: [
    "/ikke-bygd.txt", "/_headers", "/_redirects", "/../utenfor.txt", "/%2e%2e/utenfor.txt",
    "/om/../index.html",
    "/om%2Findex.html%00", "//", "/om//", "/s/", "/%", "/%FF", "/.standpunkt/files/rogna.json",
    "/index.html/",
  ])
  func `what is not on the list is not there`(path: String) async throws {
    let answer = try #require(await get(path))
    #expect(answer.status == 404)
    #expect(answer.text == "borte")
    #expect(answer.headers["Cache-Control"] == "no-store")
  }

  @Test(arguments: ["/lenke.txt", "/ut-av/utenfor.txt", "/forsvunnet.html"])
  func `no link is followed, even one that is on the list`(path: String) async throws {
    let answer = try #require(await get(path))
    #expect(answer.status == 503)
    #expect(answer.text == "")
  }

  @Test func `a page that the browser has is not sent again`() async throws {
    let tag = try #require(await get("/")?.headers["ETag"])
    #expect(await get("/", [.ifNoneMatch: "W/\"x\", \(tag)"])?.status == 304)
    #expect(await get("/", [.ifNoneMatch: "\"x\""])?.status == 200)
    let packed = try #require(await get("/", [.acceptEncoding: "gzip"])?.headers["ETag"])
    #expect(packed != tag)
  }

  @Test func `text is sent packed to those who take it`() async throws {
    let packed = try #require(await get("/", [.acceptEncoding: "br, gzip;q=0.8"]))
    #expect(packed.headers["Content-Encoding"] == "gzip")
    #expect(packed.headers["Vary"] == "Accept-Encoding")
    for refusing in ["br", "gzip;q=0", "gzip; q=0.0", "identity"] {
      #expect(await get("/", [.acceptEncoding: refusing])?.headers["Content-Encoding"] == nil)
    }
    #expect(await get("/om/", [.acceptEncoding: "gzip"])?.text == "om", "too small to gain by it")
  }

  @Test func `earlier addresses lead on within the site and never out of it`() async throws {
    #expect(await get("/gammel")?.status == 301)
    #expect(await get("/gammel")?.headers["Location"] == "/om/")
    #expect(await get("/bl%C3%A5")?.headers["Location"] == "/om/")
    #expect(await get("/ut")?.status == 404)
    #expect(await get("/ut2")?.status == 404)
    #expect(await get("//annet.no/om")?.headers["Location"] == nil)
  }

  @Test func `the site is the host's, or the one the path begins with`() async throws {
    try Self.write("andre", "site/vollen/index.html", workspace)
    try Self.list("vollen", url: "https://fylke.no/vollen/", workspace)
    responder.sites.lookForSites()
    #expect(await get("/", host: "rogna.no")?.text.hasPrefix("hjem") == true)
    #expect(await get("/vollen/", host: "fylke.no")?.text == "andre")
    #expect(await get("/vollen/", host: "127.0.0.1:8081")?.text == "andre")
    #expect(await get("/rogna/om/", host: "127.0.0.1:8081")?.text == "om")
    #expect(await get("/", host: "127.0.0.1:8081") == nil)
  }

  @Test func `only what must be read waits for the disk`() async throws {
    let pool = NIOThreadPool(numberOfThreads: 1)
    pool.start()
    let (busy, isFree) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    pool.submit { _ in
      busy.signal()
      isFree.wait()
    }
    busy.wait()
    let slow = StaticResponder(sites: responder.sites, disk: DiskThreads(pool))
    func request(_ path: String, _ fields: HTTPFields = [:]) -> HTTPRequest {
      HTTPRequest(method: .get, scheme: "https", authority: "rogna.no", path: path, headerFields: fields)
    }
    let tag = try #require(await get("/")?.headers["ETag"])
    #expect(await slow.respond(to: request("/", [.ifNoneMatch: tag]))?.status == 304)
    #expect(await slow.respond(to: request("/gammel"))?.status == 301)
    let isAnswered = Mutex(false)
    async let page = {
      let answer = await slow.respond(to: request("/om/"))
      isAnswered.withLock { $0 = true }
      return answer?.status
    }()
    try await Task.sleep(for: .milliseconds(50))
    #expect(!isAnswered.withLock { $0 })
    isFree.signal()
    #expect(await page == 200)
    try await pool.shutdownGracefully()
  }
}

struct GzipTests {
  @Test func `what goes in comes out`() throws {
    let folder = NSTemporaryDirectory() + "standpunkt-" + UUID().uuidString
    let text = (0..<20_000).map { "linje \($0 % 97)\n" }.joined()
    let packed = try #require(Gzip.compressed(Array(text.utf8)))
    #expect(packed.count < text.utf8.count / 5)
    try Data(packed).write(to: URL(fileURLWithPath: folder + ".gz"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/gzip")
    process.arguments = ["-dc", folder + ".gz"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let unpacked = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(String(decoding: unpacked, as: UTF8.self) == text)
    try FileManager.default.removeItem(atPath: folder + ".gz")
  }

  @Test func `the cache keeps to its size, and what is used stays longest`() {
    var cache = GzipCache(limit: 800)
    for number in 0..<20 {
      cache.keep([UInt8](repeating: 0, count: 90), for: "\(number)")
      _ = cache["0"]
    }
    let kept = (0..<20).filter { cache["\($0)"] != nil }
    #expect(kept.count <= 8)
    #expect(kept.contains(0))
    #expect(kept.contains(19))
    cache.keep([UInt8](repeating: 0, count: 500), for: "stor")
    #expect(cache["stor"] == nil, "one file does not push out all the others")
  }
}
