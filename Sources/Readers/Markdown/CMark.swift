internal import CCMarkGFM
internal import CMarkMemory
internal import Synchronization

/// The C library's tree, freed with its owner, which must go on the thread it came from, before that thread
/// reads another document.
struct CMarkDocument: ~Copyable {
  let root: CMarkNode

  fileprivate init(root: CMarkNode) { self.root = root }

  deinit { cmark_memory_end_document() }
}

/// The GFM extensions, registered once, and the node types they were given.
struct CMarkExtensions: Sendable {
  let table: cmark_node_type
  let tableRow: cmark_node_type
  let tableCell: cmark_node_type
  let strikethrough: cmark_node_type

  static let shared = CMarkExtensions()

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    // The library gives extension nodes their types while it registers and exports no names for them,
    // so they are read from a document that has one of each.
    var found: [String: cmark_node_type] = [:]
    let sample = Array("| a |\n|---|\n| ~~b~~ |\n".utf8)
    func visit(_ node: CMarkNode) {
      if let name = cmark_node_get_type_string(node.pointer) { found[String(cString: name)] = node.type }
      var child = node.firstChild
      while let current = child {
        visit(current)
        child = current.next
      }
    }
    sample.withUnsafeBufferPointer { text in
      if let document = parse(text[...], attaching: Self.all) { visit(document.root) }
    }
    table = found["table"] ?? CMARK_NODE_NONE
    tableRow = found["table_row"] ?? CMARK_NODE_NONE
    tableCell = found["table_cell"] ?? CMARK_NODE_NONE
    strikethrough = found["strikethrough"] ?? CMARK_NODE_NONE
  }

  fileprivate static let harmless = ["table", "tasklist"]
  fileprivate static let all = ["table", "tasklist", "strikethrough", "autolink"]
}

/// While a document with strikethrough or autolinks finishes, the library changes tables that every
/// thread reads (github/cmark-gfm#176), so such documents finish one at a time.
private let finishing = Mutex(())

/// Reads a Markdown text; nil only when the library gives no tree back.
///
/// - Parameters:
///   - plain: blocks of the text, in order; the tree has a rule on the first line of each in its place.
///   - linksAndStrikes: the text has something that the autolink or strikethrough extension
///     may act on; without it those two are left out, and nothing waits for a lock.
func parseMarkdown(
  _ text: Slice<UnsafeBufferPointer<UInt8>>, leavingOut plain: [PlainBlock], linksAndStrikes: Bool,
  footnotes: Bool
) -> CMarkDocument? {
  // Registering must be over before any other thread parses.
  _ = CMarkExtensions.shared
  let extensions = linksAndStrikes ? CMarkExtensions.all : CMarkExtensions.harmless
  return parse(text, leavingOut: plain, attaching: extensions, footnotes: footnotes)
}

private func parse(
  _ text: Slice<UnsafeBufferPointer<UInt8>>, leavingOut plain: [PlainBlock] = [], attaching names: [String],
  footnotes: Bool = false
) -> CMarkDocument? {
  let options = CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE | (footnotes ? CMARK_OPT_FOOTNOTES : 0)
  guard let parser = cmark_parser_new_with_mem(options, cmark_memory_of_thread()) else { return nil }
  for name in names {
    if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
  }
  feed(text, leavingOut: plain, to: parser)
  if names.count == CMarkExtensions.harmless.count { return finish(parser) }
  // What a lock gives out must not share a region with what went in, and a raw pointer always does.
  let address = UInt(bitPattern: parser)
  return finishing.withLock { _ in
    guard let parser = OpaquePointer(bitPattern: address) else { return nil }
    return finish(parser)
  }
}

private func feed(
  _ text: Slice<UnsafeBufferPointer<UInt8>>, leavingOut plain: [PlainBlock], to parser: OpaquePointer
) {
  func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
    bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
  }
  var rest = text
  for block in plain {
    feed(UnsafeBufferPointer(rebasing: rest[..<block.range.lowerBound]))
    cmark_parser_feed(parser, "***", 3)
    // The lines below keep their numbers.
    for _ in 1..<block.lineCount { cmark_parser_feed(parser, "\n", 1) }
    rest = rest[block.range.upperBound...]
  }
  feed(UnsafeBufferPointer(rebasing: rest))
}

private func finish(_ parser: OpaquePointer) -> CMarkDocument? {
  guard let root = cmark_parser_finish(parser) else { return nil }
  return CMarkDocument(root: CMarkNode(pointer: root))
}
