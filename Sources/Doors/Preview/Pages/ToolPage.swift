package import Diagnostics
internal import Rendering
package import Templates
package import Text

/// A page of the preview's own, as of the editing desk: never a part of any site.
package struct ToolPage: TemplateView {
  /// The tabs in every page's header.
  package enum Tab: CaseIterable, Sendable {
    case site, control, desk, mail

    var path: String {
      switch self {
      case .site: "/"
      case .control: "/_kontroll/"
      case .desk: "/_rediger/"
      case .mail: "/_post/"
      }
    }

    var title: any LocalizedPhrase {
      switch self {
      case .site: PreviewTexts.site
      case .control: PreviewTexts.control
      case .desk: PreviewTexts.desk
      case .mail: PreviewTexts.mail
      }
    }
  }

  let title: String
  let language: MessageLanguage
  let tab: Tab?
  /// Names of ``ToolAssets``, each a module.
  let scripts: [String]
  /// Names of ``ToolAssets``, besides the stylesheet of all pages.
  let styles: [String]
  let main: HTMLFragment

  package init(
    _ title: String, in language: MessageLanguage, tab: Tab? = nil, scripts: [String] = [],
    styles: [String] = [], main: HTMLFragment
  ) {
    self.title = title
    self.language = language
    self.tab = tab
    self.scripts = scripts
    self.styles = styles
    self.main = main
  }

  package func response(status: Int = 200) -> PreviewResponse {
    var buffer = UTF8Buffer()
    ToolTemplates.page.render(self, into: &buffer)
    return .html(buffer.bytes, status: status)
  }

  package static let fields = FieldTable<ToolPage>(
    "verktøyside",
    [
      .text("title") { $0.title }, .text("lang") { $0.language.rawValue }, .html("main") { $0.main },
      .list("tabs", TabView.self) { page in
        Tab.allCases.map { TabView(tab: $0, language: page.language, isCurrent: $0 == page.tab) }
      },
      .texts("scripts") { $0.scripts }, .texts("styles") { $0.styles },
      .text("skip") { PreviewTexts.skip[$0.language] },
    ])
}

/// A link in the header.
struct TabView: TemplateView {
  let tab: ToolPage.Tab
  let language: MessageLanguage
  let isCurrent: Bool

  static let fields = FieldTable<TabView>(
    "fane",
    [
      .text("href") { $0.tab.path }, .text("text") { $0.tab.title[$0.language] },
      .flag("is-current") { $0.isCurrent },
    ])
}
