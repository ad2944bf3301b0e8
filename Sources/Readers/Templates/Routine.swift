/// The content of a template or of a block, by its offset in the library.
struct Body: Hashable, Sendable {
  /// An index in ``TemplateLibrary/templates``.
  let template: Int
  /// The offset of the block's name; nil for the whole template.
  let block: Int?
}

/// The change of indentation at the start of each line.
struct Margin: Hashable, Sendable {
  /// Blanks taken off, as far as the line has them.
  var removed: [UInt8] = []
  /// Blanks put in their place.
  var added: [UInt8] = []
  /// True when the indentation of calls, known only while rendering, comes before ``added``.
  var hasCallIndentation = false

  /// True when lines are written as they stand.
  var isEmpty: Bool { removed.isEmpty && added.isEmpty && !hasCallIndentation }

  func removing(from blanks: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = blanks
    for byte in removed where rest.first == byte { rest.removeFirst() }
    return rest
  }
}

/// A body compiled for one scope: the target of a `call`.
struct Routine: Sendable {
  struct Key: Hashable {
    let body: Body
    let types: [Int?]
    let overrides: [String: Body]
    let margin: Margin
    /// True when the first line continues one that is already begun.
    let continuesLine: Bool
  }

  let key: Key
  let label: Label
  let scope: Scope
  /// The number of calls that lead to it.
  let depth: Int
}

/// A call of one routine by another.
struct Call: Sendable {
  let caller: Int
  let callee: Int
  /// The origin of the callee's innermost view, seen from the caller's.
  let descent: Scope.Descent
  let name: String
  /// The location of the name: an index in ``TemplateLibrary/templates``, and a byte offset in its text.
  let template: Int
  let offset: Int
}

/// The calls that may never end, one for each loop, in the order of their locations.
///
/// A loop ends when it descends from the innermost view at least once and never restarts from a view outside it.
func endlessCalls(_ calls: [Call], routines count: Int) -> [Call] {
  let loops = components(calls.map { ($0.caller, $0.callee) }, count: count)
  let outward = calls.filter { $0.descent == .elsewhere && loops[$0.caller] == loops[$0.callee] }
  let level = calls.filter { $0.descent == .same }
  let levelLoops = components(level.map { ($0.caller, $0.callee) }, count: count)
  let unmoved = level.filter { levelLoops[$0.caller] == levelLoops[$0.callee] }
  var reported: Set<Int> = []
  return (outward + unmoved).sorted { ($0.template, $0.offset) < ($1.template, $1.offset) }
    .filter { reported.insert(loops[$0.caller]).inserted }
}

/// A number for each node, the same for two nodes when each can be reached from the other (Tarjan 1972),
/// without recursion. A node alone has a number of its own, whether or not it has an edge to itself.
func components(_ edges: [(from: Int, to: Int)], count: Int) -> [Int] {
  var targets = [[Int]](repeating: [], count: count)
  for edge in edges { targets[edge.from].append(edge.to) }
  var component = [Int](repeating: -1, count: count)
  var order = [Int](repeating: -1, count: count)
  var low = order
  var waiting: [Int] = []
  var path: [(node: Int, next: Int)] = []
  var visited = 0

  for root in 0..<count where order[root] < 0 {
    path.append((root, 0))
    while let (node, next) = path.last {
      if next == 0 {
        order[node] = visited
        low[node] = visited
        visited += 1
        waiting.append(node)
      }
      if next < targets[node].count {
        path[path.count - 1].next += 1
        let target = targets[node][next]
        if order[target] < 0 {
          path.append((target, 0))
        } else if component[target] < 0 {
          low[node] = min(low[node], order[target])
        }
        continue
      }
      path.removeLast()
      if let (parent, _) = path.last { low[parent] = min(low[parent], low[node]) }
      guard low[node] == order[node] else { continue }
      while let member = waiting.popLast() {
        component[member] = node
        if member == node { break }
      }
    }
  }
  return component
}
