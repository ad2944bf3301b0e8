internal import Diagnostics
internal import FeedbackContract
internal import Feedback
internal import Foundation

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

  /// The marks by which a bundle is seen to be another than it was.
  struct Stamp: Hashable, Sendable {
    let modified: Date
    let size: Int
    let file: Int

    /// Nil when there is no such file.
    init?(of path: String) {
      // Whatever keeps it from being looked at, there is no bundle to read.
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
      modified = attributes[.modificationDate] as? Date ?? .distantPast
      size = attributes[.size] as? Int ?? 0
      file = attributes[.systemFileNumber] as? Int ?? 0
    }
  }

  /// Of each bundle that is there, by site.
  func stamps() -> [String: Stamp] {
    // A folder that is not there has no bundles: nothing is built yet.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    var stamps: [String: Stamp] = [:]
    for name in names where !name.hasPrefix(".") {
      stamps[name] = Stamp(of: "\(path)/\(name)/manifest.json")
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

  private struct Format: Decodable {
    let format: Int
  }

  /// In bytes.
  private static let largestFile = 32 << 20

  private static func file(_ path: String, in folder: String) throws -> [UInt8] {
    guard let file = OpenedFile(path, below: folder) else { throw Fault.unreadable("\(folder)/\(path)") }
    guard file.size <= largestFile else { throw Fault.oversized("\(folder)/\(path)") }
    guard let bytes = file.read(from: 0, count: file.size) else {
      throw Fault.unreadable("\(folder)/\(path)")
    }
    return bytes
  }
}
