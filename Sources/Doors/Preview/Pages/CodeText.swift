internal import Text

/// A message as HTML, with `code` elements for its parts between backticks.
enum CodeText {
  static func html(_ text: String) -> HTMLFragment {
    var buffer = UTF8Buffer()
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    // An unpaired backtick is text.
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
