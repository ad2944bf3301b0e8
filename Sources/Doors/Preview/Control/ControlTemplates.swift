internal import Rendering
internal import Diagnostics
internal import Templates

/// The control room's template, compiled in each language.
enum ControlTemplates {
  private static let pages = Dictionary(
    uniqueKeysWithValues: MessageLanguage.allCases.map { ($0, compiled(in: $0)) })

  static func page(in language: MessageLanguage) -> Template<ControlView> {
    pages[language] ?? compiled(in: language)
  }

  /// - Parameter strings: the strings that templates write as `{{t.edit}}`.
  static func library(_ strings: [String: TemplateString]) -> TemplateLibrary {
    TemplateLibrary(
      [
        source("kontroll", PackageResources.kontroll_mustache),
        source("kontroll-funn", PackageResources.kontroll_funn_mustache),
        source("kontroll-tiltak", PackageResources.kontroll_tiltak_mustache),
        source("kontroll-bilder", PackageResources.kontroll_bilder_mustache),
        source("kontroll-sider", PackageResources.kontroll_sider_mustache),
        source("kontroll-opphav", PackageResources.kontroll_opphav_mustache),
        source("kontroll-del", PackageResources.kontroll_del_mustache),
        source("kontroll-sted", PackageResources.kontroll_sted_mustache),
      ], strings: strings)
  }

  private static func compiled(in language: MessageLanguage) -> Template<ControlView> {
    let library = library(ControlText.texts.strings(in: language))
    do throws(TemplateErrors) {
      return try library.template("kontroll", for: ControlView.self)
    } catch {
      // Our own mistake, which every start would show.
      preconditionFailure(error.diagnostics.map(\.message.en).joined(separator: "; "))
    }
  }

  private static func source(_ name: String, _ bytes: [UInt8]) -> TemplateSource {
    TemplateSource(name: name, file: SourceFile(path: "\(name).mustache", bytes: bytes))
  }
}
