internal import Diagnostics
internal import Programme
internal import Templates
internal import Values

/// The privacy page's text in one language.
struct PrivacyView: TemplateView {
  let policy: PrivacyPolicy
  /// The page's.
  let language: Language

  static let fields = FieldTable<PrivacyView>(
    "personvern",
    [
      // The text's own, where it is not there in the page's.
      .optionalText("lang") { $0.language.rawValue == $0.text.rawValue ? nil : $0.text.rawValue },
      .list("sections", PrivacySectionView.self) { view in
        view.policy.sections(in: view.text).map { PrivacySectionView(section: $0) }
      },
    ])

  private var text: MessageLanguage { language.messageLanguage }
}

struct PrivacySectionView: TemplateView {
  let section: PrivacyPolicy.Section

  static let fields = FieldTable<PrivacySectionView>(
    "del av personvernsida",
    [
      .text("id") { $0.section.id },
      .text("heading") { $0.section.heading },
      .texts("paragraphs") { $0.section.paragraphs },
      .flag("has-points") { !$0.section.points.isEmpty },
      .texts("points") { $0.section.points },
    ])
}
