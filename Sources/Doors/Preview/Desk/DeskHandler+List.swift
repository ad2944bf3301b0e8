internal import Session
internal import Diagnostics
internal import Values
internal import Authoring
internal import Building
internal import Keys
internal import Programme
internal import Rendering

/// The list of pages, and the form for a new one.
extension DeskHandler {
  private static let mostRows = 200

  func list() -> PreviewResponse {
    let search = (query["sok"] ?? "").trimmingBlanks
    let sites = state.sites.map { site in
      let found = rows(of: site, search)
      return DeskSiteView(
        name: site.snapshot.manuscript?.configuration.name ?? site.contentFolder, folder: site.contentFolder,
        pages: Array(found.prefix(Self.mostRows)),
        left: found.count > Self.mostRows ? DeskTexts.more(found.count - Self.mostRows)[language] : nil)
    }
    let view = DeskListView(search: search, sites: sites)
    return tool(DeskTexts.title[language], DeskTemplates.in(language).list.fragment(view), language)
  }

  private func rows(of site: PreviewedSite, _ search: String) -> [DeskRowView] {
    let word = search.lowercased()
    let wrong = Set(
      site.snapshot.diagnostics.lazy.filter { $0.severity == .error }.map(\.location.file))
    let all = site.snapshot.manuscript?.pages ?? []
    let unpublished = UnpublishedPages(all, on: site.snapshot.edition.today)
    let pages = all.filter { page in
      word.isEmpty || page.title.lowercased().contains(word) || page.file.lowercased().contains(word)
    }
    return pages.sorted { $0.path < $1.path }.map { page in
      DeskRowView(
        title: page.title.isEmpty ? String(page.path.name) : page.title, file: page.file,
        kind: language == .en ? page.kind.spellings.en : page.kind.spellings.nb,
        state: state(unpublished[page], isWrong: wrong.contains(page.file)),
        isWrong: wrong.contains(page.file))
    }
  }

  private func state(_ reason: UnpublishedPage.Reason?, isWrong: Bool) -> String {
    if isWrong { return DeskTexts.stateWrong[language] }
    switch reason?.cause {
    case .draft: return DeskTexts.stateDraft[language]
    case .future(let day): return DeskTexts.stateFrom.with(["date": day.iso])[language]
    case .expired(let day): return DeskTexts.stateUntil.with(["date": day.iso])[language]
    case .section, nil: return ""
    }
  }

  func newPage(_ form: MultipartForm? = nil, problem: (any LocalizedPhrase)? = nil) -> PreviewResponse {
    let kind = form?["slag"] ?? query["slag"] ?? PageKind.news.spellings.nb
    let chosen = form?["nettsted"] ?? query["nettsted"]
    let folders = state.sites.flatMap { site in
      Set((site.snapshot.manuscript?.pages ?? []).map { String($0.path.folder) }).filter { !$0.isEmpty }
    }
    let view = NewPageView(
      token: access.token, problem: problem?[language], title: form?["tittel"] ?? "",
      folder: form?["mappe"] ?? query["mappe"] ?? "",
      kinds: PageKind.allCases.map { known in
        DeskOptionView(
          value: known.spellings.nb,
          text: PageField.label(language == .en ? known.spellings.en : known.spellings.nb),
          isChosen: known.spellings.nb == kind)
      },
      sites: state.sites.map { site in
        DeskOptionView(
          value: site.snapshot.folder.name,
          text: site.snapshot.manuscript?.configuration.name ?? site.contentFolder,
          isChosen: site.snapshot.folder.name == chosen)
      }, folders: Set(folders).sorted())
    return tool(
      DeskTexts.newPage[language], DeskTemplates.in(language).new.fragment(view), language,
      status: problem == nil ? 200 : 422)
  }

  func make(_ form: MultipartForm) -> PreviewResponse {
    let site = state.sites.first { $0.snapshot.folder.name == form["nettsted"] } ?? state.sites.first
    guard let site, let manuscript = site.snapshot.manuscript,
      let kind = PageKind.allCases.first(where: { $0.spellings.nb == form["slag"] })
    else { return refused(DeskRefusal(DeskTexts.malformed, status: 400), keeping: form) }
    let folder = (form["mappe"] ?? "").split(separator: "/").joined(separator: "/").trimmingBlanks
    do {
      let archetype = try Archetype(
        kind, title: form["tittel"] ?? "", in: folder, of: SiteOutline(manuscript),
        today: site.snapshot.edition.today)
      guard let path = ContentFilePath(site.contentFolder + "/" + archetype.path.text) else {
        return newPage(form, problem: DeskTexts.badFolder)
      }
      try content.create(path, Array(archetype.text.utf8))
      return .seeOther(DeskAddress.page(path.text) + "&ny=1")
    } catch let fault as ContentFolder.Fault {
      return fault == .changed
        ? newPage(form, problem: DeskTexts.taken) : refused(DeskRefusal(fault), keeping: form)
    } catch {
      return newPage(form, problem: DeskTexts.noTitle)
    }
  }
}

extension String {
  var trimmingBlanks: String {
    let rest = drop(while: \.isWhitespace)
    return String(rest.reversed().drop(while: \.isWhitespace).reversed())
  }
}
