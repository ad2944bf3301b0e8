import TestSupport

extension FolderContents {
  /// A built site as golden folders keep it: the theme's scripts and stylesheet as empty files under their own names,
  /// `s/sok.js` for `s/sok.ca2e0f2d86.js`, so that a change of the theme's is no change of every golden site.
  ///
  /// A page that names a file which was not built keeps the name with its hash, and of the stylesheet the site's own
  /// rules stay.
  var withoutThemeAssets: FolderContents {
    let names = themeAssets
    var kept: [String: File] = [:]
    for (path, file) in files {
      if let name = names[path] {
        kept["s/" + name] = File(bytes: Self.siteRules(in: file.bytes), modified: file.modified)
      } else if path.hasSuffix(".html") {
        let page = names.reduce(into: String(decoding: file.bytes, as: UTF8.self)) { page, asset in
          page.replace(asset.key.dropFirst("s/".count), with: asset.value)
        }
        kept[path] = File(bytes: Array(page.utf8), modified: file.modified)
      } else {
        kept[path] = file
      }
    }
    return FolderContents(kept)
  }

  /// `sok.js` by `s/sok.ca2e0f2d86.js`. Pictures of the site lie in folders below `s/`.
  private var themeAssets: [String: String] {
    var names: [String: String] = [:]
    for path in paths {
      guard let match = path.wholeMatch(of: /s\/(?<name>[^\/.]+)\.[0-9a-f]{10}\.(?<kind>css|js|woff2)/) else {
        continue
      }
      names[path] = "\(match.name).\(match.kind)"
    }
    return names
  }

  private static func siteRules(in stylesheet: [UInt8]) -> [UInt8] {
    let text = String(decoding: stylesheet, as: UTF8.self)
    return text.firstRange(of: "@layer lokal {").map { Array(text[$0.lowerBound...].utf8) } ?? []
  }
}
