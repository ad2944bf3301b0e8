internal import Values
internal import Diagnostics
internal import Programme
internal import Templates

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
        view.policy.sections.map { PrivacySectionView(section: $0, language: view.text) }
      },
    ])

  private var text: MessageLanguage { language.messageLanguage }
}

struct PrivacySectionView: TemplateView {
  let section: PrivacyPolicy.Section
  let language: MessageLanguage

  static let fields = FieldTable<PrivacySectionView>(
    "del av personvernsida",
    [
      .text("id") { $0.section.id },
      .text("heading") { $0.section.heading[$0.language] },
      .texts("paragraphs") { view in view.section.paragraphs.map { $0[view.language] } },
      .flag("has-points") { !$0.section.points.isEmpty },
      .texts("points") { view in view.section.points.map { $0[view.language] } },
    ])
}
