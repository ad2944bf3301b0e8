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
        TemplateSource("kontroll", PackageResources.kontroll_mustache),
        TemplateSource("kontroll-funn", PackageResources.kontroll_funn_mustache),
        TemplateSource("kontroll-tiltak", PackageResources.kontroll_tiltak_mustache),
        TemplateSource("kontroll-bilder", PackageResources.kontroll_bilder_mustache),
        TemplateSource("kontroll-sider", PackageResources.kontroll_sider_mustache),
        TemplateSource("kontroll-opphav", PackageResources.kontroll_opphav_mustache),
        TemplateSource("kontroll-del", PackageResources.kontroll_del_mustache),
        TemplateSource("kontroll-sted", PackageResources.kontroll_sted_mustache),
      ], strings: strings)
  }

  private static func compiled(in language: MessageLanguage) -> Template<ControlView> {
    library(ControlText.texts.strings(in: language)).compiled("kontroll")
  }
}
