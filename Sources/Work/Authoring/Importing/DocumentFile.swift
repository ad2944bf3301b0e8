internal import Diagnostics
internal import Documents
internal import Images
internal import System

/// A document on the disk, parsed by pandoc, with the pictures in it or beside it.
struct DocumentFile {
  /// As the process sees it.
  let path: String
  private(set) var document: PandocDocument
  /// The path of each picture, by the document's name for it.
  private(set) var pictures: [String: String] = [:]
  /// The source of a Markdown file, with its front matter; nil for other kinds.
  let markdown: ImportedMarkdown?
  private let folder: WorkFolder

  /// In bytes: Word documents with photos are tens of megabytes.
  private static let largest = 100 << 20

  init(_ path: String, kind: DocumentKind, pandoc: String, temporaryFolder: String) throws(ImportFault) {
    self.path = path
    guard let stamp = FileSystem.stamp(ofNamed: path) else { throw .machine(FileSystem.reasonUnread(path)) }
    guard stamp.size <= Self.largest else { throw .findings([.oversizedDocument(at: path)]) }
    do {
      folder = try WorkFolder(in: temporaryFolder)
      var input = path
      if kind == .markdown {
        let source = ImportedMarkdown(
          SourceFile(path: path, bytes: try FileSystem.read(path, atMost: Self.largest, followsLinks: true)))
        markdown = source
        input = folder.path + "/tekst"
        try FileSystem.create(input, source.text)
      } else {
        markdown = nil
      }
      let tool = PandocTool(path: pandoc, folder: folder.path)
      let absolute = FileSystem.absolute(input) ?? input
      document = try Self.read(kind, absolute, arguments: ["--sandbox"], tool, path)
      let sources = document.pictureSources
      if sources.contains(where: { Self.liesWithin($0) }) {
        // The sandbox extracts no pictures, and keeps pandoc from files that the document names.
        let whole = try Self.read(
          kind, absolute, arguments: ["--extract-media=\(folder.path)/bilder"], tool, path)
        let extracted = whole.pictureSources
        if extracted.count == sources.count {
          for (source, name) in zip(sources, extracted)
          where Self.liesWithin(source) && name.hasPrefix(folder.path + "/bilder/") {
            pictures[source] = name
          }
        }
      }
    } catch let error as FileError {
      throw .machine(error)
    } catch let fault as ImportFault {
      throw fault
    } catch {
      throw .findings([.unreadableDocument("", at: path)])
    }
    let isTitled = document.meta["title"] != nil || markdown?.head.isEmpty == false
    guard !document.blocks.isEmpty || isTitled else { throw .findings([.emptyDocument(at: path)]) }
    for source in document.pictureSources + (markdown?.pictureSources ?? []) { findBeside(source) }
  }

  /// Finds a picture beside the document or below its folder.
  private mutating func findBeside(_ source: String) {
    guard pictures[source] == nil, Self.liesWithin(source), !source.hasPrefix("data:") else { return }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let beside = folder + "/" + source.replacing("%20", with: " ")
    guard let real = FileSystem.absolute(beside), let root = FileSystem.absolute(folder),
      real.hasPrefix(root + "/"), FileSystem.stamp(real) != nil
    else { return }
    pictures[source] = real
  }

  private static func liesWithin(_ source: String) -> Bool {
    if source.hasPrefix("data:") { return true }
    return !source.hasPrefix("/") && !source.contains(":") && !source.split(separator: "/").contains("..")
  }

  private static func read(
    _ kind: DocumentKind, _ input: String, arguments: [String], _ tool: PandocTool, _ path: String
  ) throws(ImportFault) -> PandocDocument {
    do {
      try tool.run(kind.arguments + ["--to=json"] + arguments, input: input, output: "tre.json")
      guard
        let document = PandocDocument(
          json: try FileSystem.read(tool.folder + "/tre.json", atMost: PandocTool.largestOutput))
      else { throw ImportFault.findings([.unreadableDocument("", at: path)]) }
      return document
    } catch let ending as PandocTool.Ending {
      throw ending.fault(at: path)
    } catch let error as FileError {
      throw .machine(error)
    } catch let fault as ImportFault {
      throw fault
    } catch {
      throw .findings([.unreadableDocument("", at: path)])
    }
  }

  /// The pictures with their file extensions.
  var pictureKinds: [String: PagePlace.Picture] {
    pictures.mapValues { path in
      ImageFormat(ofFileNamed: path).map { .file(ending: $0.fileExtension) } ?? .unusable
    }
  }
}
