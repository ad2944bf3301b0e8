internal import Rendering
internal import Diagnostics
internal import Templates
internal import Text

/// The compiled templates of the editing desk in one language.
struct DeskTemplates: Sendable {
  let list: Template<DeskListView>
  let page: Template<DeskPageView>
  let new: Template<NewPageView>
  let conflict: Template<ConflictView>
  let message: Template<DeskMessageView>
  let kept: Template<KeptFormView>

  private static let byLanguage = Dictionary(
    uniqueKeysWithValues: MessageLanguage.allCases.map { ($0, DeskTemplates(in: $0)) })

  static func `in`(_ language: MessageLanguage) -> DeskTemplates {
    byLanguage[language] ?? DeskTemplates(in: language)
  }

  private init(in language: MessageLanguage) {
    let library = Self.library(DeskTexts.texts.strings(in: language))
    list = library.compiled("liste")
    page = library.compiled("side")
    new = library.compiled("ny")
    conflict = library.compiled("konflikt")
    message = library.compiled("melding")
    kept = library.compiled("reddet")
  }

  /// - Parameter strings: the strings that templates write as `{{t.save}}`.
  static func library(_ strings: [String: TemplateString]) -> TemplateLibrary {
    TemplateLibrary(
      [
        TemplateSource("liste", PackageResources.rediger_liste_mustache),
        TemplateSource("side", PackageResources.rediger_side_mustache),
        TemplateSource("felt", PackageResources.rediger_felt_mustache),
        TemplateSource("ny", PackageResources.rediger_ny_mustache),
        TemplateSource("konflikt", PackageResources.rediger_konflikt_mustache),
        TemplateSource("melding", PackageResources.rediger_melding_mustache),
        TemplateSource("reddet", PackageResources.rediger_reddet_mustache),
      ], strings: strings)
  }
}

extension Template {
  func fragment(_ view: V) -> HTMLFragment {
    var buffer = UTF8Buffer()
    render(view, into: &buffer)
    return HTMLFragment(trusted: buffer.bytes)
  }
}
