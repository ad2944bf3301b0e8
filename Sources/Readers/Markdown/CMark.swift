internal import CCMarkGFM
internal import CMarkMemory
internal import Synchronization

/// The C library's tree. It must be freed, with its owner, on the thread it came from, before that thread
/// reads another document.
struct CMarkDocument: ~Copyable {
  let root: CMarkNode

  fileprivate init(root: CMarkNode) { self.root = root }

  deinit { cmark_memory_end_document() }

  /// Reads a Markdown text; nil only when the library gives no tree back.
  ///
  /// Cost: linear. A text that uses a serial extension waits for other such texts.
  static func parsing(
    _ text: UnsafeBufferPointer<UInt8>, extensions: CMarkExtensions, footnotes: Bool
  ) -> CMarkDocument? {
    // Registering must be over before any other thread parses.
    _ = CMarkNodeTypes.shared
    return parse(text, extensions: extensions, footnotes: footnotes)
  }

  fileprivate static func parse(
    _ text: UnsafeBufferPointer<UInt8>, extensions: CMarkExtensions, footnotes: Bool
  ) -> CMarkDocument? {
    guard let parser = CMarkParser(extensions: extensions, footnotes: footnotes) else { return nil }
    parser.feed(text)
    return parser.finish()
  }
}

/// The GFM extensions that a text is read with.
struct CMarkExtensions: OptionSet {
  let rawValue: UInt8

  static let table = Self(rawValue: 1)
  static let tasklist = Self(rawValue: 2)
  static let strikethrough = Self(rawValue: 4)
  static let autolink = Self(rawValue: 8)
  static let all: Self = [.table, .tasklist, .strikethrough, .autolink]

  /// While a document with one of these finishes, the library changes tables that every thread reads
  /// (github/cmark-gfm#176), so such documents finish one at a time.
  static let serial: Self = [.strikethrough, .autolink]

  /// The library's names for the extensions, in the order in which they are asked.
  fileprivate static let names: [(Self, String)] = [
    (.table, "table"), (.tasklist, "tasklist"), (.strikethrough, "strikethrough"), (.autolink, "autolink"),
  ]
}

/// The node types that the extensions were given, once registered.
struct CMarkNodeTypes: Sendable {
  let table: cmark_node_type
  let strikethrough: cmark_node_type

  static let shared = CMarkNodeTypes()

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    // The library gives extension nodes their types while it registers and exports no names for them,
    // so they are read from a document that has one of each.
    var found: [String: cmark_node_type] = [:]
    func visit(_ node: CMarkNode) {
      if let name = cmark_node_get_type_string(node.pointer) { found[String(cString: name)] = node.type }
      for child in node.children { visit(child) }
    }
    Array("| a |\n|---|\n| ~~b~~ |\n".utf8).withUnsafeBufferPointer { text in
      if let document = CMarkDocument.parse(text, extensions: .all, footnotes: false) { visit(document.root) }
    }
    table = found["table"] ?? CMARK_NODE_NONE
    strikethrough = found["strikethrough"] ?? CMARK_NODE_NONE
  }
}

/// A document that the library is reading; freed with its owner, while its tree is freed with ``CMarkDocument``.
private struct CMarkParser: ~Copyable {
  private static let finishing = Mutex(())

  private let pointer: OpaquePointer
  private let isSerial: Bool

  init?(extensions: CMarkExtensions, footnotes: Bool) {
    let options = CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE | (footnotes ? CMARK_OPT_FOOTNOTES : 0)
    guard let parser = cmark_parser_new_with_mem(options, cmark_memory_of_thread()) else { return nil }
    pointer = parser
    isSerial = !extensions.isDisjoint(with: .serial)
    for (option, name) in CMarkExtensions.names where extensions.contains(option) {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
  }

  deinit { cmark_parser_free(pointer) }

  func feed(_ text: UnsafeBufferPointer<UInt8>) {
    text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(pointer, $0.baseAddress, $0.count) }
  }

  func finish() -> CMarkDocument? {
    var root: OpaquePointer?
    if isSerial {
      Self.finishing.withLock { _ in root = cmark_parser_finish(pointer) }
    } else {
      root = cmark_parser_finish(pointer)
    }
    return root.map { CMarkDocument(root: CMarkNode(pointer: $0)) }
  }
}
