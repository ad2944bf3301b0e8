internal import Diagnostics
internal import Feedback
internal import FeedbackContract
internal import Foundation
internal import System

/// `.standpunkt/endpoint/` of a workspace: what builds write for the endpoint.
struct BundleFolder: Sendable {
  let path: String

  init(workspace: String) { path = workspace + "/.standpunkt/endpoint" }

  enum Fault: Error, CustomStringConvertible {
    case otherFormat(Int)
    case noPages(language: String)
    case otherSite(String)
    case oversized(String)
    case unreadable(String)

    var description: String {
      switch self {
      case .otherFormat(let format):
        "it is written for another version (format \(format)); build the site again with this program"
      case .noPages(let language): "it has no pages in its own language, \(language)"
      case .otherSite(let site): "it is the bundle of \(site)"
      case .oversized(let path): "\(path) is larger than any file of a bundle"
      case .unreadable(let path): "\(path) cannot be read, or is no plain file"
      }
    }
  }

  /// Of each bundle that is there, by site.
  func stamps() -> [String: FileStamp] {
    // A folder that is not there has no bundles: nothing is built yet.
    let names = ((try? FileSystem.entries(of: path)) ?? []).map(\.name)
    var stamps: [String: FileStamp] = [:]
    for name in names where !name.hasPrefix(".") {
      stamps[name] = FileSystem.stamp("\(path)/\(name)/manifest.json")
    }
    return stamps
  }

  func read(_ site: String) throws -> SiteBundle {
    let folder = "\(path)/\(site)"
    let decoder = JSONDecoder()
    let data = Data(try Self.file("manifest.json", in: folder))
    // Before the rest: another version's manifest may lack whatever this one needs.
    let format = try decoder.decode(Format.self, from: data).format
    guard format == EndpointManifest.format else { throw Fault.otherFormat(format) }
    let manifest = try decoder.decode(EndpointManifest.self, from: data)
    guard manifest.site == site else { throw Fault.otherSite(manifest.site) }
    var pages: [String: ResponseTemplates] = [:]
    for language in manifest.responses?.languages ?? [] {
      pages[language] = try ResponseTemplates(language: language) { path in
        SourceFile(path: path, bytes: try Self.file(path, in: folder))
      }
    }
    var files: [String: SiteBundle.File] = [:]
    for file in manifest.responses?.files ?? [] {
      files[file.name] = SiteBundle.File(type: file.type, bytes: try Self.file("f/\(file.name)", in: folder))
    }
    guard let bundle = SiteBundle(manifest: manifest, pages: pages, files: files) else {
      throw Fault.noPages(language: manifest.language)
    }
    return bundle
  }

  private struct Format: Decodable { let format: Int }

  /// In bytes.
  private static let largestFile = 32 << 20

  private static func file(_ path: String, in folder: String) throws -> [UInt8] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    do {
      return try OpenFolder(folder, parts.dropLast()).open(String(parts[parts.count - 1])).readAll(
        atMost: largestFile)
    } catch {
      let path = "\(folder)/\(path)"
      throw error.isTooLarge ? Fault.oversized(path) : Fault.unreadable(path)
    }
  }
}
