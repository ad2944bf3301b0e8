package import FeedbackContract

/// The bundle that a build wrote for the endpoint about one site, read and compiled.
package struct SiteBundle: Sendable {
  package struct File: Sendable {
    package let type: String
    package let bytes: [UInt8]

    package init(type: String, bytes: [UInt8]) {
      (self.type, self.bytes) = (type, bytes)
    }
  }

  package let manifest: EndpointManifest
  /// By language; the site's own is among them.
  package let pages: [String: ResponseTemplates]
  /// By name.
  package let files: [String: File]

  /// Nil when there are no pages or no texts of mails in the site's own language.
  package init?(manifest: EndpointManifest, pages: [String: ResponseTemplates], files: [String: File]) {
    guard let own = pages[manifest.language], let letters = manifest.responses?.letters[manifest.language]
    else { return nil }
    (self.manifest, self.pages, self.files) = (manifest, pages, files)
    ownPages = own
    ownLetters = letters
  }

  private let ownPages: ResponseTemplates
  private let ownLetters: LetterTexts

  /// - Parameter language: what a form sent as `språk`.
  func pages(in language: String?) -> ResponseTemplates { language.flatMap { pages[$0] } ?? ownPages }

  /// - Parameter language: of the page that a form stood on.
  func letters(in language: String) -> LetterTexts { manifest.responses?.letters[language] ?? ownLetters }

  /// The language that pages are in for a form that sent `språk`.
  func language(_ language: String?) -> String {
    language.flatMap { pages[$0] == nil ? nil : $0 } ?? manifest.language
  }
}
