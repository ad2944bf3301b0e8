internal import System
internal import Diagnostics
internal import Text
internal import Hashing
internal import Images
package import Programme

/// A site's pictures: how pages show them, and the files they are in.
package struct SiteImages: Sendable {
  /// A file to be copied into the site.
  package struct File: Sendable, Hashable {
    /// Below the site's output folder.
    package let output: String
    /// Where its bytes are, as the process sees it.
    package let path: String
    /// The order that makes it; nil for the editor's own file, which is copied without what cameras wrote into it.
    package let order: ImageWorkshop.Order?
  }

  /// In the order of the site's images.
  private(set) var shown: [ShownImage] = []
  package private(set) var files: [File] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let workshop: ImageWorkshop?

  /// No pictures.
  package init() { workshop = nil }

  /// - Parameter workshop: makes what pages show; without one the pictures are only looked at.
  /// - Throws: a ``FileError`` when the machine refuses.
  package init(of site: Site, in sources: SiteSources, tool: String?, workshop: ImageWorkshop?) throws {
    self.workshop = workshop
    let linked = site.attachments.filter { ImageFormat(ofFileNamed: $0.source.text) != nil }
    if site.images.isEmpty, linked.isEmpty { return }
    let stamps = Dictionary(
      sources.scan.files.map { ($0.path, $0.stamp) }, uniquingKeysWith: { first, _ in first })
    func file(_ source: ContentPath, written: String, at location: SourceLocation?) -> ImageFile {
      let display = "\(sources.folder.displayPath)/\(source.text)"
      return ImageFile(
        path: "\(sources.folder.path)/\(source.text)", display: display, written: written,
        location: location ?? SourceLocation(file: display),
        stamp: stamps[source.text] ?? .none)
    }
    let images = site.images.map { file($0.source, written: $0.written, at: $0.location) }
    let attached = linked.map { file($0.source, written: String($0.source.name), at: nil) }
    let place = SourceLocation(file: sources.folder.configurationPath)
    if let workshop {
      try prepare(images, attached, workshop, place)
    } else {
      try look(at: images, attached, hasTool: tool != nil, place)
    }
  }

  /// Makes a variant that a patient workshop left for later.
  ///
  /// - Throws: an ``ImageTool/Failure``, or a ``FileError``.
  package func make(_ order: ImageWorkshop.Order) throws { try workshop?.make(order) }

  /// Where shown pictures are: beside the theme's files, whose names too say what they hold.
  private static let folder = "s/bilder/"

  /// In bytes: a picture that is copied as it is and larger than this is worth a word.
  private static let heavy = 300_000
}

extension SiteImages {
  /// Looks for what is wrong, and makes nothing.
  private mutating func look(
    at images: [ImageFile], _ attached: [ImageFile], hasTool: Bool, _ place: SourceLocation
  ) throws {
    var count = 0
    for (number, file) in (images + attached).enumerated() {
      do {
        let header = try file.header()
        let plan = VariantPlan(header, byteCount: file.stamp.size)
        if number < images.count {
          if plan != nil { count += 1 }
          if plan == nil { warnIfHeavy(file, file.stamp.size, header.format) }
          shown.append(ShownImage(main: ShownImage.File(path: "", size: header.size)))
        }
      } catch let refusal as ImageFile.Refusal {
        diagnostics += refusal.diagnostics
      }
    }
    if count > 0, !hasTool { diagnostics.append(.noImageTool(count, isBuilding: false, at: place)) }
  }

  private mutating func prepare(
    _ images: [ImageFile], _ attached: [ImageFile], _ workshop: ImageWorkshop, _ place: SourceLocation
  ) throws {
    let facts = try workshop.facts(of: images + attached)
    for case .failure(let refusal) in facts { diagnostics += refusal.diagnostics }
    if diagnostics.contains(where: { $0.severity == .error }) { return }
    let known = facts.compactMap { try? $0.get() }
    let plans = known.prefix(images.count).map { VariantPlan($0.header, byteCount: $0.byteCount) }
    let count = plans.count { $0 != nil }
    if count > 0, workshop.tool == nil {
      diagnostics.append(.noImageTool(count, isBuilding: true, at: place))
    }

    let version = count > 0 ? try workshop.tool.map(workshop.version) ?? "" : ""
    var orders: [ImageWorkshop.Order] = []
    for (index, file) in images.enumerated() {
      if workshop.tool != nil, let plan = plans[index] {
        show(file, plan, workshop.store, &orders) {
          ImageWorkshop.Order($0, of: file, known[index], version: version)
        }
      } else {
        showAsItIs(file, known[index])
      }
    }
    guard let tool = workshop.tool, !workshop.isPatient, !orders.isEmpty else { return }
    for (order, failure) in try workshop.make(orders, with: tool) {
      let source = order.source
      diagnostics.append(
        failure == .tookTooLong
          ? .slowImage(source.written, seconds: tool.seconds, at: source.location)
          : .unreadableImage(source.written, at: source.location))
    }
  }

  private mutating func show(
    _ file: ImageFile, _ plan: VariantPlan, _ store: ImageStore, _ orders: inout [ImageWorkshop.Order],
    _ order: (ImageVariant) -> ImageWorkshop.Order
  ) {
    let stem = Self.stem(file)
    func made(_ variant: ImageVariant) -> ShownImage.File {
      let order = order(variant)
      orders.append(order)
      let output =
        "\(Self.folder)\(stem)-\(variant.size.width).\(order.key.short).\(variant.format.fileExtension)"
      files.append(
        File(output: output, path: store.path(of: variant, key: order.key), order: order))
      return ShownImage.File(path: output, size: variant.size)
    }
    shown.append(ShownImage(main: made(plan.fallback), sources: plan.sources.map(made)))
  }

  private mutating func showAsItIs(_ file: ImageFile, _ facts: ImageFacts) {
    let format = facts.header.format
    // The number changes when cleaning comes to write other bytes.
    let key = ContentHash(of: Array("\(facts.hash) cleaned 2".utf8))
    let output = "\(Self.folder)\(Self.stem(file)).\(key.short).\(format.fileExtension)"
    files.append(File(output: output, path: file.path, order: nil))
    shown.append(
      ShownImage(
        main: ShownImage.File(path: output, size: facts.header.size), isSharable: format.isSharable))
    if VariantPlan(facts.header, byteCount: facts.byteCount) == nil {
      warnIfHeavy(file, facts.byteCount, format)
    }
  }

  private mutating func warnIfHeavy(_ file: ImageFile, _ byteCount: Int, _ format: ImageFormat) {
    guard byteCount > Self.heavy else { return }
    diagnostics.append(
      .heavyImage(file.written, kilobytes: byteCount / 1000, as: format, at: file.location))
  }

  /// The file's own name, as an address holds it.
  private static func stem(_ file: ImageFile) -> String {
    let name = file.path.split(separator: "/").last ?? ""
    return Slug(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex))?.text ?? "bilde"
  }
}
