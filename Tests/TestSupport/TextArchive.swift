import Foundation

/// Several files in one text, each under a line `-- path --`; what stands above the first is a note.
///
/// A word in parentheses after the path says how the file differs from what is seen:
///
///     -- content/side.md (escaped) --   `\xE6` is one byte, `\(600*> )` is `> ` six hundred times
///     -- content/side.md (crlf) --      lines end as on Windows
///     -- content/side.md (removed) --   there is no such file any more
///
/// In a path, `\xCC` is always one byte.
package struct TextArchive: Sendable {
  package struct Part: Sendable {
    package var name: String
    package var text: String
  }

  package private(set) var note = ""
  package var parts: [Part] = []

  package init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.last == "" { lines.removeLast() }
    for line in lines {
      if line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 {
        parts.append(Part(name: String(line.dropFirst(3).dropLast(3)), text: ""))
      } else if parts.isEmpty {
        note += line + "\n"
      } else {
        parts[parts.count - 1].text += line + "\n"
      }
    }
  }

  package var text: String { parts.reduce(into: note) { $0 += "-- \($1.name) --\n" + $1.text } }
}

extension TextArchive.Part {
  /// Makes the file below a folder, or removes it.
  package func write(into folder: TemporaryFolder) throws {
    var path = name
    var manner = ""
    if name.hasSuffix(")"), let opening = name.range(of: " (", options: .backwards) {
      path = String(name[..<opening.lowerBound])
      manner = String(name[opening.upperBound...].dropLast())
    }
    path = String(decoding: Self.unescaped(path), as: UTF8.self)
    switch manner {
    case "": try folder.write(text, to: path)
    case "removed": try folder.remove(path)
    case "escaped": try folder.write(Self.unescaped(text), to: path)
    case "crlf":
      try folder.write(
        text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"), to: path)
    default: preconditionFailure("\(name): no file is written in this manner")
    }
  }

  private static func unescaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "\\", rest.first == "x", let byte = UInt8(rest.dropFirst().prefix(2), radix: 16) {
        bytes.append(byte)
        rest = rest.dropFirst(3)
      } else if character == "\\", rest.first == "(", let star = rest.firstIndex(of: "*"),
        let end = rest.firstIndex(of: ")"), let count = Int(rest[rest.index(after: rest.startIndex)..<star])
      {
        let piece = unescaped(String(rest[rest.index(after: star)..<end]))
        for _ in 0..<count { bytes += piece }
        rest = rest[rest.index(after: end)...]
      } else {
        bytes += Array(String(character).utf8)
      }
    }
    return bytes
  }
}
