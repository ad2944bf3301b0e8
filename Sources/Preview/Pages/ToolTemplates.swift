internal import Diagnostics
internal import Templates

/// The templates of the preview's own pages, compiled.
enum ToolTemplates {
  static let page: Template<ToolPage> = compiled("verktoy")

  private static let library = TemplateLibrary([
    source("verktoy", PackageResources.verktoy_mustache)
  ])

  private static func source(_ name: String, _ bytes: [UInt8]) -> TemplateSource {
    TemplateSource(name: name, file: SourceFile(path: "\(name).mustache", bytes: bytes))
  }

  /// What does not compile is a mistake of ours, which every start would show.
  private static func compiled<V: TemplateView>(_ name: String) -> Template<V> {
    do throws(TemplateErrors) {
      return try library.template(name, for: V.self)
    } catch {
      preconditionFailure("\(name): \(error.diagnostics.map(\.message.en).joined(separator: "; "))")
    }
  }
}
