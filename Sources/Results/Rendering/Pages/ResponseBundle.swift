internal import Programme
internal import Keys
internal import Exports
package import FeedbackContract
package import Templates
internal import Text
package import Values

/// The endpoint's part of a site: its manifest, the pages it answers with, and their stylesheet and fonts.
package struct ResponseBundle: Sendable {
  package let manifest: EndpointManifest
  /// By path below the bundle's folder, without the manifest.
  package let files: [(path: String, bytes: [UInt8])]
}

extension SiteRenderer {
  /// Nil for a site without an endpoint.
  package func responseBundle() throws(TemplateErrors) -> ResponseBundle? {
    guard let endpoint = presentation.endpoint else { return nil }
    let address = EndpointAddress(endpoint.settings, site: site.configuration.url)
    let languages = Set(site.pages.map(\.language)).union([site.configuration.language])
      .sorted { $0.rawValue < $1.rawValue }
    let served = [presentation.stylesheet] + theme.assets.served(usesFont: presentation.usesFont).map(\.asset)
    let responses = EndpointManifest.Responses(
      languages: languages.map(\.rawValue),
      files: served.map { .init(name: String($0.fileName), type: $0.mediaType) },
      thanks: languages.map { language in
        let (agreed, disagreed) = theme.responses.thanks(in: language)
        return .init(language: language.rawValue, agreed: agreed, disagreed: disagreed)
      }, letters: Dictionary(uniqueKeysWithValues: languages.map { ($0.rawValue, LetterTexts(in: $0)) }))
    guard
      let manifest = EndpointManifest(
        of: site, wordings: presentation.wordings, responses: responses)
    else { return nil }
    var files: [(path: String, bytes: [UInt8])] = served.map { ("f/" + $0.fileName, $0.bytes) }
    for language in languages {
      let layout = layout(in: language, assets: address.prefix + "/f/")
      for template in try theme.responses.flattened(in: language, layout: layout) {
        let path = ResponseTemplates.path(of: template.name, language: language.rawValue)
        files.append((path, template.text))
      }
    }
    return ResponseBundle(manifest: manifest, files: files)
  }

  /// The site's header, footer and head as a template whose blocks `title` and `main` are yet to be filled.
  private func layout(in language: Language, assets folder: String) -> [UInt8] {
    let (title, main) = ("\u{E000}title\u{E000}", "\u{E000}main\u{E000}")
    let page = PageComposer(presentation).response(language, title: title, main: main, assets: folder)
    var buffer = UTF8Buffer()
    theme.templates(in: language)[.response].render(page, into: &buffer)
    let text = String(decoding: TemplateLibrary.literal(buffer.bytes), as: UTF8.self)
    return Array(
      text.replacing(title, with: "{{$title}}{{/title}}").replacing(main, with: "{{$main}}{{/main}}").utf8)
  }
}

extension LetterText: TextKey {
  package static let catalogue = "letters"
  package static let texts = TextCatalogue.builtin(for: Self.self)
}

extension LetterTexts {
  /// The texts of `texts/letters`; bokmål's where there are none in the language.
  package init(in language: Language) {
    self.init { LetterText.texts.text($0.name, in: language.messageLanguage) }
  }
}
