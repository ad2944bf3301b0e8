internal import CCMarkGFM
package import Diagnostics
internal import Text

extension MarkdownDocument {
  /// Reads the Markdown that stands in a file from a byte on. Never fails: what is wrong is in
  /// ``diagnostics``.
  ///
  /// Cost: linear; a document with `@`, `://`, `www.` or `~~` waits for other such documents.
  ///
  /// - Parameter line: the number of the line that begins at `offset`, 1-based.
  package init(
    parsing file: SourceFile, from offset: Int = 0, line: Int = 1,
    options: MarkdownOptions = MarkdownOptions()
  ) {
    self = file.bytes.withUnsafeBufferPointer { bytes in
      var reader = DocumentReader(
        file: file, bytes: bytes, bodyStart: min(offset, bytes.count), bodyLine: line, options: options)
      reader.read()
      return reader.document
    }
    guard !options.appendix.isEmpty else { return }
    let after = Array(options.appendix.utf8).withUnsafeBufferPointer { bytes in
      var reader = DocumentReader(file: file, bytes: bytes, bodyStart: 0, bodyLine: 1, options: options)
      reader.linesBefore = file.location(atByte: file.bytes.count).line + 1
      reader.document.anchors = anchors
      reader.document.headingShift = headingShift
      reader.lastLevel = 2
      reader.read()
      return reader.document
    }
    append(after)
  }
}

/// Walks the C library's tree once and writes HTML, plain text and blocks from it.
struct DocumentReader: ~Copyable {
  var document = MarkdownDocument()
  var html = UTF8Buffer()
  var text = UTF8Buffer()
  let file: SourceFile
  let bytes: UnsafeBufferPointer<UInt8>
  let options: MarkdownOptions
  let types = CMarkExtensions.shared
  /// Byte offset in the file where the Markdown begins.
  let bodyStart: Int
  /// Lines that stand before these bytes in the file.
  var linesBefore = 0
  /// The line of these bytes where the Markdown begins, 1-based.
  private let bodyLine: Int
  /// Counted when something must be placed to the letter, which most files never ask for.
  lazy var lines = LineTable(bytes)
  /// A `{#` stands somewhere: only then is a trailing `{#id}` looked for.
  var hasAttributes = false
  /// The level of the heading before, as shown; the page's title is the first.
  var lastLevel = 1
  /// Where the search for the next link's or tag's place in the source goes on.
  var cursor: Int
  /// The element whose content is being left out until its end tag, and where it begins.
  var droppedElement: (name: String, location: SourceLocation)?
  /// Where the search for the next loose mark goes on, and how many more are looked for.
  var looseCursor = 0
  var looseMarksLeft = 1000
  /// A `[^` stands somewhere.
  var mayReferToFootnotes = false
  /// The notes that have been said to be missing.
  var missingFootnotes: Set<String> = []
  var footnoteCount = 0
  var footnoteReferences: [Int: Int] = [:]

  /// Deeper nesting than anybody means, and shallow enough for every thread's stack.
  static let deepestBlock = 600
  static let deepestInline = 200

  init(
    file: SourceFile, bytes: UnsafeBufferPointer<UInt8>, bodyStart: Int, bodyLine: Int,
    options: MarkdownOptions
  ) {
    self.file = file
    self.bytes = bytes
    self.options = options
    self.bodyStart = bodyStart
    self.bodyLine = bodyLine
    cursor = bodyStart
    document.anchors.reserve()
  }

  /// The line where the Markdown begins, 1-based, in the whole file.
  var firstLine: Int { linesBefore + bodyLine }

  var body: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[bodyStart...]) }

  mutating func read() {
    let addresses = AddressScan(body)
    let linksAndStrikes = addresses.mayHaveLinksOrStrikes && !addresses.hasTooManyAddresses
    html.reserve(body.count + body.count / 2)
    text.reserve(body.count)
    // What looks like an address is more than words.
    let plain = linksAndStrikes ? nil : PlainBlocks(in: bytes, from: bodyStart)
    if let plain, plain.isAll {
      if plain.found.contains(where: \.isTitle) { document.headingShift = 1 }
      for block in plain.found { append(block) }
    } else {
      read(with: plain?.found ?? [], addresses: addresses, linksAndStrikes: linksAndStrikes)
    }
    document.html = html.bytes
    document.text = text.bytes
  }

  /// - Parameter plain: the blocks that the library need not read.
  private mutating func read(with plain: [PlainBlock], addresses: AddressScan, linksAndStrikes: Bool) {
    let scan = MarkdownScan(body)
    if let line = scan.oversizedTableLine {
      let location = SourceLocation(file: file.path, line: firstLine + line)
      document.diagnostics.append(.oversizedTable(at: location))
      return
    }
    if addresses.hasTooManyAddresses {
      document.diagnostics.append(.tooManyAddresses(at: SourceLocation(file: file.path, line: firstLine)))
    }
    hasAttributes = scan.hasAttributes
    if hasAttributes { holdTypedIdentifiers() }
    if let offset = scan.brokenFootnote {
      let location = location(ofByte: bodyStart + offset)
      document.diagnostics.append(.brokenFootnote(at: location))
    }
    mayReferToFootnotes = scan.hasFootnotes && scan.brokenFootnote == nil
    guard
      let tree = parseMarkdown(
        bytes[bodyStart...], leavingOut: plain, linksAndStrikes: linksAndStrikes,
        footnotes: mayReferToFootnotes)
    else { return }
    if plain.contains(where: \.isTitle) { document.headingShift = 1 }
    for block in tree.root.children where block.type == CMARK_NODE_HEADING && block.headingLevel == 1 {
      document.headingShift = 1
    }
    append(tree, with: plain[...])
    closeFootnotes()
    if mayReferToFootnotes { reportUnusedFootnotes(in: tree) }
    if scan.hasDefinitions { reportUnusedDefinitions() }
  }

  /// The place of one of the bytes, in the whole file.
  mutating func location(ofByte offset: Int) -> SourceLocation {
    let location = lines.location(ofByte: offset, in: bytes, file: file.path)
    return SourceLocation(file: location.file, line: location.line + linesBefore, column: location.column)
  }

  /// Writes a tree's blocks, and in the place of each rule that stands for a plain one that.
  private mutating func append(_ tree: borrowing CMarkDocument, with plain: ArraySlice<PlainBlock>) {
    var plain = plain
    for node in tree.root.children {
      if let block = plain.first, node.startLine == block.line + 1 {
        append(block)
        plain.removeFirst()
      } else {
        appendTopLevel(node)
      }
    }
  }

  /// Writes one top-level block.
  private mutating func appendTopLevel(_ node: CMarkNode) {
    let line = fileLine(of: node)
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
    append(content, line: line, from: start)
  }

  /// Ends a top-level block and notes what it is.
  ///
  /// - Parameter start: where it begins in `html`.
  mutating func append(_ content: Block.Content, line: Int, from start: Int) {
    html.append(UInt8(ascii: "\n"))
    document.blocks.append(Block(content: content, line: line, html: ByteSpan(start, html.count)))
  }

  /// The line of a node in the whole file, 1-based.
  func fileLine(of node: CMarkNode) -> Int { firstLine + max(node.startLine, 1) - 1 }

  /// The place of a piece of source, looked for from the block that holds it on; the block's own line when
  /// the source spells it otherwise than the tree.
  mutating func locate(_ source: UnsafeBufferPointer<UInt8>, inBlockAtLine line: Int) -> SourceLocation {
    let start = max(cursor, lines.offset(ofLine: line - linesBefore))
    if !source.isEmpty, let found = bytes.firstOffset(of: source, from: start) {
      cursor = found + source.count
      return location(ofByte: found)
    }
    return SourceLocation(file: file.path, line: line)
  }

  /// Every `{#id}` that is typed anywhere keeps its id, wherever on the page it stands.
  private mutating func holdTypedIdentifiers() {
    var index = 0
    while index + 2 < body.count {
      if body[index] == UInt8(ascii: "{"), body[index + 1] == UInt8(ascii: "#") {
        let rest = body[(index + 2)...]
        let end = rest.firstIndex { TrailingAttributes.endsIdentifier($0) } ?? body.endIndex
        if end > rest.startIndex {
          document.anchors.hold(String(decoding: body[rest.startIndex..<end], as: UTF8.self))
        }
        index = end
      } else {
        index += 1
      }
    }
  }
}
