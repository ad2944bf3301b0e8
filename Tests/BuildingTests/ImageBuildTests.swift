import Session
import System
import Diagnostics
import Foundation
import Values
import Programme
import Building
import TestSupport
import Testing

@testable import Images

/// Pictures on their way through a build, made by the real tool.
struct ImageBuildTests {
  private let workspace: TemporaryFolder
  private let tool: String

  init() throws {
    workspace = try TemporaryFolder()
    tool = try #require(Self.tool, "vipsthumbnail is missing: scripts/setup test installs it")
    try write("content/site.yml", "navn: Nordvik\nnettsted: https://nordvik.example/\n")
    try write(
      "content/index.md", "---\ntittel: Nordvik\nbilde: havn.jpg\nalt: Havna\n---\n[Stort bilde](havn.jpg)\n")
  }

  private static let tool: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/vipsthumbnail" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test func `a photo is turned upright, made in every width and never wider than it was`() throws {
    try putPhoto(width: 1500, height: 1000, orientation: 6)
    try expectNothing(build(tool: tool))
    let made = try images()
    #expect(made.map(\.name) == ["havn-1000.jpg", "havn-1000.webp", "havn-480.webp", "havn-800.webp"])
    for image in made {
      #expect(image.header.size.width == Int(image.name.filter(\.isNumber)))
      #expect(image.header.size.height == image.header.size.width * 3 / 2)
    }
    let page = try workspace.text("site/index.html")
    #expect(page.contains("width=\"1000\" height=\"1500\" alt=\"Havna\" fetchpriority=\"high\">"))
    #expect(
      page.contains(
        "<meta property=\"og:image\" content=\"https://nordvik.example/\(try path("havn-1000.jpg"))\">"))
    #expect(
      page.contains("srcset=\"./\(try path("havn-480.webp")) 480w, ./\(try path("havn-800.webp")) 800w, "))
  }

  @Test(arguments: [true, false])
  func `where and when a photo was taken leaves the house in no file, with the tool or without`(hasTool: Bool)
    throws
  {
    try putPhoto(width: 900, height: 600, orientation: 6)
    _ = try build(tool: hasTool ? tool : nil)
    let site = try FolderContents(of: workspace.path + "/site")
    let photos = site.paths.filter { ImageFormat(ofFileNamed: $0) != nil && $0 != "ikon.svg" }
    #expect(photos.count == (hasTool ? 4 : 2))
    #expect(photos.contains("havn.jpg"))
    let source = try Data(contentsOf: URL(fileURLWithPath: workspace.path + "/content/havn.jpg"))
    for mark in ["N\0\0\0", "http://ns.adobe.com", "Lofoten"] {
      #expect(source.firstRange(of: Data(mark.utf8)) != nil)
      for path in photos {
        #expect(Data(site.files[path]?.bytes ?? []).firstRange(of: Data(mark.utf8)) == nil, "\(path)")
      }
    }
    // Which way is up is all that is left in a file whose pixels lie on their side.
    let linked = try ImageHeader(reading: try #require(site.files["havn.jpg"]?.bytes), as: .jpeg)
    #expect(linked.size == ImageSize(width: 600, height: 900))
  }

  @Test func `a grainy photo weighs no more than a page can carry`() throws {
    try putPhoto(width: 2100, height: 1400, orientation: 1, hasGrain: true)
    try expectNothing(build(tool: tool))
    for image in try images() where image.header.size.width <= 1280 {
      #expect(image.byteCount <= 120_000 * image.header.size.width / 1280, "\(image.name)")
    }
  }

  @Test func `a second build starts no tool, whatever else has changed`() throws {
    try putPhoto(width: 600, height: 400, orientation: 1)
    let counting = try countingTool()
    try expectNothing(build(tool: counting))
    // The version, two WebP widths and the JPEG.
    #expect(try starts() == 4)
    let first = try FolderContents(of: workspace.path + "/site")
    try write("content/annet.md", "---\ntittel: Annet\n---\n![Havna igjen](havn.jpg)\n")
    try expectNothing(build(tool: counting))
    try workspace.remove("site")
    try expectNothing(build(tool: counting, on: "2026-11-23"))
    #expect(try starts() == 4)
    let third = try FolderContents(of: workspace.path + "/site")
    #expect(first.differences(from: third).filter { $0.hasPrefix("s/bilder/") } == [])
  }

  @Test func `a photo that is changed is made anew, and its old files go`() throws {
    try putPhoto(width: 600, height: 400, orientation: 1)
    _ = try build(tool: tool)
    let old = try images().map(\.path)
    try putPhoto(width: 500, height: 400, orientation: 1)
    _ = try build(tool: tool)
    #expect(try images().map(\.name) == ["havn-500.jpg", "havn-500.webp"])
    #expect(Set(try images().map(\.path)).isDisjoint(with: old))
  }

  @Test func `the same photo under two names is made once`() throws {
    try putPhoto(width: 400, height: 300, orientation: 1)
    try FileManager.default.copyItem(
      atPath: workspace.path + "/content/havn.jpg", toPath: workspace.path + "/content/kai.jpg")
    try workspace.age("content", seconds: 60)
    try write("content/annet.md", "---\ntittel: Annet\n---\n![Kaia](kai.jpg)\n")
    let counting = try countingTool()
    try expectNothing(build(tool: counting))
    #expect(try starts() == 3)
    #expect(try images().map(\.name) == ["havn-400.jpg", "havn-400.webp", "kai-400.jpg", "kai-400.webp"])
  }

  @Test func `without the tool photos are shown as they are, and the build says so once`() throws {
    try putPhoto(width: 900, height: 600, orientation: 1)
    try write("content/annet.md", "---\ntittel: Annet\n---\n![Havna igjen](havn.jpg)\n")
    let report = try build(tool: nil)
    #expect(report.diagnostics.map(\.rule) == [.noImageTool])
    #expect(report.diagnostics.map(\.severity) == [.warning])
    #expect(try images().map(\.name) == ["havn.jpg"])
    #expect(try workspace.text("site/index.html").contains("width=\"900\" height=\"600\" alt=\"Havna\""))
    #expect(try build(tool: nil).diagnostics.map(\.rule) == [.noImageTool])
    // Installing it changes the site, although no file of the editor's has changed.
    try expectNothing(build(tool: tool))
    #expect(try images().count == 4)
  }

  @Test func `a tool that does not work is the machine's fault, not the photo's`() throws {
    try putPhoto(width: 900, height: 600, orientation: 1)
    try script("falsk", "exit 1")
    let report = try build(tool: workspace.path + "/falsk")
    #expect(report.failure?.operation == .start)
    #expect(report.diagnostics == [])
  }

  @Test func `a photo that is cut off is refused where it is shown, and the old site stands`() throws {
    try putPhoto(width: 900, height: 600, orientation: 1)
    _ = try build(tool: tool)
    let before = try FolderContents(of: workspace.path + "/site")
    let path = URL(fileURLWithPath: workspace.path + "/content/havn.jpg")
    let bytes = try Data(contentsOf: path)
    try bytes.prefix(bytes.count / 2).write(to: path)
    let report = try build(tool: tool)
    #expect(
      DiagnosticReport(report.diagnostics).text(in: .nb, source: { _ in nil }) == """
        content/index.md:3:8: error: bildet «havn.jpg» er tomt, kuttet av eller ødelagt
          help: hent bildet på nytt der det kom fra, eller åpne det i et bildeprogram og lagre det igjen

        """)
    #expect(try FolderContents(of: workspace.path + "/site") == before)
  }

  @Test func `what no build has used for a month is thrown away, and what is used stays`() throws {
    try putPhoto(width: 400, height: 300, orientation: 1)
    try expectNothing(build(tool: tool))
    try workspace.write([1, 2, 3], to: ".standpunkt/images/0123456789abcdef0123456789abcdef.webp")
    try workspace.write([1], to: ".standpunkt/images/halvferdig.webp.17.ny")
    try workspace.age(".standpunkt/images", seconds: 40 * 86_400)
    try expectNothing(build(tool: tool, on: "2026-11-24"))
    let kept = try FolderContents(of: workspace.path + "/.standpunkt/images").paths
    #expect(kept.count { $0.hasSuffix(".webp") } == 1)
    #expect(!kept.contains { $0.hasSuffix(".ny") })
    try workspace.age(".standpunkt/images", seconds: 20 * 86_400)
    try workspace.write([1, 2, 3], to: ".standpunkt/images/fersk.webp")
    try expectNothing(build(tool: tool, on: "2026-11-25"))
    #expect(try FolderContents(of: workspace.path + "/.standpunkt/images").paths.contains("fersk.webp"))
  }

  @Test func `checking finds what is wrong with pictures and makes none`() throws {
    try putPhoto(width: 900, height: 600, orientation: 1)
    try write("content/annet.md", "---\ntittel: Annet\n---\n![Tegning](tegning.svg)\n")
    try write("content/tegning.svg", "<svg viewBox='0 0 1 1'><script/></svg>\n")
    let opened = try Workspace(root: workspace.path)
    let build = try Build(opened, options: options(tool: nil, on: "2026-11-22"))
    let report = build.check(opened.sites[0])
    #expect(report.diagnostics.map(\.rule) == [.noImageTool, .unsafeSVG, .photoWithoutCredit])
    #expect(report.diagnostics.map(\.severity) == [.note, .error, .warning])
    #expect(!FileManager.default.fileExists(atPath: workspace.path + "/.standpunkt"))
  }

  @Test func `drawings and pictures that move are copied to the byte`() throws {
    let drawing = "<svg viewBox='0 0 30 20'/>\n"
    let pixels = [[UInt8]](repeating: [255] + [UInt8](repeating: 0, count: 255), count: 1600).flatMap { $0 }
    let film =
      Array("GIF89a".utf8) + [30, 0, 20, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 30, 0, 20, 0, 0, 2] + pixels + [
        0, 0x3B,
      ]
    try write("content/index.md", "---\ntittel: N\n---\n![Tegning](tegning.svg)\n\n![Film](film.gif)\n")
    try write("content/tegning.svg", drawing)
    try workspace.write(film, to: "content/film.gif")
    let report = try build(tool: tool)
    #expect(report.diagnostics.map(\.rule) == [.heavyImage])
    let site = try FolderContents(of: workspace.path + "/site")
    let copied = site.paths.filter { $0.hasPrefix("s/bilder/") }
    #expect(copied.count == 2)
    #expect(site.text(copied.first { $0.hasSuffix(".svg") } ?? "") == drawing)
    #expect(site.files[copied.first { $0.hasSuffix(".gif") } ?? ""]?.bytes == film)
    #expect(try workspace.text("site/index.html").contains("width=\"30\" height=\"20\" alt=\"Film\""))
  }

  @Test func `a picture that is copied to the byte and tells where it was taken is pointed at`() throws {
    try write("content/index.md", "---\ntittel: N\n---\nHei.\n")
    try FileManager.default.createDirectory(
      atPath: workspace.path + "/content/_filer", withIntermediateDirectories: true)
    try putPhoto(width: 60, height: 40, orientation: 1)
    try FileManager.default.moveItem(
      atPath: workspace.path + "/content/havn.jpg", toPath: workspace.path + "/content/_filer/presse.jpg")
    try workspace.write(SamplePicture.jpeg(width: 6, height: 4), to: "content/_filer/uten.jpg")
    let report = try build(tool: tool)
    #expect(
      DiagnosticReport(report.diagnostics).text(in: .nb, source: { _ in nil }) == """
        content/_filer/presse.jpg:1:1: warning: bildet forteller hvor det er tatt, og kopieres som det er
          help: lenk til bildet fra en side i stedet for å legge det i _filer, så tas stedet ut; eller fjern det i et \
        bildeprogram

        """)
    let opened = try Workspace(root: workspace.path)
    let checked = try Build(opened, options: options(tool: tool, on: "2026-11-22")).check(opened.sites[0])
    #expect(checked.diagnostics.map(\.rule) == [.toldLocation])
  }

  @Test(arguments: ["favicon.ico", "favicon.svg"])
  func `a site's own icon goes before the one that the theme draws`(name: String) throws {
    try write("content/index.md", "---\ntittel: N\n---\nHei.\n")
    try expectNothing(build(tool: tool))
    #expect(try workspace.text("site/index.html").contains("<link rel=\"icon\" href=\"./ikon.svg\">"))
    #expect(try workspace.text("site/ikon.svg").contains("fill=\"#b5121b\""))
    try write("content/_filer/\(name)", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>")
    try expectNothing(build(tool: tool))
    #expect(try workspace.text("site/index.html").contains("<link rel=\"icon\" href=\"./\(name)\">"))
    let paths = try FolderContents(of: workspace.path + "/site").paths
    #expect(paths.contains(name) && !paths.contains("ikon.svg"))
  }

  @Test func `names that mean something to the tool or the shell are only names`() throws {
    try putPhoto(width: 60, height: 40, orientation: 1)
    try FileManager.default.moveItem(
      atPath: workspace.path + "/content/havn.jpg", toPath: workspace.path + "/content/-o $(x)[Q=1] %s.jpg")
    try write("content/index.md", "---\ntittel: N\nbilde: \"-o $(x)[Q=1] %s.jpg\"\nalt: A\n---\n")
    try expectNothing(build(tool: tool))
    #expect(try images().map(\.name) == ["o-x-q-1-s-60.jpg", "o-x-q-1-s-60.webp"])
  }

  // What the tests stand on

  private struct Made {
    let path: String
    /// Without the fingerprint.
    let name: String
    let header: ImageHeader
    let byteCount: Int
  }

  /// The pictures of the built site.
  private func images() throws -> [Made] {
    let site = try FolderContents(of: workspace.path + "/site")
    return try site.paths.filter { $0.hasPrefix("s/bilder/") }.map { path in
      let parts = path.dropFirst("s/bilder/".count).split(separator: ".")
      let bytes = try #require(site.files[path]?.bytes)
      let format = try #require(ImageFormat(ofFileNamed: path))
      return Made(
        path: path, name: "\(parts[0]).\(parts[2])", header: try ImageHeader(reading: bytes, as: format),
        byteCount: bytes.count)
    }.sorted { $0.name < $1.name }
  }

  private func path(_ name: String) throws -> String {
    try #require(try images().first { $0.name == name }?.path)
  }

  private func write(_ path: String, _ text: String) throws {
    try workspace.write(text, to: path)
    try workspace.age("content", seconds: 60)
  }

  /// Puts a photo in content/ as a camera would have written it: with the place, and a note of who took it.
  private func putPhoto(width: Int, height: Int, orientation: UInt16, hasGrain: Bool = false) throws {
    try workspace.write(SamplePicture.png(width: width, height: height, hasGrain: hasGrain), to: "photo.png")
    let variant = ImageVariant(
      size: ImageSize(width: width, height: height), format: .jpeg, attempts: [".jpg[Q=90,strip]"],
      limit: .max)
    try ImageTool(path: tool).make(
      variant, of: workspace.path + "/photo.png", at: workspace.path + "/photo.jpg")
    let plain = Array(try Data(contentsOf: URL(fileURLWithPath: workspace.path + "/photo.jpg")))
    let exif = Array("Exif\0\0".utf8) + SamplePicture.exif(orientation: orientation)
    let note = Array("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Lofoten</x:xmpmeta>".utf8)
    let photo = SamplePicture.jpeg(SamplePicture.jpeg(plain, with: 0xE1, note), with: 0xE1, exif)
    try workspace.write(photo, to: "content/havn.jpg")
    try workspace.age("content", seconds: 60)
  }

  private func script(_ name: String, _ text: String) throws {
    try workspace.write("#!/bin/sh\n\(text)\n", to: name)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: workspace.path + "/" + name)
  }

  /// The tool, with a line for each time it starts.
  private func countingTool() throws -> String {
    try script("teller", "echo start >>'\(workspace.path)/starter'\nexec '\(tool)' \"$@\"")
    return workspace.path + "/teller"
  }

  private func starts() throws -> Int { try workspace.text("starter").split(separator: "\n").count }

  private func options(tool: String?, on day: String) -> BuildOptions {
    guard case .date(let today) = DateReading(day) else { preconditionFailure("\(day) is no date") }
    return BuildOptions(
      edition: Edition(today: today), output: workspace.path + "/site", toolIdentity: "test", imageTool: tool)
  }

  private func build(tool: String?, on day: String = "2026-11-22") throws -> SiteReport {
    let opened = try Workspace(root: workspace.path)
    return try Build(opened, options: options(tool: tool, on: day)).run(opened.sites[0]).report
  }

  private func expectNothing(_ report: SiteReport) {
    #expect(report.diagnostics == [])
    #expect(report.failure == nil)
  }
}
