internal import Text
internal import Keys
internal import Diagnostics

/// Replacing the text: lines in both texts keep their bytes, line endings too.
extension EditablePage {
  /// A whole file with another text, its byte-order mark kept.
  package static func rewriting(_ bytes: [UInt8], as text: String) -> [UInt8] {
    let file = SourceFile(path: "", bytes: bytes)
    let mark = bytes[..<(bytes.count - file.bytes.count)]
    var edits = SourceEdits()
    replace(file.bytes.indices, of: file.bytes, with: text, above: [], in: &edits)
    return mark + edits.applied(to: file.bytes)
  }

  /// - Parameter isBelow: true when new front matter is put above the text.
  func replaceBody(with text: String, below isBelow: Bool, in edits: inout SourceEdits) {
    let above = block.form == .absent ? (isBelow ? lineEnding : []) : spaceAbove
    Self.replace(shownBody, of: file.bytes, with: text, above: above, in: &edits)
  }

  /// - Parameter above: the bytes before a text that there was none of.
  private static func replace(
    _ range: Range<Int>, of file: [UInt8], with text: String, above: [UInt8], in edits: inout SourceEdits
  ) {
    let old = TextLines(file, in: range).lines
    let oldTexts = old.map { shown(file[$0.content]) }
    var plain = Array(text.utf8).withPlainLineEndings
    if plain == Array(file[range]).withPlainLineEndings { return }
    let lineEnding = TextLines.ending(of: file)
    // A text ends its last line, unless it did not before and that line is unchanged.
    if let last = plain.last, last != 0x0A, oldTexts.last != lastLine(of: plain) || range.isEmpty {
      plain.append(0x0A)
    }
    let new = plain.split(separator: 0x0A, omittingEmptySubsequences: false).map(ArraySlice.init)
    var bytes = range.isEmpty && !plain.isEmpty ? above : []
    for step in LineDifference(from: oldTexts, to: new.map(shown)).steps {
      switch step {
      case .removed: break
      case .added(let index):
        bytes += new[index]
        if index < new.count - 1 { bytes += lineEnding }
      case .kept(let before, let after):
        let line = old[before]
        bytes += file[line.content]
        if after < new.count - 1 {
          let ending = file[line.content.upperBound..<line.end]
          bytes += ending.isEmpty ? lineEnding[...] : ending
        }
      }
    }
    edits.replace(range, with: bytes)
  }

  /// The blank lines between the front matter and a new text.
  private var spaceAbove: [UInt8] {
    let start = block.body.lowerBound
    let isOnOwnLine = start > 0 && (file.bytes[start - 1] == 0x0A || file.bytes[start - 1] == 0x0D)
    return isOnOwnLine ? (block.body.isEmpty ? lineEnding : []) : lineEnding + lineEnding
  }

  private static func lastLine(of plain: [UInt8]) -> [UInt8] {
    shown(plain[(plain.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)...])
  }

  /// A line as a browser returns it, without NUL.
  private static func shown(_ line: ArraySlice<UInt8>) -> [UInt8] {
    line.contains(0) ? line.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] } : Array(line)
  }
}
