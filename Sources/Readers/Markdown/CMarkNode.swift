internal import CCMarkGFM
internal import Glibc

/// A node of the C library's tree, valid as long as its ``CMarkDocument``.
struct CMarkNode {
  let pointer: OpaquePointer

  var type: cmark_node_type { cmark_node_get_type(pointer) }
  var firstChild: CMarkNode? { cmark_node_first_child(pointer).map(CMarkNode.init) }
  var lastChild: CMarkNode? { cmark_node_last_child(pointer).map(CMarkNode.init) }
  var next: CMarkNode? { cmark_node_next(pointer).map(CMarkNode.init) }
  var previous: CMarkNode? { cmark_node_previous(pointer).map(CMarkNode.init) }
  /// 1-based, counted from the start of the text that was parsed.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isFenced: Bool {
    var (length, offset, character): (CInt, CInt, CChar) = (0, 0, 0)
    return cmark_node_get_fenced(pointer, &length, &offset, &character) != 0
  }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isNumberedWithParenthesis: Bool { cmark_node_get_list_delim(pointer) == CMARK_PAREN_DELIM }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var isTask: Bool { cmark_node_get_type_string(pointer).map { strcmp($0, "tasklist") == 0 } ?? false }
  var isChecked: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }

  /// The alignments of a table's columns: `l`, `c`, `r` or 0.
  var tableAlignments: [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let alignments = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return Array(UnsafeBufferPointer(start: alignments, count: count))
  }

  /// Valid until the node changes.
  var literal: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_literal(pointer)) }
  var url: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_url(pointer)) }
  var title: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_title(pointer)) }
  var fenceInfo: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_fence_info(pointer)) }

  private func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    let count = strlen(text)
    return UnsafeRawBufferPointer(start: text, count: count).assumingMemoryBound(to: UInt8.self)
  }
}

extension CMarkNode {
  /// Cuts a text's literal. Its memory goes with the document.
  func truncateLiteral(to length: Int) {
    let rest = String(decoding: literal.prefix(length), as: UTF8.self)
    // 0 only when a node of this type has no literal.
    _ = cmark_node_set_literal(pointer, rest)
  }

  /// Takes the node out of its tree; it is freed with the document.
  func unlink() { cmark_node_unlink(pointer) }
}

/// A node's children, in order.
struct CMarkChildren: Sequence, IteratorProtocol {
  private var following: CMarkNode?

  init(of node: CMarkNode) { following = node.firstChild }

  mutating func next() -> CMarkNode? {
    let current = following
    following = current?.next
    return current
  }
}

extension CMarkNode {
  var children: CMarkChildren { CMarkChildren(of: self) }
}
