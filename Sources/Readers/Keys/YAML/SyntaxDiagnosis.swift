package import Diagnostics

/// Finds the editor's mistake from where a YAML parser stopped.
package struct SyntaxDiagnosis {
  private let file: SourceFile
  private let range: Range<Int>
  private let line: Int

  /// - Parameter line: the 1-based number of the line that `range` begins with.
  package init(_ file: SourceFile, range: Range<Int>, line: Int) {
    (self.file, self.range, self.line) = (file, range, line)
  }

  func diagnostic(for problem: YAMLProblem) -> Diagnostic {
    let stop = byte(of: problem.offset)
    let opening = problem.opening.map { byte(of: .character($0)) } ?? stop
    switch problem.cause {
    case .controlCharacter: return .controlCharacter(scalar(at: stop), at: location(stop))
    case .encoding:
      return .notUTF8(file.bytes.indices.contains(stop) ? file.bytes[stop] : 0, at: location(stop))
    case .tooDeep: return .tooDeep(limit: YAMLTreeBuilder.greatestDepth, at: location(stop))
    default: break
    }
    let here = editorLine(stop)
    if let tab = tab(on: here, before: stop) { return .tab(at: location(tab)) }
    for line in [here, here.above].compactMap(\.self) {
      if let odd = line.oddSpace { return .oddSpace(scalar(at: odd), at: location(odd)) }
    }
    if let separator = lineSeparator(onOrAbove: here) {
      return .invisibleLineBreak(scalar(at: separator), at: location(separator))
    }
    switch problem.cause {
    case .unclosedQuote: return unclosedQuote(at: opening)
    case .escape: return .unknownEscape(at: location(stop))
    case .unclosedFlow:
      return .unclosedBracket(editorLine(opening).character(at: opening), at: location(opening))
    case .value: return value(at: stop)
    case .missingColon: return missingColon(on: editorLine(opening))
    case .blockScalar: return special(at: opening)
    case .specialCharacter: return special(at: problem.opening == nil ? stop : opening)
    case .layout: return layout(at: stop)
    default: return .unreadable(at: location(stop))
    }
  }

  /// For a file that holds one text where keys were expected.
  package func diagnosticForTextWithoutKey(at byte: Int) -> Diagnostic { missingColon(on: editorLine(byte)) }
}

extension SyntaxDiagnosis {
  private func unclosedQuote(at opening: Int) -> Diagnostic {
    let line = editorLine(opening)
    return line.contains(curlyQuoteAfter: opening)
      ? .curlyQuotes(example: line.quoted, at: location(opening))
      : .unclosedQuote(line.character(at: opening), at: location(opening))
  }

  /// A second colon on a line; or the first, when the line above lacks its own or this one is moved in.
  private func value(at stop: Int) -> Diagnostic {
    let line = editorLine(stop)
    if line.colon == stop, let above = line.above {
      if above.colon == nil { return missingColon(on: above) }
      return .indentation(at: location(line.indentation.upperBound))
    }
    return line.startsWithCurlyQuote
      ? .curlyQuotes(example: line.quoted, at: location(line.value))
      : .unquotedColon(example: line.quoted, at: location(stop))
  }

  private func missingColon(on line: EditorLine) -> Diagnostic {
    let start = line.indentation.upperBound
    if let odd = line.oddSpace { return .oddSpace(scalar(at: odd), at: location(odd)) }
    if let mark = line.listMark { return .listMark(mark, at: location(start)) }
    if let colon = line.crampedColon {
      return .missingSpace(
        key: line.text(start..<colon), value: line.text(colon + 1..<line.range.upperBound),
        at: location(colon))
    }
    return .missingColon(inFrontMatter: range.lowerBound > 0, at: location(start))
  }

  private func special(at byte: Int) -> Diagnostic {
    let line = editorLine(byte)
    if line.indentation.upperBound == byte, line.character(at: byte + 1) == " ", let mark = line.listMark {
      return .listMark(mark, at: location(byte))
    }
    return .specialCharacter(
      line.character(at: byte), rule: .specialCharacter, example: line.quoted, at: location(byte))
  }

  /// libyaml expected a key: either the line is moved in or out, or a quoted or bracketed text goes on.
  private func layout(at stop: Int) -> Diagnostic {
    let line = editorLine(stop)
    if line.colon == stop { return .complexKey(at: location(stop)) }
    if let above = line.above, above.text(above.range).hasPrefix("...") {
      return .secondDocument(at: location(above.range.lowerBound))
    }
    if line.indentation.upperBound < stop, line.value < stop {
      return .textAfterValue(line.character(at: line.value), example: line.quoted, at: location(stop))
    }
    return .indentation(at: location(line.indentation.upperBound))
  }

  /// A tab in the indentation, or where the reader stopped.
  private func tab(on line: EditorLine, before stop: Int) -> Int? {
    let tab = UInt8(ascii: "\t")
    if let index = file.bytes[line.indentation].firstIndex(of: tab) { return index }
    return stop < range.upperBound && file.bytes[stop] == tab ? stop : nil
  }

  /// U+2028, U+2029 and U+0085 look like spaces or nothing, and libyaml begins a new line at them.
  private func lineSeparator(onOrAbove line: EditorLine) -> Int? {
    let lines = (line.above ?? line).range.lowerBound..<line.range.upperBound
    let bytes = file.bytes
    return lines.first { index in
      index + 2 < lines.upperBound && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
        && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
        || index + 1 < lines.upperBound && bytes[index] == 0xC2 && bytes[index + 1] == 0x85
    }
  }

  private func byte(of offset: YAMLProblem.Offset) -> Int {
    var cursor = MarkCursor(file.bytes, from: range.lowerBound, line: line)
    return switch offset {
    case .byte(let count): min(range.lowerBound + count, range.upperBound)
    case .character(let count): min(cursor.place(ofCharacter: count).byte, range.upperBound)
    }
  }

  private func location(_ byte: Int) -> SourceLocation { file.location(atByte: byte) }

  private func editorLine(_ byte: Int) -> EditorLine { EditorLine(at: byte, in: range, of: file.bytes) }

  private func scalar(at byte: Int) -> Unicode.Scalar {
    String(decoding: file.bytes[byte..<min(byte + 4, file.bytes.count)], as: UTF8.self).unicodeScalars.first
      ?? " "
  }
}
