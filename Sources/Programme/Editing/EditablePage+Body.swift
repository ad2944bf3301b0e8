internal import Diagnostics

/// Writing a text where another stands: lines that are in both keep their bytes, line endings too.
extension EditablePage {
  func replaceBody(with text: String, in edits: inout SourceEdits) {
    let range = shownBody
    let old = TextLines(file.bytes, in: range).lines
    let oldTexts = old.map { Self.shown(file.bytes[$0.content]) }
    var plain = Array(text.utf8).withPlainLineEndings
    if plain == Array(body.utf8) { return }
    // A text ends its last line, unless it did not before and is the same there.
    if let last = plain.last, last != 0x0A, oldTexts.last != Self.lastLine(of: plain) || range.isEmpty {
      plain.append(0x0A)
    }
    let new = plain.split(separator: 0x0A, omittingEmptySubsequences: false).map(ArraySlice.init)
    var bytes: [UInt8] = range.isEmpty && !plain.isEmpty && block.form != .absent ? spaceAbove : []
    for step in LineDifference(from: oldTexts, to: new.map(Self.shown)).steps {
      switch step {
      case .removed: break
      case .added(let index):
        bytes += new[index]
        if index < new.count - 1 { bytes += lineEnding }
      case .kept(let before, let after):
        let line = old[before]
        bytes += file.bytes[line.content]
        if after < new.count - 1 {
          let ending = file.bytes[line.content.upperBound..<line.end]
          bytes += ending.isEmpty ? lineEnding[...] : ending
        }
      }
    }
    edits.replace(range, with: bytes)
  }

  /// Between the front matter and a text that there was none of.
  private var spaceAbove: [UInt8] {
    let start = block.body.lowerBound
    let isOnOwnLine = start > 0 && (file.bytes[start - 1] == 0x0A || file.bytes[start - 1] == 0x0D)
    return isOnOwnLine ? (block.body.isEmpty ? lineEnding : []) : lineEnding + lineEnding
  }

  private static func lastLine(of plain: [UInt8]) -> [UInt8] {
    shown(plain[(plain.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)...])
  }

  /// As a browser gives a line back: it shows no NUL.
  private static func shown(_ line: ArraySlice<UInt8>) -> [UInt8] {
    line.contains(0) ? line.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] } : Array(line)
  }
}
