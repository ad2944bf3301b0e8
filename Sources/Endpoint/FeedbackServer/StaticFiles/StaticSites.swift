internal import Feedback
internal import Hashing
internal import Logging
internal import Synchronization
internal import System

/// Gives out the built sites of a workspace.
final class StaticSites: Sendable {
  private struct State {
    var sites: [StaticSite] = []
    var stamps: [String: FileStamp] = [:]
    var compressed = GzipCache(limit: 16 << 20)
  }

  private let workspace: String
  private let folder: String
  private let logger: Logger
  private let state = Mutex(State())

  init(workspace: String, logger: Logger) {
    self.workspace = workspace
    folder = workspace + "/.standpunkt/files"
    self.logger = logger
  }

  /// Reads the lists that are new or changed.
  func lookForSites() {
    // A folder that is not there has no lists: nothing is built yet.
    let names = ((try? FileSystem.entries(of: folder)) ?? []).map(\.name)
    var stamps: [String: FileStamp] = [:]
    for name in names where name.hasSuffix(".json") && !name.hasPrefix(".") {
      stamps[String(name.dropLast(".json".count))] = FileSystem.stamp("\(folder)/\(name)")
    }
    let known = state.withLock { $0.stamps }
    guard stamps != known else { return }
    var sites = state.withLock { $0.sites }.filter { stamps[$0.id] == known[$0.id] }
    for (id, stamp) in stamps where known[id] != stamp {
      do {
        let list = try FileList.read("\(folder)/\(id).json")
        guard let folder = list.path(in: workspace) else {
          logger.error(
            "the site was built in another workspace; build it here", metadata: ["site": .string(id)])
          continue
        }
        sites.append(StaticSite(id: id, list, in: folder))
      } catch {
        logger.error("list of files cannot be used: \(error)", metadata: ["site": .string(id)])
      }
    }
    let sorted = sites.sorted { ($0.root.utf8.count, $1.id) > ($1.root.utf8.count, $0.id) }
    state.withLock { state in
      state.sites = sorted
      state.stamps = stamps
    }
  }

  /// The site a request is for, and the path below its root: by host, else by the first part of the path. Where there
  /// is only one site, it is that one.
  func site(host: String?, path: String) -> (StaticSite, Substring)? {
    let sites = state.withLock { $0.sites }
    let named = sites.filter { $0.host == host?.lowercased() }
    if let site = named.first(where: { path.hasPrefix($0.root) }) {
      return (site, path.dropFirst(site.root.utf8.count - 1))
    }
    if let site = sites.first(where: { path.hasPrefix("/\($0.id)/") || path == "/\($0.id)" }) {
      let rest = path.dropFirst(site.id.utf8.count + 1)
      return (site, rest.isEmpty ? "/" : rest)
    }
    guard sites.count == 1, let site = sites.first else { return nil }
    return (site, path.hasPrefix(site.root) ? path.dropFirst(site.root.utf8.count - 1) : path[...])
  }

  /// A file's bytes in a smaller form, when they were made not long ago.
  func compressed(_ file: FileList.File) -> [UInt8]? { state.withLock { $0.compressed[file.hash] } }

  /// Makes the smaller form of a file's bytes. It takes a millisecond for each 30 kB.
  func compress(_ file: FileList.File, _ bytes: [UInt8]) -> [UInt8]? {
    guard let made = Gzip.compressed(bytes) else { return nil }
    // While a build puts files in place, a file may hold more than the list knows of.
    if ContentHash(of: bytes).description == file.hash {
      state.withLock { $0.compressed.keep(made, for: file.hash) }
    }
    return made
  }
}
