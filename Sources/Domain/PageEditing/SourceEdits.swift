/// Replacements of byte ranges in a file; all other bytes are kept.
package struct SourceEdits {
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

  /// Ranges must not overlap. Insertions at one offset keep the order of the calls.
  mutating func replace(_ range: Range<Int>, with bytes: some Sequence<UInt8>) {
    edits.append((range, Array(bytes)))
  }

  func applied(to bytes: [UInt8]) -> [UInt8] {
    let inOrder = edits.indices.sorted { left, right in
      let (first, second) = (edits[left].range, edits[right].range)
      if first.lowerBound != second.lowerBound { return first.lowerBound < second.lowerBound }
      return first.isEmpty == second.isEmpty ? left < right : first.isEmpty
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 256)
    var next = 0
    for index in inOrder {
      let edit = edits[index]
      result += bytes[next..<edit.range.lowerBound]
      result += edit.bytes
      next = edit.range.upperBound
    }
    return result + bytes[next...]
  }
}
