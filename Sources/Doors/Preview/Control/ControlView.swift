internal import Programme
internal import Keys
internal import Building
internal import Session
internal import Diagnostics
internal import Rendering
internal import Templates
internal import Text

/// A page of the control room, with links to the others.
struct ControlView: TemplateView {
  enum Tab: CaseIterable, Sendable {
    case diagnostics, measures, pictures, unpublished, map, origin

    var path: String {
      switch self {
      case .diagnostics: ""
      case .measures: "tiltak"
      case .pictures: "bilder"
      case .unpublished: "upublisert"
      case .map: "kart"
      case .origin: "side"
      }
    }

    var title: any LocalizedPhrase {
      switch self {
      case .diagnostics: ControlText.diagnostics
      case .measures: ControlText.measures
      case .pictures: ControlText.pictures
      case .unpublished: ControlText.unpublished
      case .map: ControlText.map
      case .origin: ControlText.origin
      }
    }
  }

  let language: MessageLanguage
  let tab: Tab?
  let site: PreviewedSite?
  let sites: [PreviewedSite]
  var message: String?
  var overview: [SiteRow] = []
  var diagnostics: DiagnosticsView?
  var measures: MeasuresView?
  var pictures: PicturesView?
  var unpublished: UnpublishedList?
  var map: MapView?
  var origin: OriginView?

  init(_ language: MessageLanguage, tab: Tab?, site: PreviewedSite?, sites: [PreviewedSite]) {
    (self.language, self.tab, self.site, self.sites) = (language, tab, site, sites)
  }

  func response(status: Int = 200) -> PreviewResponse {
    var buffer = UTF8Buffer()
    ControlTemplates.page(in: language).render(self, into: &buffer)
    let title = (tab?.title ?? ControlText.control)[language]
    return ToolPage(
      title, in: language, tab: .control, styles: ["kontroll.css"], main: HTMLFragment(trusted: buffer.bytes)
    ).response(status: status)
  }

  /// An address in the control room that keeps the site in its query.
  static func address(_ path: String, of site: PreviewedSite?, _ values: (name: String, value: String)...)
    -> String
  {
    let name = site?.snapshot.folder.name ?? ""
    let all = (name.isEmpty ? [] : [("nettsted", name)]) + values.map { ($0.name, $0.value) }
    let query = all.map { "\($0)=\(percentEncodedValue($1, keepsSlashes: true))" }.joined(separator: "&")
    return ControlRoom.folder + path + (query.isEmpty ? "" : "?" + query)
  }

  static let fields = FieldTable<ControlView>(
    "kontroll",
    [
      .optionalText("message") { $0.message },
      .flag("has-tabs") { $0.site != nil },
      .list("tabs", ControlTab.self) { view in
        view.site == nil
          ? []
          : Tab.allCases.map { tab in
            ControlTab(
              href: address(tab.path, of: view.site), text: tab.title[view.language],
              isCurrent: tab == view.tab)
          }
      },
      .flag("has-sites") { $0.sites.count > 1 && $0.site != nil },
      .text("form-action") { ControlRoom.folder + ($0.tab?.path ?? "") },
      .list("sites", SiteChoice.self) { view in
        view.sites.map { SiteChoice(site: $0, isCurrent: $0.snapshot.folder == view.site?.snapshot.folder) }
      },
      .list("overview", SiteRow.self) { $0.overview },
      .view("diagnostics", DiagnosticsView.self) { $0.diagnostics },
      .view("measures", MeasuresView.self) { $0.measures },
      .view("pictures", PicturesView.self) { $0.pictures },
      .view("held-back", UnpublishedList.self) { $0.unpublished },
      .view("map", MapView.self) { $0.map },
      .view("origin", OriginView.self) { $0.origin },
    ])
}

struct ControlTab: TemplateView {
  let href: String
  let text: String
  let isCurrent: Bool

  static let fields = FieldTable<ControlTab>(
    "kontrollfane",
    [.text("href") { $0.href }, .text("text") { $0.text }, .flag("is-current") { $0.isCurrent }])
}

struct SiteChoice: TemplateView {
  let site: PreviewedSite
  let isCurrent: Bool

  static let fields = FieldTable<SiteChoice>(
    "valg av nettsted",
    [
      .text("folder") { $0.site.snapshot.folder.name }, .text("name") { $0.site.name },
      .flag("is-current") { $0.isCurrent },
    ])
}

/// A site in the overview.
struct SiteRow: TemplateView {
  let name: String
  let href: String
  let counts: String

  init(_ site: PreviewedSite, language: MessageLanguage) {
    name = site.name
    href = ControlView.address("", of: site)
    let found = site.snapshot.diagnostics
    counts =
      ControlText.counts(
        found.count { $0.severity == .error }, found.count { $0.severity == .warning },
        found.count { $0.severity == .note }, in: language)
  }

  static let fields = FieldTable<SiteRow>(
    "nettsted", [.text("name") { $0.name }, .text("href") { $0.href }, .text("counts") { $0.counts }])
}

extension PreviewedSite {
  var name: String { snapshot.manuscript?.configuration.name ?? snapshot.folder.displayPath }
}

/// The shown part of a long list, with links to the others.
struct ListPart: TemplateView {
  let range: Range<Int>
  let total: Int
  let language: MessageLanguage
  private let number: Int
  private let count: Int
  private let address: @Sendable (Int) -> String

  /// - Parameter address: gives the address of a part by its number, 1-based.
  init(
    _ number: Int, of total: Int, size: Int, language: MessageLanguage,
    address: @escaping @Sendable (Int) -> String
  ) {
    count = max(1, (total + size - 1) / size)
    self.number = min(number, count)
    (self.total, self.language, self.address) = (total, language, address)
    let start = (self.number - 1) * size
    range = start..<min(start + size, total)
  }

  static let fields = FieldTable<ListPart>(
    "del av liste",
    [
      .flag("is-part") { $0.count > 1 },
      .text("text") {
        ControlText.part($0.range.lowerBound + 1, $0.range.upperBound, of: $0.total)[$0.language]
      },
      .optionalText("previous") { $0.number > 1 ? $0.address($0.number - 1) : nil },
      .optionalText("next") { $0.number < $0.count ? $0.address($0.number + 1) : nil },
    ])
}
