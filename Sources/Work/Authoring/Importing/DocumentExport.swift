internal import Diagnostics
package import Building
internal import Documents
internal import Keys
internal import Programme
internal import System

/// Writes a page as a document for a word processor.
package struct DocumentExport: Sendable {
  package enum Format: String, Sendable, CaseIterable { case docx, odt }

  private let folder: SiteFolder
  private let site: ImportSite

  /// - Throws: an ``ImportFault``.
  package init(site folder: SiteFolder) throws(ImportFault) {
    self.folder = folder
    site = try ImportSite(folder)
  }

  /// - Parameters:
  ///   - page: the path of the page's file, as the editor types it.
  ///   - output: the new file, as the process sees it.
  ///   - programs: the folders that programs are looked for in, with `:` between them.
  ///   - temporaryFolder: the folder for temporary files.
  package func run(
    _ page: String, to format: Format, output: String, overwrites: Bool, programs: String,
    temporaryFolder: String
  ) throws(ImportFault) {
    guard let path = site.path(named: page), site.sources.scan.files.contains(where: { $0.path == path })
    else { throw .noPage(page) }
    if FileSystem.exists(output), !overwrites { throw .exists(output) }
    guard let pandoc = PandocTool.search(programs) else { throw .noPandoc }
    do {
      let work = try WorkFolder(in: temporaryFolder)
      defer { withExtendedLifetime(work) {} }
      let file = try site.sources.text(path)
      let manuscript = PageManuscript(parsing: file, at: ContentPath(path), outline: site.outline)
      let faults = manuscript.diagnostics.filter { $0.severity == .error }
      if !faults.isEmpty { throw ImportFault.findings(faults) }
      let body = Array(file.bytes[FrontMatterBlock(in: file).body])
      try FileSystem.create(work.path + "/tekst", body)

      let beside = "\(folder.path)/\(ContentPath(path).folder)"
      let tool = PandocTool(path: pandoc, folder: work.path, resources: FileSystem.absolute(beside))
      try tool.run(
        DocumentKind.markdown.arguments + ["--to=json"], input: work.path + "/tekst", output: "tre.json")
      guard
        let read = PandocDocument(
          json: try FileSystem.read(work.path + "/tre.json", atMost: PandocTool.largestOutput))
      else { throw ImportFault.findings([.unreadableDocument("", at: file.path)]) }
      let export = PageExport(
        read, manuscript.frontMatter, kind: manuscript.kind, language: manuscript.language,
        joinsGoals: format == .docx,
        address: { site.address(of: $0, from: ContentPath(path)) })
      try write(export, format, tool, output: output)
    } catch let fault as ImportFault {
      throw fault
    } catch let error as FileError {
      throw .machine(error)
    } catch let refused as RefusedText {
      throw .findings([refused.diagnostic])
    } catch let ending as PandocTool.Ending {
      throw ending.fault(at: page)
    } catch {
      throw .findings([.unreadableDocument("", at: page)])
    }
  }

  private func write(_ export: PageExport, _ format: Format, _ tool: PandocTool, output: String) throws {
    var arguments = ["--from=json", "--to=\(format.rawValue)", "--standalone"]
    if format == .docx {
      let reference = tool.folder + "/mal.docx"
      try FileSystem.create(reference, ReferenceDocument.archive(isLandscape: export.isLandscape))
      arguments.append("--reference-doc=\(reference)")
    }
    let tree = tool.folder + "/side.json"
    try FileSystem.create(tree, export.document.json)
    try tool.run(arguments + ["--output=\(tool.folder)/ferdig"], input: tree, output: "sagt")
    try FileSystem.replace(
      output, with: try FileSystem.read(tool.folder + "/ferdig", atMost: PandocTool.largestOutput))
  }
}
