/// The words of a piece of HTML.
enum HTMLWords {
  static func text(of html: String) -> String {
    var text = ""
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      text += rest[..<open]
      rest = rest[open...]
      if rest.hasPrefix("<!--") {
        rest = rest.ranges(of: "-->").first.map { rest[$0.upperBound...] } ?? ""
        continue
      }
      let name = rest.dropFirst().prefix { $0.isLetter }.lowercased()
      let close = rest.firstIndex(of: ">")
      rest = close.map { rest[rest.index(after: $0)...] } ?? ""
      if name == "script" || name == "style" {
        rest = rest.ranges(of: "</\(name)").first.map { rest[$0.lowerBound...] } ?? ""
      } else {
        text += " "
      }
    }
    return (text + rest).collapsed
  }
}
