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
    list = Self.compiled("liste", in: library)
    page = Self.compiled("side", in: library)
    new = Self.compiled("ny", in: library)
    conflict = Self.compiled("konflikt", in: library)
    message = Self.compiled("melding", in: library)
    kept = Self.compiled("reddet", in: library)
  }

  /// - Parameter strings: the strings that templates write as `{{t.save}}`.
  static func library(_ strings: [String: TemplateString]) -> TemplateLibrary {
    TemplateLibrary(
      [
        source("liste", PackageResources.rediger_liste_mustache),
        source("side", PackageResources.rediger_side_mustache),
        source("felt", PackageResources.rediger_felt_mustache),
        source("ny", PackageResources.rediger_ny_mustache),
        source("konflikt", PackageResources.rediger_konflikt_mustache),
        source("melding", PackageResources.rediger_melding_mustache),
        source("reddet", PackageResources.rediger_reddet_mustache),
      ], strings: strings)
  }

  private static func source(_ name: String, _ bytes: [UInt8]) -> TemplateSource {
    TemplateSource(name: name, file: SourceFile(path: "rediger-\(name).mustache", bytes: bytes))
  }

  /// Compiles a template; traps on one of our own mistakes, which every start would show.
  private static func compiled<V: TemplateView>(_ name: String, in library: TemplateLibrary) -> Template<V> {
    do throws(TemplateErrors) {
      return try library.template(name, for: V.self)
    } catch {
      preconditionFailure("\(name): \(error.diagnostics.map(\.message.en).joined(separator: "; "))")
    }
  }
}

extension Template {
  func fragment(_ view: V) -> HTMLFragment {
    var buffer = UTF8Buffer()
    render(view, into: &buffer)
    return HTMLFragment(trusted: buffer.bytes)
  }
}
