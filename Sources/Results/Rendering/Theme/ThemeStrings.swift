import Diagnostics
internal import Templates
internal import Values

/// The short texts of a theme, in every language it has them in.
struct ThemeStrings {
  private var texts: [Language: [String: TemplateString]] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// The path of each language's file, for diagnostics about the whole of it.
  private var files: [Language: String] = [:]

  /// Every text's key, at its location.
  private var written: [(key: String, location: SourceLocation)] = []

  init(_ chain: ThemeChain) {
    for theme in chain.folders.reversed() {
      for (path, file) in theme.files(in: "i18n") {
        guard path.hasSuffix(".yml") else { continue }
        let name = String(path.dropLast(".yml".count))
        guard let language = Language(rawValue: name) else {
          let known = nearest(to: name, in: Language.allCases.map(\.rawValue))
          diagnostics.append(
            .unknownStringLanguage(name, nearest: known, at: SourceLocation(file: file.path)))
          continue
        }
        files[language] = file.path
        read(file, language)
      }
    }
    reportUnknown(in: chain)
  }

  /// A text that no template uses is most often misspelt, and then the one it was meant for is bokmål's.
  private mutating func reportUnknown(in chain: ThemeChain) {
    // Of every theme: one may have taken the place of the template that used another's text.
    let sources = chain.folders.flatMap { folder in
      folder.files(in: "templates").map { TemplateSource(name: "\(folder.name)/\($0.path)", file: $0.file) }
    }
    let library = TemplateLibrary(sources, strings: strings(in: .nb))
    // What is wrong with a template is reported with it, and what it uses is not known.
    guard library.diagnostics.isEmpty else { return }
    let used = library.usedStrings
    for text in written where !used.contains(text.key) {
      let close = nearest(to: text.key, in: used.sorted())
      diagnostics.append(.unknownText(text.key, nearest: close, at: text.location))
    }
  }

  /// The texts of a language's templates: bokmål's where the language has none, and marked as such.
  ///
  /// South and Lule Sámi are shown with bokmål's texts.
  func strings(in language: Language) -> [String: TemplateString] {
    let norwegian = texts[.nb] ?? [:]
    if language == .nb { return norwegian }
    return norwegian.mapValues { TemplateString($0.text, at: $0.location, language: Language.nb.htmlTag) }
      .merging(texts[language] ?? [:]) { $1 }
  }

  /// A note of what a language lacks; nil when it has everything, or is not expected to.
  func note(on language: Language, theme: String, manifest: String) -> Diagnostic? {
    guard ![.nb, .sma, .smj].contains(language) else { return nil }
    let missing = (texts[.nb] ?? [:]).keys.filter { texts[language]?[$0] == nil }.sorted()
    guard !missing.isEmpty else { return nil }
    let location = SourceLocation(file: files[language] ?? manifest)
    return .missingStrings(missing, language: language.rawValue, theme: theme, at: location)
  }

  private mutating func read(_ file: SourceFile, _ language: Language) {
    let texts = TextFile(file)
    diagnostics += texts.diagnostics
    for entry in texts.entries {
      written.append((entry.key, entry.keyLocation))
      self.texts[language, default: [:]][entry.key] = TemplateString(entry.text, at: entry.location)
    }
  }
}
