internal import CCMarkGFM

/// Tags of subscripts and superscripts that open and close below the same node, so that they may stay.
struct PairedTags {
  static let names: Set<String> = ["sub", "sup"]

  /// The end tag of each start tag that has one.
  private var ends: [OpaquePointer: OpaquePointer] = [:]
  /// The end tags of elements whose start tag is written.
  private var open: Set<OpaquePointer> = []

  /// Cost: linear in the node's children.
  init(below parent: CMarkNode) {
    var starts: [(name: String, node: OpaquePointer)] = []
    var count: [String: Int] = [:]
    for node in parent.children where node.type == CMARK_NODE_HTML_INLINE {
      var tokens = RawHTMLTokenizer(node.literal)
      switch tokens.next() {
      case .start(let name, _, _) where Self.names.contains(name):
        starts.append((name, node.pointer))
        count[name, default: 0] += 1
      case .end(let name, _) where count[name, default: 0] > 0:
        // Elements opened in between do not close within this one.
        while let start = starts.popLast() {
          count[start.name, default: 0] -= 1
          if start.name == name {
            ends[start.node] = node.pointer
            break
          }
        }
      default: break
      }
    }
  }

  var hasOpen: Bool { !open.isEmpty }

  /// Opens an element; false when its start tag has no end tag.
  mutating func open(_ start: CMarkNode) -> Bool {
    guard let end = ends[start.pointer] else { return false }
    open.insert(end)
    return true
  }

  /// Closes an element; false when none that is open has this end tag.
  mutating func close(_ end: CMarkNode) -> Bool { open.remove(end.pointer) != nil }
}
