internal import CCMarkGFM
package import Diagnostics
internal import Text

extension MarkdownDocument {
  /// Reads the Markdown of a file from a byte offset on. Never fails: mistakes are in ``diagnostics``.
  ///
  /// Cost: linear; a document with `@`, `://`, `www.` or `~` waits for other such documents.
  ///
  /// - Parameter line: the number of the line that begins at `offset`, 1-based.
  package init(
    parsing file: SourceFile, from offset: Int = 0, line: Int = 1,
    options: MarkdownOptions = MarkdownOptions()
  ) {
    self = file.bytes.withUnsafeBufferPointer { bytes in
      let source = MarkdownSource(bytes, from: min(offset, bytes.count), line: line)
      var reader = DocumentReader(source, file: file, options: options)
      reader.read()
      if !options.appendix.isEmpty {
        options.appendix.withBytes { bytes in
          let linesBefore = file.location(atByte: file.bytes.count).line + 1
          reader.read(appendix: MarkdownSource(bytes, linesBefore: linesBefore))
        }
      }
      return reader.finish()
    }
  }
}

/// Walks the C library's tree once and writes HTML, plain text and blocks from it.
struct DocumentReader: ~Copyable {
  var document = MarkdownDocument()
  var html = UTF8Buffer()
  var text = UTF8Buffer()
  var source: MarkdownSource
  let file: SourceFile
  let options: MarkdownOptions
  let types = CMarkNodeTypes.shared
  /// The level of the heading before, as shown; that of the page's title is 1.
  var lastLevel = 1
  /// The element whose content is being left out until its end tag, and its location.
  var droppedElement: (name: String, location: SourceLocation)?
  /// The budget of locations to look for, which bounds a text of nothing but loose marks.
  var looseMarksLeft = 1000
  var footnotes = FootnoteCounts()
  /// True when the source holds a `{#`; one in the tree's text may have been escaped.
  var hasAttributes = false

  /// The deepest nesting of blocks written, safe for every thread's stack.
  static let deepestBlock = 600
  static let deepestInline = 200

  init(_ source: MarkdownSource, file: SourceFile, options: MarkdownOptions) {
    (self.source, self.file, self.options) = (source, file, options)
    document.anchors.reserve()
    html.reserve(source.body.count + source.body.count / 2)
    text.reserve(source.body.count)
  }

  /// Writes a text that is shown after the first one.
  mutating func read(appendix: MarkdownSource) {
    source = appendix
    lastLevel = 2
    footnotes.beginText()
    read()
  }

  mutating func read() {
    let body = source.body
    let scan = MarkdownScan(body)
    let start = SourceLocation(file: file.path, line: source.firstLine)
    if let line = scan.oversizedTableLine {
      let location = SourceLocation(file: file.path, line: source.firstLine + line)
      document.diagnostics.append(.oversizedTable(at: location))
      return
    }
    if scan.hasTooManyImages {
      document.diagnostics.append(.tooManyImages(at: start))
      return
    }
    hasAttributes = scan.hasAttributes
    if scan.hasTooManyAddresses { document.diagnostics.append(.tooManyAddresses(at: start)) }
    holdTypedIdentifiers(scan)
    if let offset = scan.brokenFootnote {
      document.diagnostics.append(.brokenFootnote(at: location(ofByte: source.start + offset)))
    }
    footnotes.areRead = scan.hasFootnotes && scan.brokenFootnote == nil
    guard
      let tree = CMarkDocument.parsing(body, extensions: scan.extensions, footnotes: footnotes.areRead)
    else { return }
    for block in tree.root.children where block.type == CMARK_NODE_HEADING && block.headingLevel == 1 {
      document.headingShift = 1
    }
    for block in tree.root.children { appendTopLevel(block) }
    closeFootnotes()
    if footnotes.areRead { reportUnusedFootnotes(in: tree) }
    if scan.hasDefinitions { reportUnusedDefinitions() }
  }

  consuming func finish() -> MarkdownDocument {
    document.html = html.bytes
    document.text = text.bytes
    return document
  }

  /// Writes one top-level block.
  private mutating func appendTopLevel(_ node: CMarkNode) {
    let start = html.count
    let content: Block.Content
    switch node.type {
    case CMARK_NODE_HEADING: content = .heading(appendHeading(node))
    case CMARK_NODE_PARAGRAPH: content = .paragraph(text: appendParagraph(node))
    case CMARK_NODE_LIST: content = .list(appendList(node, depth: 1))
    case types.table: content = .table(appendTable(node))
    default:
      appendBlock(node, depth: 1)
      content = .other
    }
    html.append(UInt8(ascii: "\n"))
    document.blocks.append(
      Block(content: content, line: fileLine(of: node), html: ByteSpan(start, html.count)))
  }

  /// Reserves every id that is typed anywhere for the element that it was typed in.
  private mutating func holdTypedIdentifiers(_ scan: MarkdownScan) {
    if scan.hasAttributes {
      for id in TrailingAttributes.identifiers(in: source.body) { document.anchors.hold(id) }
    }
    if options.keepsRawHTML {
      for id in RawHTMLTokenizer.identifiers(in: source.body) { document.anchors.hold(id) }
    }
  }
}

// Locations in the file.
extension DocumentReader {
  /// The location of one of the bytes, in the whole file.
  mutating func location(ofByte offset: Int) -> SourceLocation {
    source.location(ofByte: offset, in: file.path)
  }

  /// The line of a node in the whole file, 1-based.
  func fileLine(of node: CMarkNode) -> Int { source.firstLine + max(node.startLine, 1) - 1 }

  /// The location of a piece of source, searched for from its block on; the block's own line when
  /// the source spells it otherwise than the tree.
  mutating func locate(_ text: UnsafeBufferPointer<UInt8>, inBlockAtLine line: Int) -> SourceLocation {
    source.locate(text, fromLine: line, in: file.path) ?? SourceLocation(file: file.path, line: line)
  }

  mutating func locate(_ text: String, inBlockAtLine line: Int) -> SourceLocation {
    text.withBytes { locate($0, inBlockAtLine: line) }
  }
}
