import Diagnostics

/// The files that a theme puts beside its pages: one stylesheet, and those that it and templates name.
struct ThemeAssets: Sendable {
  /// By path below `assets/`, in that order; without stylesheets.
  let files: [(name: String, asset: Asset)]
  /// Every stylesheet of the theme and those it builds on, the base theme's first.
  private let stylesheet: [UInt8]
  /// The rules that use the theme's own font.
  private let fontStylesheet: [UInt8]
  /// The theme's own font, when it has one and the file is there.
  private let font: Asset?
  /// The folder of the theme's own font, with a slash at its end, when it has one of its own.
  private let fontFolder: String?
  let diagnostics: [Diagnostic]

  /// The stylesheet that is left out without the font it is about.
  private static let fontStylesheetName = "skrift.css"

  init(_ chain: ThemeChain) {
    var files: [(name: String, asset: Asset)] = []
    var sheets: [String: SourceFile] = [:]
    for (path, file) in chain.files(in: "assets") {
      if path.hasSuffix(".css") {
        sheets[path] = file
      } else {
        files.append((path, Asset(path, bytes: file.bytes)))
      }
    }
    let names = Dictionary(uniqueKeysWithValues: files.map { ($0.name, String($0.asset.fileName)) })
    let order = StylesheetOrder(chain, all: Set(sheets.keys).subtracting([Self.fontStylesheetName]))
    var reader = StylesheetReader(names: names)
    for path in order.paths { if let sheet = sheets[path] { reader.append(sheet, at: path) } }
    stylesheet = reader.output
    diagnostics = order.diagnostics + reader.diagnostics

    let fontName = chain.manifests.lazy.compactMap(\.font).first
    font = files.first { $0.name == fontName }?.asset
    fontFolder = fontName.flatMap { name in name.lastIndex(of: "/").map { String(name[...$0]) } }
    var fontReader = StylesheetReader(names: names)
    if font != nil, let sheet = sheets[Self.fontStylesheetName] {
      fontReader.append(sheet, at: Self.fontStylesheetName)
    }
    fontStylesheet = fontReader.output
    self.files = files.sorted { $0.name < $1.name }
  }

  /// The stylesheet as it is served, with a site's own rules in the layer `lokal`.
  ///
  /// - Parameter usesFont: whether the site has its theme's own font, where that is there.
  func stylesheet(with local: [UInt8]?, usesFont: Bool) -> Asset {
    let theme = stylesheet + (usesFont ? fontStylesheet : [])
    guard let local else { return Asset("stil.css", bytes: theme) }
    return Asset("stil.css", bytes: theme + Array("@layer lokal {\n".utf8) + local + Array("\n}\n".utf8))
  }

  /// The files that are served: those in the font's folder only where it is used.
  func served(usesFont: Bool) -> [(index: Int, asset: Asset)] {
    files.indices.filter { usesFont || fontFolder.map(files[$0].name.hasPrefix) != true }
      .map { ($0, files[$0].asset) }
  }

  /// The font that pages ask for before they have read the stylesheet.
  func font(usesFont: Bool) -> Asset? { usesFont ? font : nil }
}

/// In which order a theme's stylesheets are joined: as `stilark` in each `theme.yml` says, the base theme's first,
/// and after each theme's list those that it does not name.
private struct StylesheetOrder {
  private(set) var paths: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ chain: ThemeChain, all: Set<String>) {
    var seen: Set<String> = []
    for (folder, manifest) in zip(chain.folders, chain.manifests).reversed() {
      for (path, location) in manifest.stylesheets {
        if !all.contains(path) {
          let close = nearest(to: path, in: all.sorted())
          diagnostics.append(.missingStylesheet(path, nearest: close, at: location))
        } else if seen.insert(path).inserted {
          paths.append(path)
        }
      }
      for (path, _) in folder.files(in: "assets") where all.contains(path) && seen.insert(path).inserted {
        paths.append(path)
      }
    }
  }
}

/// Puts stylesheets together and changes the addresses in them to the names that files are served under.
private struct StylesheetReader {
  /// By path below `assets/`.
  let names: [String: String]
  private(set) var output: [UInt8] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(names: [String: String]) { self.names = names }

  mutating func append(_ file: SourceFile, at path: String) {
    let bytes = file.bytes
    let mark = Array("url(".utf8)
    var joined: [UInt8] = []
    var copied = 0
    var index = 0
    while let start = bytes[index...].firstRange(of: mark)?.lowerBound {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ")")) else { break }
      index = end
      let inside = bytes[(start + mark.count)..<end].trimmingQuotes()
      let address = String(decoding: inside, as: UTF8.self)
      guard Self.isRelative(address) else { continue }
      guard let name = names[Self.resolved(address, from: path)] else {
        diagnostics.append(.missingAsset(address, at: file.location(atByte: inside.startIndex)))
        continue
      }
      joined += bytes[copied..<inside.startIndex]
      joined += name.utf8
      copied = inside.endIndex
    }
    joined += bytes[copied...]
    append(lines: joined)
  }

  /// Puts a sheet on one line, without the comments that begin a line: so gzip makes it smallest.
  private mutating func append(lines sheet: [UInt8]) {
    var isInComment = false
    for line in sheet.split(separator: UInt8(ascii: "\n")) {
      var rest = line.drop { $0 == 0x20 || $0 == 0x09 }
      while isInComment || rest.starts(with: "/*".utf8) {
        if !isInComment { rest = rest.dropFirst(2) }
        let end = rest.firstRange(of: "*/".utf8)
        isInComment = end == nil
        guard let end else {
          rest = []
          break
        }
        rest = rest[end.upperBound...].drop { $0 == 0x20 || $0 == 0x09 }
      }
      if rest.isEmpty { continue }
      // A string goes on after a backslash at the end of its line.
      output += rest + [rest.last == UInt8(ascii: "\\") ? UInt8(ascii: "\n") : 0x20]
    }
    if output.last == 0x20 { output[output.count - 1] = UInt8(ascii: "\n") }
  }

  /// A name in the theme, not an address elsewhere, a data address or a mark in the same document.
  private static func isRelative(_ address: String) -> Bool {
    !(address.isEmpty || address.contains(":") || address.hasPrefix("/") || address.hasPrefix("#"))
  }

  private static func resolved(_ address: String, from path: String) -> String {
    var segments = path.split(separator: "/").dropLast()
    for segment in address.prefix(while: { $0 != "?" && $0 != "#" }).split(separator: "/") {
      if segment == ".." { _ = segments.popLast() } else if segment != "." { segments.append(segment) }
    }
    return segments.joined(separator: "/")
  }
}

extension ArraySlice<UInt8> {
  /// Without blanks and one pair of quotes at the ends.
  fileprivate func trimmingQuotes() -> Self {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    var slice = self
    while let first = slice.first, isBlank(first) { slice.removeFirst() }
    while let last = slice.last, isBlank(last) { slice.removeLast() }
    if let first = slice.first, slice.count > 1, first == slice.last, first == 0x22 || first == 0x27 {
      slice = slice.dropFirst().dropLast()
    }
    return slice
  }
}
