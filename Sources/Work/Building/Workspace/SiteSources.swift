package import Diagnostics
package import Programme
package import System

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
  /// Copies of others, which are neither pages nor files to link to.
  let copies: ContentCopies

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
    var copies = ContentCopies(among: scan.files.map(\.path))
    for file in scan.files {
      let path = ContentPath(file.path)
      let isCopied = file.path.hasPrefix(Self.copiedFolder)
      if path.isMarkdown, !isCopied {
        if !copies.contain(path) { pages.append(file) }
      } else if file.path != "site.yml", file.path != "lokal.css" {
        others.append(path)
        if isCopied {
          copied.append(
            Attachment(source: path, output: String(file.path.dropFirst(Self.copiedFolder.count))))
        }
      }
    }
    (self.pages, self.others, self.copied, self.copies) = (pages, others, copied, copies)
  }

  /// The site's own icon, from its root; nil when it has none.
  var icon: String? {
    let outputs = Set(copied.map(\.output))
    return ["favicon.svg", "favicon.ico", "favicon.png", "ikon.svg"].first(where: outputs.contains)
  }

  /// True of a file that is copied to the byte, whatever it holds.
  package static func isVerbatim(_ attachment: Attachment) -> Bool {
    attachment.source.text.hasPrefix(copiedFolder)
  }

  private static let copiedFolder = "_filer/"

  /// Reads the index pages. One that cannot be read is left out: whoever reads the pages reports it.
  package func indexes() -> [(path: ContentPath, file: SourceFile)] {
    pages.map { ContentPath($0.path) }.filter(\.isIndex).compactMap { path in
      (try? text(path.text)).map { (path, $0) }
    }
  }

  /// Reads a text file of the site.
  ///
  /// - Throws: a ``RefusedText`` for a file that is too large or is no plain file, a ``FileError`` for one that
  ///   cannot be read.
  package func text(_ path: String) throws -> SourceFile {
    let display = "\(folder.displayPath)/\(path)"
    let disk = "\(folder.path)/\(path)"
    do {
      return SourceFile(path: display, bytes: try FileSystem.read(disk, atMost: Self.largestText))
    } catch {
      if error.operation == .readOther { throw RefusedText(diagnostic: .notAFile(display)) }
      if error.isTooLarge {
        let size = FileSystem.stamp(disk)?.size ?? Self.largestText
        throw RefusedText(diagnostic: .oversizedFile(display, size: size))
      }
      throw error
    }
  }
}

/// A file that is not read, whatever it holds.
package struct RefusedText: Error { package let diagnostic: Diagnostic }

extension Diagnostic {
  fileprivate static func notAFile(_ path: String) -> Self {
    Diagnostic(
      .error, .notAFile, at: SourceLocation(file: path),
      nb: "dette er en snarvei eller noe annet enn en vanlig fil, og blir ikke lest",
      nn: "dette er ein snarveg eller noko anna enn ei vanleg fil, og blir ikkje lese",
      en: "this is a link, or something else than a plain file, and is not read",
      help: LocalizedText(
        nb: "legg selve fila her", nn: "legg sjølve fila her", en: "put the file itself here"))
  }

  fileprivate static func oversizedFile(_ path: String, size: Int) -> Self {
    let tenths = size * 10 / SiteSources.largestText
    let megabytes = "\(tenths / 10),\(tenths % 10)"
    return Diagnostic(
      .error, .oversizedFile, at: SourceLocation(file: path),
      nb: "filen er på \(megabytes) MB, og en tekst kan være på høyst 1 MB",
      nn: "fila er på \(megabytes) MB, og ein tekst kan vere på høgst 1 MB",
      en: "the file is \(megabytes) MB, and a text can be 1 MB at most",
      help: LocalizedText(
        nb: "del den opp i flere sider", nn: "del henne opp i fleire sider", en: "split it into several pages"
      ))
  }
}
