internal import Text

/// A message in which what is to be typed stands between backticks, as HTML.
enum CodeText {
  static func html(_ text: String) -> HTMLFragment {
    var buffer = UTF8Buffer()
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    // One left over is a letter like any other.
    let isPaired = parts.count % 2 == 1
    for (index, part) in parts.enumerated() {
      let isCode = index % 2 == 1 && (isPaired || index < parts.count - 1)
      if index % 2 == 1 && !isCode { buffer.append("`" as StaticString) }
      if isCode { buffer.append("<code>" as StaticString) }
      buffer.appendEscaped(String(part))
      if isCode { buffer.append("</code>" as StaticString) }
    }
    return HTMLFragment(trusted: buffer.bytes)
  }
}
