internal import Keys
internal import Rendering
internal import Building
internal import Programme
internal import Session
internal import Diagnostics
internal import Templates
internal import Text

/// The list of a workspace's sites, where there are several.
struct SitesView: TemplateView {
  let state: PreviewState
  let language: MessageLanguage

  static let fields = FieldTable<SitesView>(
    "nettsteder",
    [
      .text("intro") { PreviewTexts.sites[$0.language] },
      .list("sites", SiteLinkView.self) { view in view.state.sites.map { SiteLinkView(site: $0) } },
    ])

  static func response(for state: PreviewState, in language: MessageLanguage) -> PreviewResponse {
    var buffer = UTF8Buffer()
    ToolTemplates.sites.render(SitesView(state: state, language: language), into: &buffer)
    return ToolPage(
      ToolPage.Tab.site.title[language], in: language, tab: .site, main: HTMLFragment(trusted: buffer.bytes)
    ).response()
  }
}

struct SiteLinkView: TemplateView {
  let site: PreviewedSite

  static let fields = FieldTable<SiteLinkView>(
    "nettsted",
    [
      .text("href") { $0.site.prefix },
      .text("name") { $0.site.snapshot.manuscript?.configuration.name ?? $0.site.snapshot.folder.name },
      .optionalText("errors") { view in
        let count = view.site.snapshot.diagnostics.count { $0.severity == .error }
        return switch count {
        case 0: nil
        case 1: PreviewTexts.oneError[view.site.snapshot.language]
        default: PreviewTexts.errors(count)[view.site.snapshot.language]
        }
      },
    ])
}
