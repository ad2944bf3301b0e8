internal import Diagnostics
internal import Templates

/// The compiled templates of the preview's own pages.
enum ToolTemplates {
  static let page: Template<ToolPage> = library.compiled("verktoy")
  static let overlay: Template<OverlayView> = library.compiled("overlegg")
  static let additions: Template<PageAdditions> = library.compiled("tillegg")
  static let sites: Template<SitesView> = library.compiled("nettsteder")
  static let mails: Template<MailsView> = library.compiled("post")

  private static let library = TemplateLibrary([
    TemplateSource("verktoy", PackageResources.verktoy_mustache),
    TemplateSource("overlegg", PackageResources.overlegg_mustache),
    TemplateSource("tillegg", PackageResources.tillegg_mustache),
    TemplateSource("nettsteder", PackageResources.nettsteder_mustache),
    TemplateSource("post", PackageResources.post_mustache),
  ])
}

extension TemplateSource {
  /// A template of the preview's own.
  init(_ name: String, _ bytes: [UInt8]) {
    self.init(name: name, file: SourceFile(path: "\(name).mustache", bytes: bytes))
  }
}

extension TemplateLibrary {
  /// Compiles a template; traps on one of our own mistakes, which every start would show.
  func compiled<V: TemplateView>(_ name: String) -> Template<V> {
    do throws(TemplateErrors) {
      return try template(name, for: V.self)
    } catch {
      preconditionFailure("\(name): \(error.diagnostics.map(\.message.en).joined(separator: "; "))")
    }
  }
}
