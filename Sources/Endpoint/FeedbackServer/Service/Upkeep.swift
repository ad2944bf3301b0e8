internal import Feedback
internal import FeedbackContract
internal import FeedbackSQLite
internal import Logging
internal import ServiceLifecycle
internal import Synchronization
internal import System

/// The work that nobody asks for: looks for bundles, wipes logs, begins days, lets go of old records.
final class Upkeep: Service {
  private let endpoint: Endpoint
  private let services: EndpointServices
  private let bundles: BundleFolder
  /// Nil when another server gives out the sites.
  private let files: StaticSites?
  private let disk: DiskThreads
  /// The path of a site's store.
  private let storePath: @Sendable (_ site: String) -> String
  private let logger: Logger
  private let state = Mutex(State())

  private struct State {
    /// Of the bundles that are in use, by site.
    var stamps: [String: FileStamp] = [:]
    /// The reasons, by site, why bundles are not: each is logged once.
    var failures: [String: String] = [:]
    var purges = PurgeSchedule()
    /// Of every site that there was since the start.
    var stores: [String: SQLiteStore] = [:]
  }

  init(
    endpoint: Endpoint, services: EndpointServices, bundles: BundleFolder, files: StaticSites?,
    disk: DiskThreads,
    logger: Logger,
    storePath: @escaping @Sendable (String) -> String
  ) {
    self.endpoint = endpoint
    self.services = services
    self.bundles = bundles
    self.files = files
    self.disk = disk
    self.logger = logger
    self.storePath = storePath
  }

  func run() async throws {
    await purge()
    // Stops at once when the server does.
    for await second in Seconds.counted().cancelOnGracefulShutdown() {
      await disk.run { [self] in
        lookForBundles()
        files?.lookForSites()
      }
      if second % 30 == 0 {
        services.voters.forgetPastDay()
        await settle()
      }
      if second % 3600 == 0 { await purge() }
    }
  }

  /// Mounts every bundle that is new or changed. One that cannot be used leaves the one before it, and is
  /// tried again the next time.
  ///
  /// - Returns: the stores that this program must not use.
  @discardableResult
  func lookForBundles() -> [StoreRefusal] {
    let found = bundles.stamps()
    let known = state.withLock { state in
      state.failures = state.failures.filter { found[$0.key] != nil }
      return state.stamps
    }
    var refusals: [StoreRefusal] = []
    for (site, stamp) in found.sorted(by: { $0.key < $1.key }) where known[site] != stamp {
      do {
        try mount(try bundles.read(site))
        state.withLock { state in
          state.stamps[site] = stamp
          state.failures[site] = nil
        }
        logger.info("bundle read", metadata: ["site": .string(site)])
      } catch {
        if let refusal = error as? StoreRefusal { refusals.append(refusal) }
        let reason = "\(error)"
        guard state.withLock({ $0.failures.updateValue(reason, forKey: site) }) != reason else { continue }
        logger.error("bundle cannot be used: \(reason)", metadata: ["site": .string(site)])
      }
    }
    for site in known.keys.sorted() where found[site] == nil {
      endpoint.unmount(site)
      state.withLock { $0.stamps[site] = nil }
      logger.info("bundle gone", metadata: ["site": .string(site)])
    }
    return refusals
  }

  private func mount(_ bundle: SiteBundle) throws {
    let id = bundle.manifest.site
    if let earlier = endpoint.site(id) {
      endpoint.mount(SiteEndpoint(bundle, insteadOf: earlier))
      return
    }
    let known = state.withLock { $0.stores[id] }
    let store = try known ?? openStore(of: id)
    state.withLock { $0.stores[id] = store }
    endpoint.mount(SiteEndpoint(bundle, store: store, services: services))
  }

  private func openStore(of site: String) throws -> SQLiteStore {
    let path = storePath(site)
    do throws(StoreFault) { return try SQLiteStore(path: path, site: site) } catch {
      throw StoreRefusal(error, path: path, site: site) ?? error
    }
  }

  /// Nil for a site that there was no bundle of.
  func store(of site: String) -> SQLiteStore? { state.withLock { $0.stores[site] } }

  private var stores: [(site: String, store: SQLiteStore)] {
    state.withLock { state in state.stores.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 } }
  }

  private func settle() async {
    for (site, store) in stores {
      await attempt("settling", site) { () throws(StoreFault) in try await store.settle() }
    }
  }

  /// Deletes the records that were kept as long as they may be; hourly, and at start.
  func purge() async {
    guard state.withLock({ $0.purges.allowsPurge(by: services.clock) }) else {
      logger.warning(
        "the clock has leapt by more than a day; nothing is purged until it has stood so for a day")
      return
    }
    let now = services.clock.now()
    for (site, store) in stores {
      for retained in Retention.allCases {
        await attempt("purging", site) { () throws(StoreFault) in
          _ = try await store.purge(retained, before: retained.cutoff(at: now))
        }
      }
    }
  }

  /// Closes every store; the last thing a server does.
  func close() async {
    for (site, store) in stores {
      await attempt("closing", site) { () throws(StoreFault) in try await store.close() }
    }
  }

  private func attempt(_ work: String, _ site: String, _ body: () async throws(StoreFault) -> Void) async {
    do throws(StoreFault) { try await body() } catch {
      logger.error("\(work) failed: \(error)", metadata: ["site": .string(site)])
    }
  }
}
