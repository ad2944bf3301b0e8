internal import Values
package import Building
package import Diagnostics
package import Documents
package import Keys
internal import Programme
package import System
internal import Text

/// Turns a document into a page of a site.
package struct DocumentImport: Sendable {
  package struct Request: Sendable {
    /// The document's path, as the process sees it.
    package let file: String
    /// The path of the page's file, as the editor types it; nil to choose one.
    package var target: String?
    /// The kind of the page; nil to detect it.
    package var kind: PageKind?
    package var overwrites = false
    package var language: MessageLanguage?

    package init(file: String) { self.file = file }
  }

  private let site: ImportSite

  /// - Throws: an ``ImportFault``.
  package init(site folder: SiteFolder) throws(ImportFault) { site = try ImportSite(folder) }

  /// Parses the document and makes its page, which ``ImportResult/write()`` writes.
  ///
  /// - Parameters:
  ///   - programs: the folders that programs are looked for in, with `:` between them.
  ///   - temporaryFolder: the folder for temporary files.
  package func run(
    _ request: Request, programs: String, temporaryFolder: String
  ) throws(ImportFault) -> ImportResult {
    guard let kind = DocumentKind(ofFileNamed: request.file) else { throw .unknownKind(request.file) }
    guard let pandoc = PandocTool.search(programs) else { throw .noPandoc }
    let file = try DocumentFile(
      request.file, kind: kind, pandoc: pandoc, temporaryFolder: temporaryFolder)
    let name = request.file.split(separator: "/").last.map { $0.prefix { $0 != "." } } ?? ""
    var source = ImportSource(
      kind: request.kind, language: site.configuration.language, name: String(name),
      leadIns: LeadInPhrases(language: site.configuration.language, extra: site.configuration.leadIns))
    if let markdown = file.markdown {
      if !markdown.diagnostics.isEmpty { throw .findings(markdown.diagnostics) }
      source.frontMatter = markdown.head
      source.notes = markdown.notes
    }
    if kind == .openDocument { source.notes.append(.openDocumentCells) }
    let draft = ImportDraft(file.document, from: source)
    let path = try target(request, draft)
    let display = "\(site.folder.displayPath)/\(path)"
    let disk = "\(site.folder.path)/\(path)"
    if FileSystem.exists(disk), !request.overwrites { throw .exists(display) }

    let page = draft.page(at: place(of: path, file.pictureKinds, file.pictures))
    let text = SourceFile(path: display, bytes: Array(page.text.utf8))
    let manuscript = PageManuscript(parsing: text, at: ContentPath(path), outline: site.outline)
    let plan = manuscript.body.plan
    let known = Set(site.configuration.responsible.map(\.name.value))
    let report = ImportReport(
      page, path: display, counts: plan.map { ImportedPlanCounts($0, blankRows: page.blankRows) },
      aliases: plan.map { OwnerAliases($0, known: known) },
      language: request.language ?? site.configuration.language.messageLanguage)
    return ImportResult(
      report: report, source: text, findings: manuscript.diagnostics, disk: disk,
      pictures: try contents(of: page.pictures, at: file.pictures))
  }

  private func contents(
    of pictures: [ImportedPage.Picture], at paths: [String: String]
  ) throws(ImportFault) -> [ImportResult.Picture] {
    var contents: [ImportResult.Picture] = []
    for picture in pictures {
      guard let path = paths[picture.source] else { continue }
      do {
        contents.append(
          .init(name: picture.name, bytes: try FileSystem.read(path, atMost: ImageFile.largest)))
      } catch {
        throw .machine(error)
      }
    }
    return contents
  }

  private func place(
    of path: String, _ kinds: [String: PagePlace.Picture], _ pictures: [String: String]
  ) -> PagePlace {
    let content = ContentPath(path)
    var place = PagePlace(slug: Slug(content.stem.text)?.text ?? "bilde")
    place.pictures = kinds
    let beside = content.folder.isEmpty ? site.folder.path : "\(site.folder.path)/\(content.folder)"
    place.isFree = { name, source in
      let taken = beside + "/" + name
      guard FileSystem.exists(taken) else { return true }
      // A file that cannot be compared counts as another.
      guard let path = pictures[source], let old = try? FileSystem.read(taken, atMost: ImageFile.largest),
        let new = try? FileSystem.read(path, atMost: ImageFile.largest)
      else { return false }
      return old == new
    }
    let known = Set(site.sources.scan.files.map(\.path))
    place.isContent = { target in
      guard let path = content.resolving(target.replacing("%20", with: " ")) else { return false }
      return known.contains(path)
    }
    return place
  }

  /// The page's path below its site's folder.
  private func target(_ request: Request, _ draft: ImportDraft) throws(ImportFault) -> String {
    guard let asked = request.target else { return proposed(draft) }
    guard let path = site.path(named: asked) else { throw .impossiblePath(asked) }
    return path
  }

  private func proposed(_ draft: ImportDraft) -> String {
    let words = draft.title.split(separator: " ").prefix(8).joined(separator: " ")
    var name = (Slug(words)?.text ?? "import") + ".md"
    if draft.kind == .news, let date = draft.date { name = "\(date.iso)-\(name)" }
    guard let section = site.sections[draft.kind], !section.isEmpty else { return name }
    return "\(section)/\(name)"
  }
}

/// A page made of a document, not yet written.
package struct ImportResult: Sendable {
  package struct Picture: Sendable {
    package let name: String
    package let bytes: [UInt8]
  }

  package let report: ImportReport
  /// The page's new file.
  package let source: SourceFile
  /// The diagnostics of the new page.
  package let findings: [Diagnostic]
  let disk: String
  package let pictures: [Picture]

  /// Writes the pictures, and then the page that shows them.
  package func write() throws(FileError) {
    let beside = disk.lastIndex(of: "/").map { String(disk[..<$0]) } ?? "."
    try FileSystem.makeFolder(beside)
    for picture in pictures where !FileSystem.exists(beside + "/" + picture.name) {
      try FileSystem.create(beside + "/" + picture.name, picture.bytes)
    }
    try FileSystem.replace(disk, with: source.bytes)
  }

  /// Writes the report page, the document beside the page made of it.
  package func writeReport(to path: String) throws(FileError) {
    try FileSystem.replace(path, with: Array(report.html.utf8))
  }
}
