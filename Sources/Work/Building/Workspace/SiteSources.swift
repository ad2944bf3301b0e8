package import System
package import Diagnostics
package import Programme

/// The files of one site, found but not read.
package struct SiteSources: Sendable {
  package let folder: SiteFolder
  package let scan: FolderScan
  /// The content files, sorted by path.
  package let pages: [FolderScan.File]
  /// Every file that a page may link to or show.
  package let others: [ContentPath]
  /// The files that are copied as they are, and where to.
  package let copied: [Attachment]

  /// An editor's text is never this large; what is was put there by mistake.
  package static let largestText = 1 << 20

  package init(_ folder: SiteFolder) throws(FileError) {
    self.folder = folder
    scan = try FolderScan(folder.path) { name, folder in
      folder.hasPrefix("_filer") || (folder.isEmpty && name == "_filer") || !ContentPath.isIgnored(name)
    }
    var pages: [FolderScan.File] = []
    pages.reserveCapacity(scan.files.count)
    var others: [ContentPath] = []
    var copied: [Attachment] = []
    for file in scan.files {
      let path = ContentPath(file.path)
      let isCopied = file.path.hasPrefix(Self.copiedFolder)
      if path.isMarkdown, !isCopied {
        pages.append(file)
      } else if file.path != "site.yml", file.path != "lokal.css" {
        others.append(path)
        if isCopied {
          copied.append(
            Attachment(source: path, output: String(file.path.dropFirst(Self.copiedFolder.count))))
        }
      }
    }
    self.pages = pages
    self.others = others
    self.copied = copied
  }

  /// The site's own icon, from its root; nil when it has none.
  var icon: String? {
    let outputs = Set(copied.map(\.output))
    return ["favicon.svg", "favicon.ico", "favicon.png", "ikon.svg"].first(where: outputs.contains)
  }

  /// Whether a file is copied to the byte, whatever it holds.
  package static func isVerbatim(_ attachment: Attachment) -> Bool { attachment.source.text.hasPrefix(copiedFolder) }

  private static let copiedFolder = "_filer/"

  /// Reads a text file of the site.
  ///
  /// - Throws: a ``Diagnostic`` for a file that is too large, a ``FileError`` for one that cannot be read.
  package func text(_ path: String) throws -> SourceFile {
    let display = "\(folder.displayPath)/\(path)"
    let known = scan.files.first { $0.path == path }
    return try Self.text(folder.path + "/" + path, display: display, size: known?.stamp.size)
  }

  /// The same, of a file that may have changed since the files were found.
  package func currentText(_ path: String) throws -> SourceFile {
    let stamp = FileSystem.stamp("\(folder.path)/\(path)") ?? FileStamp(size: 0, modified: 0)
    return try text(FolderScan.File(path: path, stamp: stamp))
  }

  package func text(_ file: FolderScan.File) throws -> SourceFile {
    try Self.text(
      "\(folder.path)/\(file.path)", display: "\(folder.displayPath)/\(file.path)", size: file.stamp.size)
  }

  private static func text(_ path: String, display: String, size: Int?) throws -> SourceFile {
    if let size, size > largestText { throw OversizedText(path: display, size: size) }
    return SourceFile(path: display, bytes: try FileSystem.read(path, expected: size))
  }
}

/// A text file larger than any text.
package struct OversizedText: Error {
  package let path: String
  package let size: Int

  package var diagnostic: Diagnostic {
    let tenths = size * 10 / SiteSources.largestText
    let megabytes = "\(tenths / 10),\(tenths % 10)"
    return Diagnostic(
      .error, "oversized-file", at: SourceLocation(file: path),
      LocalizedText(
        nb: "filen er på \(megabytes) MB, og en tekst kan være på høyst 1 MB",
        nn: "fila er på \(megabytes) MB, og ein tekst kan vere på høgst 1 MB",
        en: "the file is \(megabytes) MB, and a text can be 1 MB at most"),
      help: LocalizedText(
        nb: "del den opp i flere sider", nn: "del henne opp i fleire sider", en: "split it into several pages"
      ))
  }
}
