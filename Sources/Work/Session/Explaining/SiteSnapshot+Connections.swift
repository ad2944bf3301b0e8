internal import Diagnostics
internal import Programme
package import Rendering

/// The connections of a page with others, and the pages that a site makes itself.
extension SiteSnapshot {
  func addConnections(of index: Int, in site: Site, to explanation: inout AddressExplanation) {
    typealias Value = AddressExplanation.Value
    let page = site.pages[index]
    func named(_ other: Int) -> Value {
      let other = site.pages[other]
      return Value(
        "\(other.address) – \(other.title)", at: SourceLocation(file: other.manuscript.file),
        address: other.address.path)
    }
    let linking = site.pages.indices.filter { other in
      other != index
        && (site.pages[other].links + [site.pages[other].supersedes].compactMap { $0 }).contains { link in
          if case .page(index, _) = link { true } else { false }
        } || site.pages[other].related.contains(index)
    }
    explanation.add(
      LocalizedText("Hører til", "Høyrer til", "Belongs to"), page.parent.map { [named($0)] } ?? [])
    let menu = site.menu.filter { entry in
      if case .page(index, _) = entry.target { true } else { false }
    }
    explanation.add(
      LocalizedText("Meny", "Meny", "Menu"),
      menu.map { Value(text: LocalizedText("som «\($0.text)»", "som «\($0.text)»", "as “\($0.text)”")) })
    explanation.add(LocalizedText("Lenker hit", "Lenkjer hit", "Linked from"), Value.some(linking, named))
    explanation.add(
      LocalizedText("Emner", "Emne", "Topics"),
      page.topics.map { Value(site.topics[$0].name, address: site.topics[$0].address.path) })
    explanation.add(
      LocalizedText("Oversettelser", "Omsetjingar", "Translations"), page.translations.map(named))
    explanation.add(LocalizedText("Se også", "Sjå òg", "Related"), page.related.map(named))
    explanation.add(
      LocalizedText("Tidligere adresser", "Tidlegare adresser", "Earlier addresses"),
      site.redirects.filter { $0.to == index }.map { Value("\($0.from)") })
    if page.children.count > 0 {
      explanation.add(
        LocalizedText("Under", "Under", "Below"),
        LocalizedText(
          "\(page.children.count) sider", "\(page.children.count) sider", "\(page.children.count) pages"))
    }
  }

  /// Nil for a file that no reader looks at.
  package func explanation(of output: Output, at path: String) -> AddressExplanation? {
    guard let site else { return nil }
    let address = Address(path)
    func made(_ reason: LocalizedText, of file: String? = nil) -> AddressExplanation {
      let isFile = output.path == path
      var explanation = AddressExplanation(.shown, LocalizedText(isFile ? "/\(path)" : "\(address)"))
      explanation.add(
        LocalizedText("Laget av", "Laga av", "Made by"), reason, at: file.map { SourceLocation(file: $0) })
      add(provenanceOf: output.path, to: &explanation)
      return explanation
    }
    let index = output.index
    switch output.kind {
    case .front, .section, .page, .policy, .plan, .news:
      let file = site.pages[index].manuscript.file
      if output.number == 1 {
        return made(
          LocalizedText(
            "Standpunkt, siden nettstedet ikke har noen index.md",
            "Standpunkt, sidan nettstaden ikkje har nokon index.md",
            "Standpunkt, since the site has no index.md"))
      }
      return made(
        LocalizedText(
          "side \(output.number) av lista i \(file)", "side \(output.number) av lista i \(file)",
          "page \(output.number) of the list in \(file)"),
        of: file)
    case .topics:
      return made(
        LocalizedText(
          "emnene i alle sider: \(site.topics.count)", "emna i alle sider: \(site.topics.count)",
          "the topics of all pages: \(site.topics.count)"))
    case .topic:
      let topic = site.topics[index]
      return made(
        LocalizedText(
          "emnet «\(topic.name)», som \(topic.pages.count) av sidene har under «tema»",
          "emnet «\(topic.name)», som \(topic.pages.count) av sidene har under «tema»",
          "the topic “\(topic.name)”, which \(topic.pages.count) of the pages list"))
    case .owners:
      let file = site.pages[index].manuscript.file
      return made(
        LocalizedText("de ansvarlige i \(file)", "dei ansvarlege i \(file)", "those responsible in \(file)"),
        of: file)
    case .redirect:
      let page = site.pages[site.redirects[index].to]
      var explanation = made(
        LocalizedText(
          "«tidligere» i \(page.manuscript.file)", "«tidligere» i \(page.manuscript.file)",
          "“aliases” in \(page.manuscript.file)"), of: page.manuscript.file)
      explanation.add(
        LocalizedText("Fører til", "Fører til", "Leads to"),
        [AddressExplanation.Value("\(page.address)", address: page.address.path)])
      return explanation
    case .search, .notFound:
      return made(
        LocalizedText(
          "Standpunkt, for alle nettsteder", "Standpunkt, for alle nettstader", "Standpunkt, for every site"))
    case .newsletter, .round, .privacy:
      let file = manuscript?.configurationFile
      return made(
        LocalizedText(
          "«tilbakemelding» i \(file ?? "site.yml")", "«tilbakemelding» i \(file ?? "site.yml")",
          "“feedback” in \(file ?? "site.yml")"), of: file)
    case .icon, .stylesheet, .asset, .machine, .response:
      return made(
        LocalizedText(
          "utseendet, eller innholdet for andre programmer", "utsjånaden, eller innhaldet for andre program",
          "the theme, or the content for other programs"))
    }
  }
}
