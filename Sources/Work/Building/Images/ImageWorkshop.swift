internal import Hashing
package import Images
internal import Synchronization
internal import System

/// The tool, the store and the record that a build makes pictures with.
package struct ImageWorkshop: Sendable {
  package let tool: ImageTool?
  package let store: ImageStore
  /// True when variants are made as somebody asks for them, and not before.
  package let isPatient: Bool
  private let state: StateFiles
  private let began: Int64
  /// Told how many pictures of how many are made.
  private let progress: @Sendable (_ done: Int, _ total: Int) -> Void

  package init(
    tool: String?, state: StateFiles, began: Int64, isPatient: Bool = false,
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    self.isPatient = isPatient
    self.tool = tool.map(ImageTool.init)
    (self.state, self.began, self.progress) = (state, began, progress)
    store = ImageStore(state.imageFolder, now: began)
  }

  /// Reads what must be known of pictures, those that changed from their files; nothing is shown of those that
  /// are refused.
  ///
  /// - Throws: a ``FileError``.
  package func facts(of files: [ImageFile]) throws -> [Result<ImageFacts, ImageFile.Refusal>] {
    let known = state.imageRecord()
    let read = Lanes.map(files, portion: 1) { file -> Result<ImageFacts, any Error> in
      if let entry = known[file.display], entry.stamp == file.stamp { return .success(entry.facts) }
      return Result { try file.facts() }
    }
    var record = ImageRecord()
    var facts: [Result<ImageFacts, ImageFile.Refusal>] = []
    for (file, result) in zip(files, read) {
      switch result {
      case .success(let found):
        facts.append(.success(found))
        // A file as new as the build may change once more without its time telling.
        if file.stamp.isSettled(before: began) {
          record[file.display] = ImageRecord.Entry(stamp: file.stamp, facts: found)
        }
      case .failure(let refusal as ImageFile.Refusal): facts.append(.failure(refusal))
      case .failure(let error): throw error
      }
    }
    try state.save(record)
    return facts
  }

  /// A variant that a page needs.
  package struct Order: Sendable, Hashable {
    let variant: ImageVariant
    let source: ImageFile
    /// Of everything that decides its bytes.
    let key: ContentHash

    init(_ variant: ImageVariant, of source: ImageFile, _ facts: ImageFacts, version: String) {
      (self.variant, self.source) = (variant, source)
      key = ContentHash(of: Array("\(facts.hash) \(version) \(variant.recipe)".utf8))
    }

    package static func == (left: Self, right: Self) -> Bool {
      left.key == right.key && left.variant == right.variant
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(key) }
  }

  /// Makes the variants that are not there yet, as many at a time as there are processors.
  ///
  /// - Returns: those that could not be made, and why.
  /// - Throws: a ``FileError`` when the machine refuses.
  package func make(_ orders: [Order], with tool: ImageTool) throws -> [(
    order: Order, failure: ImageTool.Failure
  )] {
    var seen: Set<Order> = []
    let missing = orders.filter {
      seen.insert($0).inserted && !store.holds(store.path(of: $0.variant, key: $0.key))
    }
    let done = Atomic(0)
    let results = Lanes.map(missing, portion: 1) { order in
      defer { progress(done.add(1, ordering: .relaxed).newValue, missing.count) }
      return Result {
        let path = store.path(of: order.variant, key: order.key)
        try store.make(order.variant, of: order.source.path, at: path, with: tool)
      }
    }
    var failures: [(order: Order, failure: ImageTool.Failure)] = []
    for (order, result) in zip(missing, results) {
      guard case .failure(let error) = result else { continue }
      switch error {
      case ImageTool.Failure.notStarted(let code): throw FileError(.start, tool.path, code: code)
      case let failure as ImageTool.Failure: failures.append((order, failure))
      default: throw error
      }
    }
    try store.prune()
    return failures
  }

  /// Makes one variant, unless it is there.
  ///
  /// - Throws: an ``ImageTool/Failure``, or a ``FileError``.
  package func make(_ order: Order) throws {
    let path = store.path(of: order.variant, key: order.key)
    guard let tool, !store.holds(path) else { return }
    try store.make(order.variant, of: order.source.path, at: path, with: tool)
  }

  /// - Throws: a ``FileError`` when the program does not work.
  package func version(of tool: ImageTool) throws -> String {
    do {
      return try store.version(of: tool)
    } catch let failure as ImageTool.Failure {
      guard case .notStarted(let code) = failure else { throw FileError.noAnswer(tool.path) }
      throw FileError(.start, tool.path, code: code)
    }
  }
}
