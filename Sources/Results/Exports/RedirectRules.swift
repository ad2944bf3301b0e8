internal import Keys
internal import Programme
internal import Text

/// `_redirects`: earlier addresses, in the form that Netlify, Cloudflare Pages and `standpunkt serve` read.
struct RedirectRules {
  let site: Site

  var output: MachineFile {
    MachineFile(path: "_redirects", mediaType: "text/plain; charset=utf-8") { [site] buffer, whenFull in
      let root = site.configuration.url.path
      for redirect in site.redirects {
        let target = "\(root)\(site.pages[redirect.to].address.directory)"
        for end in ["", "/"] {
          buffer.append(root)
          buffer.appendEarlierPath(redirect.from.path)
          buffer.append("\(end) \(target) 301\n")
        }
        try buffer.flushIfFull(whenFull)
      }
    }
  }
}

extension UTF8Buffer {
  /// Appends a path as a request has it. The editor may have copied it percent-encoded or typed it plain.
  fileprivate mutating func appendEarlierPath(_ path: String) {
    var rest = path[...]
    while let percent = rest.firstIndex(of: "%") {
      appendPath(String(rest[..<percent]))
      let digits = rest[percent...].dropFirst().prefix(2)
      if digits.utf8.count == 2, digits.allSatisfy(\.isHexDigit) {
        append(rest[percent..<digits.endIndex])
        rest = rest[digits.endIndex...]
      } else {
        append("%25" as StaticString)
        rest = rest[percent...].dropFirst()
      }
    }
    appendPath(String(rest))
  }
}
