package import Building
package import Diagnostics
internal import Keys
internal import Markdown
package import Programme
internal import Rendering
internal import Review
internal import Values

/// A page that an editor wrote.
extension SiteSnapshot {
  package func explanation(of page: PageManuscript, in workspace: Workspace, edition: Edition)
    -> AddressExplanation
  {
    let reason =
      edition.showsUnpublished
      ? nil : manuscript.flatMap { UnpublishedPages($0.pages, on: edition.today)[page] }
    let index = site?.pages.firstIndex { $0.manuscript.file == page.file }
    let name = page.title.isEmpty ? page.file : page.title
    let errors = diagnostics.filter { $0.location.file == page.file && $0.severity == .error }
    let isShown = reason == nil && errors.isEmpty
    var explanation = AddressExplanation(
      isShown ? .shown : .hidden,
      LocalizedText(
        "\(page.address) – «\(name)»", "\(page.address) – «\(name)»", "\(page.address) – “\(name)”"))
    explanation.add(
      LocalizedText("Fil", "Fil", "File"), LocalizedText(page.file), at: SourceLocation(file: page.file))
    if let reason {
      explanation.add(LocalizedText("Ikke publisert", "Ikkje publisert", "Held back"), reason.explanation)
    }
    explanation.add(
      LocalizedText("Feil", "Feil", "Errors"),
      AddressExplanation.Value.some(errors) { error in
        AddressExplanation.Value(
          text: LocalizedText(
            "linje \(error.location.line): \(error.message.nb)",
            "linje \(error.location.line): \(error.message.nn)",
            "line \(error.location.line): \(error.message.en)"), place: error.location)
      })
    explanation.add(
      LocalizedText("Sidetype", "Sidetype", "Kind"), kindExplanation(of: page),
      at: SourceLocation(file: page.file))
    explanation.add(LocalizedText("Adresse", "Adresse", "Address"), addressExplanation(of: page))
    explanation.add(LocalizedText("Språk", "Språk", "Language"), LocalizedText(page.language.ownName))
    add(provenanceOf: page.address.outputPath, to: &explanation)
    addContent(of: page, to: &explanation)
    if let text = readability(of: page, in: workspace, edition: edition) {
      let index = "lix \(text.lix)"
      explanation.add(
        LocalizedText("Lesbarhet", "Lesbarheit", "Readability"),
        LocalizedText(
          "\(index), \(text.words) ord", "\(index), \(text.words) ord", "\(index), \(text.words) words"))
    }
    if let index, let site {
      addConnections(of: index, in: site, to: &explanation)
    } else if site == nil {
      explanation.add(
        LocalizedText("Merk", "Merk", "Note"),
        LocalizedText(
          "nettstedet har feil og blir ikke bygd, så lenker og maler er ikke med",
          "nettstaden har feil og blir ikkje bygd, så lenkjer og malar er ikkje med",
          "the site has errors and is not built, so links and templates are not looked at"))
    }
    return explanation
  }

  private func readability(of page: PageManuscript, in workspace: Workspace, edition: Edition) -> Readability?
  {
    guard let manuscript, let file = workspace.source(page.file) else { return nil }
    return SiteReview(manuscript, site: site, edition: edition).readability(of: page, in: file)
  }

  private func kindExplanation(of page: PageManuscript) -> LocalizedText {
    let spelling = page.kind.spellings
    func because(_ nb: String, _ nn: String, _ en: String) -> LocalizedText {
      LocalizedText("\(spelling.nb) – \(nb)", "\(spelling.nb) – \(nn)", "\(spelling.en) – \(en)")
    }
    if page.frontMatter.kind != nil {
      return because("«type» i fila sier det", "«type» i fila seier det", "“kind” in the file says so")
    }
    if page.path.isIndex {
      return because("fila heter index.md", "fila heiter index.md", "the file is called index.md")
    }
    if let section = nearestIndex(of: page, where: { $0.frontMatter.contains != nil }) {
      return because(
        "«innhold» i \(section.file) sier det", "«innhold» i \(section.file) seier det",
        "“contains” in \(section.file) says so")
    }
    return because(
      "det er den når ingenting sier noe annet", "det er ho når ingenting seier noko anna",
      "as when nothing says otherwise")
  }

  private func nearestIndex(of page: PageManuscript, where isRight: (PageManuscript) -> Bool)
    -> PageManuscript?
  {
    var folder = page.path.folder
    while true {
      let found = manuscript?.pages.first { $0.path.isIndex && $0.path.folder == folder && isRight($0) }
      if let found { return found }
      guard !folder.isEmpty else { return nil }
      folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
    }
  }

  private func addressExplanation(of page: PageManuscript) -> LocalizedText {
    if page.frontMatter.slug != nil {
      return LocalizedText(
        "av mappa, og «adresse» i fila", "av mappa, og «adresse» i fila",
        "of the folder, and “slug” in the file")
    }
    if page.path.isIndex {
      return LocalizedText("av mappas navn", "av namnet på mappa", "of the folder's name")
    }
    if case .date = page.path.stem.date {
      return LocalizedText(
        "av mappa og filnavnet uten dato", "av mappa og filnamnet utan dato",
        "of the folder and the file's name without its date")
    }
    return LocalizedText(
      "av mappa og filnavnet", "av mappa og filnamnet", "of the folder and the file's name")
  }

  package func add(provenanceOf path: String, to explanation: inout AddressExplanation) {
    guard let output = renderer?.output(at: path), let provenance = renderer?.provenance(of: output) else {
      return
    }
    let chain = provenance.themes.joined(separator: " → ")
    explanation.add(LocalizedText("Utseende", "Utsjånad", "Theme"), LocalizedText(chain))
    explanation.add(
      LocalizedText("Mal", "Mal", "Template"),
      [AddressExplanation.Value(provenance.template, at: SourceLocation(file: provenance.template))])
    let names = provenance.partials.map { path in
      path.split(separator: "/").drop { $0 != "templates" }.dropFirst().drop { $0 == "partials" }
        .joined(separator: "/").dropLast(".mustache".count)
    }
    if names.isEmpty { return }
    explanation.add(
      LocalizedText("Delmaler", "Delmalar", "Partials"), LocalizedText(names.joined(separator: ", ")))
  }

  private func addContent(of page: PageManuscript, to explanation: inout AddressExplanation) {
    let body = page.body
    var parts: [LocalizedText] = []
    func count(_ number: Int, _ one: LocalizedText, _ many: LocalizedText) {
      let noun = number == 1 ? one : many
      if number > 0 {
        parts.append(LocalizedText("\(number) \(noun.nb)", "\(number) \(noun.nn)", "\(number) \(noun.en)"))
      }
    }
    if let plan = body.plan {
      count(plan.goals.count, LocalizedText("mål", "mål", "goal"), LocalizedText("mål", "mål", "goals"))
      count(
        plan.measures.count, LocalizedText("tiltak", "tiltak", "measure"),
        LocalizedText("tiltak", "tiltak", "measures"))
    } else {
      count(
        body.commitments.count, LocalizedText("punkt under «vil»", "punkt under «vil»", "commitment"),
        LocalizedText("punkter under «vil»", "punkt under «vil»", "commitments"))
    }
    count(
      body.outline.count, LocalizedText("overskrift", "overskrift", "heading"),
      LocalizedText("overskrifter", "overskrifter", "headings"))
    count(
      body.links.count { !$0.isImage },
      LocalizedText("lenke innenfor nettstedet", "lenkje innanfor nettstaden", "link within the site"),
      LocalizedText("lenker innenfor nettstedet", "lenkjer innanfor nettstaden", "links within the site"))
    explanation.add(
      LocalizedText("Innhold", "Innhald", "Content"), parts.map { AddressExplanation.Value(text: $0) })
    explanation.add(
      LocalizedText("Bilder", "Bilete", "Pictures"),
      (page.frontMatter.image.map { [$0.file.value] } ?? []).map { AddressExplanation.Value($0) }
        + AddressExplanation.Value.some(body.pictures) {
          AddressExplanation.Value($0.path, at: $0.location)
        })
  }
}

extension UnpublishedPage.Reason {
  /// Why, and when it will be otherwise.
  package var explanation: LocalizedText {
    switch self {
    case .draft:
      LocalizedText(
        "kladd: ta bort «utkast» for å vise den", "kladd: ta bort «utkast» for å vise henne",
        "a draft: take out “draft” to show it")
    case .future(let day):
      LocalizedText(
        "vises fra \(day.formatted(in: .nb))", "blir vist frå \(day.formatted(in: .nn))",
        "shown from \(day.formatted(in: .en))")
    case .expired(let day):
      LocalizedText(
        "utløp etter \(day.formatted(in: .nb))", "gjekk ut etter \(day.formatted(in: .nn))",
        "expired after \(day.formatted(in: .en))")
    case .section(let file, let reason):
      LocalizedText(
        "ligger under \(file), som ikke er publisert (\(reason.explanation.nb))",
        "ligg under \(file), som ikkje er publisert (\(reason.explanation.nn))",
        "lies below \(file), which is not published (\(reason.explanation.en))")
    }
  }
}
