internal import Session
internal import Diagnostics
internal import Keys
internal import Programme
internal import Rendering
internal import Templates

/// The site as a tree of addresses.
struct MapView: TemplateView {
  let rows: [MapRow]
  let part: ListPart

  static let fields = FieldTable<MapView>(
    "kart",
    [
      .flag("has-rows") { !$0.rows.isEmpty },
      .list("rows", MapRow.self) { $0.rows }, .view("part", ListPart.self) { $0.part },
    ])
}

struct MapRow: TemplateView {
  let address: Address
  let title: String
  let kind: String
  /// The content file; empty for a page without one.
  let file: String
  /// The reason why readers do not see the page; nil when they do.
  let reason: String?
  let href: String
  let explained: String
  let desk: String?

  static let fields = FieldTable<MapRow>(
    "side i kartet",
    [
      .text("address") { $0.address.description },
      .number("depth") { row in
        min(row.address.path.isEmpty ? 0 : row.address.path.split(separator: "/").count, 6)
      },
      .text("title") { $0.title }, .text("kind") { $0.kind }, .text("file") { $0.file },
      .optionalText("reason") { $0.reason }, .text("href") { $0.href }, .text("explained") { $0.explained },
      .optionalText("desk") { $0.desk },
    ])
}

/// The unpublished pages.
struct UnpublishedList: TemplateView {
  let rows: [MapRow]
  let part: ListPart

  static let fields = FieldTable<UnpublishedList>(
    "ikke publisert",
    [
      .flag("has-rows") { !$0.rows.isEmpty },
      .list("rows", MapRow.self) { $0.rows }, .view("part", ListPart.self) { $0.part },
    ])
}

extension ControlPages {
  private static let rowsInPart = 300

  package func unpublished() -> UnpublishedList {
    let reasons = self.reasons
    let pages = (snapshot.manuscript?.pages ?? []).filter { reasons[$0] != nil }
      .sorted { $0.address < $1.address }
    let part = part(of: pages.count, size: Self.rowsInPart, "upublisert")
    return UnpublishedList(rows: pages[part.range].map { row($0, reasons[$0]) }, part: part)
  }

  private var reasons: UnpublishedPages {
    UnpublishedPages(snapshot.manuscript?.pages ?? [], on: edition.today)
  }

  func map() -> MapView {
    let reasons = self.reasons
    let pages = snapshot.manuscript?.pages ?? []
    let written = Set(pages.map(\.address))
    let places =
      pages.map { MapPlace.page($0) }
      + (site.shown?.outputs ?? []).compactMap { MapPlace($0, besides: written) }
    // By segments, so that pages sort below their section.
    let sorted = places.sorted { $0.segments.lexicographicallyPrecedes($1.segments) }
    let part = part(of: sorted.count, size: Self.rowsInPart, "kart")
    return MapView(
      rows: sorted[part.range].map { place in
        switch place {
        case .page(let page): row(page, reasons[page])
        case .made(let address, let kind):
          MapRow(
            address: address, title: "", kind: kind[language], file: "", reason: nil, href: shown(address),
            explained: explained(address), desk: nil)
        }
      }, part: part)
  }

  private func row(_ page: PageManuscript, _ reason: UnpublishedPage.Reason?) -> MapRow {
    let spelling = page.kind.spellings
    return MapRow(
      address: page.address, title: page.title, kind: language == .en ? spelling.en : spelling.nb,
      file: page.file, reason: reason?.explanation[language],
      href: shown(page.address), explained: explained(page.address), desk: DeskAddress.page(page.file))
  }
}

/// A row of the map.
private enum MapPlace {
  case page(PageManuscript)
  case made(Address, any LocalizedPhrase)

  /// Nil for an output that is no page, or one with a content file.
  init?(_ output: Output, besides written: Set<Address>) {
    guard output.path.hasSuffix("index.html") else { return nil }
    let address = Address(String(output.path.dropLast("index.html".count).dropLast()))
    guard !written.contains(address) else { return nil }
    switch output.kind {
    case .redirect: self = .made(address, ControlText.redirect)
    case .stylesheet, .asset, .machine, .icon: return nil
    default: self = .made(address, ControlText.generated)
    }
  }

  var segments: [Substring] {
    switch self {
    case .page(let page): page.address.path.split(separator: "/")
    case .made(let address, _): address.path.split(separator: "/")
    }
  }
}

extension [Substring] {
  fileprivate func lexicographicallyPrecedes(_ other: [Substring]) -> Bool {
    lexicographicallyPrecedes(other) { $0 < $1 }
  }
}
