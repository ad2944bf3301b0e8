import Diagnostics
import Text

extension Compiler {
  mutating func emitText(_ range: Range<Int>, startsLine: Bool) {
    let text = bytes[range]
    if origin.string != nil {
      var escaped = UTF8Buffer()
      escaped.appendEscaped(text)
      emit(literal: escaped.bytes)
    } else if !startsLine || margin.isEmpty {
      emit(literal: text)
    } else {
      let rest = margin.removing(from: text)
      if continuesLine { continuesLine = false } else { emitIndentation(margin) }
      emit(literal: rest)
    }
  }

  mutating func emitIndentation(_ margin: Margin) {
    if margin.hasCallIndentation { emit(.indent) }
    emit(literal: margin.added)
  }

  /// Writes `{{t.key}}`: compiles the string inline, in the surrounding scope.
  mutating func compileString(_ name: Name, isRaw: Bool) {
    let key = name.path.dropFirst().joined(separator: ".")
    var location: SourceLocation { origin.location(name.offset) }
    guard let index = library.stringIndexes[key] else {
      let keys = library.stringIndexes.keys.sorted()
      return report(.unknownString(key, nearest: nearest(to: key, in: keys), at: location))
    }
    guard !isRaw else { return report(.unescapedText(name.text, at: location)) }
    guard !activeStrings.contains(key) else { return report(.endlessRecursion(name.text, at: location)) }
    guard activeStrings.count < Nesting.limit else {
      return report(.templatesTooDeep(limit: Nesting.limit, at: location))
    }
    let string = library.templates[index]
    let surrounding = origin
    let mark =
      surrounding.string == nil && ElementText.surrounds(name.offset, in: bytes)
      ? string.origin.languageMark : nil
    if let mark { emit(literal: mark.start) }
    activeStrings.append(key)
    origin = string.origin
    for diagnostic in string.diagnostics { report(diagnostic) }
    compile(string.nodes)
    origin = surrounding
    activeStrings.removeLast()
    if let mark { emit(literal: mark.end) }
  }
}
