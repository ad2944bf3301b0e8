internal import Diagnostics
internal import FeedbackContract
internal import Hashing
internal import Images
internal import Programme
internal import Rendering
internal import Synchronization
internal import System
internal import Templates
internal import Text

/// One site's way from its files to the output folder.
package struct SiteBuild {
  let folder: SiteFolder
  let workspace: Workspace
  let options: BuildOptions
  let themes: ThemeFolders
  /// Told now and then how many files of how many are done.
  let progress: @Sendable (_ done: Int, _ total: Int) -> Void
  private var report: SiteReport
  /// All that was read, kept until the build itself goes.
  private var read: (record: BuildRecord?, renderer: SiteRenderer?)

  init(
    _ folder: SiteFolder, in workspace: Workspace, options: BuildOptions, themes: ThemeFolders,
    progress: @escaping @Sendable (Int, Int) -> Void
  ) {
    self.folder = folder
    self.workspace = workspace
    self.options = options
    self.themes = themes
    self.progress = progress
    report = SiteReport(folder: folder.name, output: options.outputFolder(of: folder))
  }

  /// - Throws: a ``FileError`` when the machine refuses.
  mutating func run() throws -> SiteReport {
    let state = try StateFiles(of: folder, output: report.output, in: workspace)
    let lock = try FileLock(state.lock)
    defer { _ = lock.self }
    let sources = try SiteSources(folder)
    let inputs = sources.scan.files + themeInputs()
    let key = options.key(folder: state.place)
    let record = state.record()
    read.record = record
    if let record, outputsStand(record, from: inputs, key: key) { return unchanged(record) }

    let began = try state.now()
    let workshop = ImageWorkshop(tool: options.imageTool, state: state, began: began, progress: progress)
    var reader = SiteReader(sources, themes: themes, options: options, workshop: workshop)
    let renderer = try reader.read()
    report.language = reader.language
    report.diagnostics = DiagnosticReport(reader.diagnostics).diagnostics
    report.unpublished = reader.unpublished
    read.renderer = renderer
    guard let renderer else { return report }
    if options.isStrict, report.diagnostics.contains(where: { $0.severity == .warning }) { return report }
    return try write(
      renderer, images: reader.images, sources: sources, inputs: inputs + reader.inboxFiles, key: key,
      began: began, state: state, record: record)
  }

  private mutating func write(
    _ renderer: SiteRenderer, images: SiteImages, sources: SiteSources, inputs: [FolderScan.File],
    key: String, began: Int64, state: StateFiles, record: BuildRecord?
  ) throws -> SiteReport {
    let (planned, responses) = Lanes.both {
      SiteFiles(renderer, images: images, sources: sources)
    } _: {
      Result { () throws(TemplateErrors) in try renderer.responseBundle() }
    }
    let jobs = planned.files
    let bundle: ResponseBundle?
    do {
      bundle = try responses.get()
    } catch {
      report.diagnostics =
        DiagnosticReport(report.diagnostics + planned.diagnostics + error.diagnostics).diagnostics
      return report
    }
    report.diagnostics += planned.diagnostics
    if report.hasErrors { return report }
    let output = try OutputFolder(
      report.output, previous: record?.outputs ?? [], workFolder: state.workFolder)
    report.pages = renderer.site.pages.count
    var next = BuildRecord(key: key, began: began, inputs: inputs, isComplete: false)
    next.site = renderer.site.id.text
    next.pages = report.pages
    next.language = report.language
    next.diagnostics = report.diagnostics
    next.unpublished = report.unpublished
    if !output.isFresh {
      // Should this build be cut off, the next one knows every file that may be of ours.
      next.outputs = Self.union(record?.outputs ?? [], jobs)
      try state.save(next)
      try output.removeObstacles(to: jobs.map(\.path))
    }

    let results = try run(jobs, with: renderer, into: output, sources: sources)
    try output.finish()
    if !output.isFresh {
      let current = Set(jobs.map(\.path))
      report.removed = try output.removeOutdated(keeping: current)
      report.foreign = try output.foreignFiles(besides: current)
    }
    report.written = results.count { $0.wasWritten }
    report.unchanged = results.count - report.written
    next.outputs = results.map(\.record)
    next.isComplete = true
    let (record, today) = (next, options.edition.today)
    let siteLock = try state.siteLock(renderer.site.id)
    defer { _ = siteLock.self }
    let (first, second) = Lanes.both {
      Result {
        try state.save(record)
        try state.saveFileList(record.outputs, of: renderer.site)
      }
    } _: {
      Result {
        try state.save(bundle, site: renderer.site.id, on: today)
        try state.save(AdoptedNumbers(of: renderer.site), site: renderer.site.id)
      }
    }
    try first.get()
    try second.get()
    return report
  }
}

extension SiteBuild {
  private func themeInputs() -> [FolderScan.File] {
    themes.scan?.files.map { FolderScan.File(path: "../themes/" + $0.path, stamp: $0.stamp) } ?? []
  }

  /// Renders and writes everything, on every processor; the results are in the jobs' order.
  private mutating func run(
    _ jobs: [SiteFile], with renderer: SiteRenderer, into output: OutputFolder, sources: SiteSources
  ) throws -> [OutputFolder.Result] {
    let results = Mutex<[(first: Int, results: [OutputFolder.Result])]>([])
    let failure = Mutex<(any Error)?>(nil)
    let done = Atomic(0)
    let lane = Atomic(0)
    let progress = progress
    Lanes.share(jobs.count) { take in
      var writer = output.writer(lane.add(1, ordering: .relaxed).oldValue)
      var buffer = UTF8Buffer(reserving: 1 << 16)
      var own: [(first: Int, results: [OutputFolder.Result])] = []
      do {
        while let range = take(), failure.withLock({ $0 == nil }) {
          let written = try range.map { index in
            try Self.write(jobs[index], with: renderer, writer: &writer, buffer: &buffer, sources)
          }
          own.append((range.lowerBound, written))
          progress(done.add(range.count, ordering: .relaxed).newValue, jobs.count)
        }
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
      results.withLock { $0 += own }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    report.rendered = jobs.count
    return results.withLock { $0.sorted { $0.first < $1.first }.flatMap(\.results) }
  }

  private static func write(
    _ job: SiteFile, with renderer: SiteRenderer, writer: inout OutputFolder.Writer, buffer: inout UTF8Buffer,
    _ sources: SiteSources
  ) throws -> OutputFolder.Result {
    switch job {
    case .rendered(let output):
      buffer.removeAll()
      return try writer.write(output.path, mediaType: output.mediaType, from: &buffer) { buffer, flush in
        try renderer.render(output, into: &buffer, whenFull: flush)
      }
    case .copied(let attachment):
      let path = sources.folder.path + "/" + attachment.source.text
      let mediaType = MediaType.of(attachment.output)
      if !SiteSources.isVerbatim(attachment), ImageFormat(ofFileNamed: path) != nil {
        return try writer.write(attachment.output, try ImageFile.cleaned(path), mediaType: mediaType)
      }
      buffer.removeAll()
      return try writer.write(attachment.output, mediaType: mediaType, from: &buffer) { buffer, flush in
        try OpenedFile(path).readPieces { piece in
          buffer.append(piece)
          if buffer.count >= 1 << 20 { try flush(&buffer) }
        }
      }
    case .image(let file):
      let mediaType = MediaType.of(file.output)
      // Its name says what it holds.
      if let standing = writer.standing(file.output, mediaType: mediaType) { return standing }
      let bytes =
        file.order == nil
        ? try ImageFile.cleaned(file.path) : try FileSystem.read(file.path, atMost: ImageFile.largest)
      return try writer.write(file.output, bytes, mediaType: mediaType)
    }
  }

  /// True when there is nothing to do. Which inbox is the site's, only the record tells before the site is read; an
  /// id that changed is a change of `site.yml`.
  private func outputsStand(
    _ record: BuildRecord, from inputs: [FolderScan.File], key: String
  ) -> Bool {
    let inbox = Inbox(of: record.site, in: folder).files
    return record.isBuilt(from: inputs + inbox, key: key) && outputsStand(record)
  }

  private func outputsStand(_ record: BuildRecord) -> Bool {
    let failed = Atomic(false)
    Lanes.share(record.outputs.count) { take in
      while let range = take(), !failed.load(ordering: .relaxed) {
        for index in range {
          let output = record.outputs[index]
          if output.stamp == nil || FileSystem.stamp("\(report.output)/\(output.path)") != output.stamp {
            failed.store(true, ordering: .relaxed)
          }
        }
      }
    }
    return !failed.load(ordering: .relaxed)
  }

  private mutating func unchanged(_ record: BuildRecord) -> SiteReport {
    report.language = record.language
    report.diagnostics = record.diagnostics
    report.unpublished = record.unpublished
    report.pages = record.pages
    report.unchanged = record.outputs.count
    return report
  }

  /// The outputs that stood before and those about to be written.
  private static func union(_ old: [BuildRecord.Output], _ jobs: [SiteFile]) -> [BuildRecord.Output] {
    let known = Set(old.map(\.path))
    let new = jobs.lazy.map(\.path).filter { !known.contains($0) }.map { path in
      BuildRecord.Output(path: path, hash: ContentHash(high: 0, low: 0), stamp: nil, mediaType: "-")
    }
    return old + new
  }
}
