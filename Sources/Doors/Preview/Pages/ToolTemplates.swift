internal import Diagnostics
internal import Templates

/// The compiled templates of the preview's own pages.
enum ToolTemplates {
  static let page: Template<ToolPage> = compiled("verktoy")
  static let overlay: Template<OverlayView> = compiled("overlegg")
  static let additions: Template<PageAdditions> = compiled("tillegg")
  static let sites: Template<SitesView> = compiled("nettsteder")
  static let mails: Template<MailsView> = compiled("post")

  private static let library = TemplateLibrary([
    source("verktoy", PackageResources.verktoy_mustache),
    source("overlegg", PackageResources.overlegg_mustache),
    source("tillegg", PackageResources.tillegg_mustache),
    source("nettsteder", PackageResources.nettsteder_mustache),
    source("post", PackageResources.post_mustache),
  ])

  private static func source(_ name: String, _ bytes: [UInt8]) -> TemplateSource {
    TemplateSource(name: name, file: SourceFile(path: "\(name).mustache", bytes: bytes))
  }

  /// Compiles a template; traps on one of our own mistakes, which every start would show.
  private static func compiled<V: TemplateView>(_ name: String) -> Template<V> {
    do throws(TemplateErrors) {
      return try library.template(name, for: V.self)
    } catch {
      preconditionFailure("\(name): \(error.diagnostics.map(\.message.en).joined(separator: "; "))")
    }
  }
}
