internal import Authoring
internal import Building
internal import Diagnostics
internal import Hashing
internal import Keys
internal import PageEditing
internal import Programme
internal import Rendering
internal import Session

/// The form of one page.
extension DeskHandler {
  func page() -> PreviewResponse {
    guard let path = query["fil"].flatMap({ ContentFilePath($0) }), !path.isPicture, let site = site(of: path)
    else { return message(DeskTexts.notFoundTitle, DeskTexts.notFound, status: 404) }
    let bytes: [UInt8]
    do { bytes = try content.read(path) } catch { return refused(DeskRefusal(error)) }
    var notice: (any LocalizedPhrase)?
    if query["lagret"] != nil { notice = DeskTexts.saved }
    if query["ny"] != nil { notice = DeskTexts.created }
    return page(
      path, bytes, of: site, isWhole: query["hel"] != nil, notice: notice,
      line: query["linje"].flatMap { Int($0) })
  }

  /// - Parameter hash: of the file that the form was made from, when another text is shown.
  func page(
    _ path: ContentFilePath, _ bytes: [UInt8], hash: ContentHash? = nil, of site: PreviewedSite,
    isWhole: Bool, notice: (any LocalizedPhrase)? = nil,
    problem: (any LocalizedPhrase)? = nil, line: Int? = nil, status: Int = 200
  ) -> PreviewResponse {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return message(DeskTexts.refusedTitle, DeskTexts.notUTF8, status: 422)
    }
    let language = site.snapshot.language
    let checked = checked(path, bytes, of: site)
    var problem = problem
    var page: EditablePage?
    do throws(EditablePage.Refusal) {
      page = try EditablePage(bytes, path: path.text)
    } catch {
      problem = problem ?? DeskTexts.unreadable
    }
    let kind = checked?.kind ?? .page
    let form = isWhole ? nil : page
    let fields = form.map { Self.fields(of: $0, on: kind, language: language) } ?? []
    let diagnostics = (checked?.diagnostics ?? []).prefix(100).map { diagnostic in
      let field = fields.first { $0.lines?.contains(diagnostic.location.line) == true }
      return DiagnosticView(diagnostic: diagnostic, language: language, target: field?.id ?? "tekst")
    }
    let views = fields.map { field in
      PageFieldView(
        field: field, language: language, diagnostics: diagnostics.filter { $0.target == field.id },
        isFocused: line.map { field.lines?.contains($0) == true } ?? false)
    }
    let view = DeskPageView(
      file: path.text, store: "\(ContentHash(of: Array(state.workspace.root.utf8)).short)/\(path.text)",
      token: access.token, hash: (hash ?? ContentHash(of: bytes)).description,
      address: checked.flatMap { site.shown == nil ? nil : site.prefix + $0.address.directory },
      notice: notice?[language], problem: problem?[language], diagnostics: Array(diagnostics),
      diagnosticsTitle: DeskTexts.diagnostics(diagnostics.count)[language],
      fieldViews: views.filter { $0.field.isAtHand }, more: views.filter { !$0.field.isAtHand },
      body: form?.body ?? String(decoding: bytes, as: UTF8.self).withPlainLineEndings,
      bodyLine: form?.bodyLine ?? 1, isWhole: form == nil, isOnlyText: page == nil,
      isPlan: kind == .plan && form != nil, line: line, pages: pages(of: site, from: path),
      owners: owners(of: site))
    let title = page.flatMap { $0.entry(.title)?.value.texts?.first } ?? path.name
    return tool(
      title, DeskTemplates.in(language).page.fragment(view), language, scripts: ["rediger.js"], status: status
    )
  }

  /// The fields that belong on the page, and any others that it has.
  static func fields(of page: EditablePage, on kind: PageKind, language: MessageLanguage) -> [PageField] {
    FrontMatterKey.allCases.compactMap { key in
      let field = PageField(key, in: page, language: language)
      let kinds = key.definition.kinds
      let belongs = kinds.isEmpty || kinds.contains(kind)
      return field.isThere || (belongs && field.shape != .fixed) ? field : nil
    }
  }

  /// The page as it would be on the site; nil when it cannot be computed now.
  func checked(_ path: ContentFilePath, _ bytes: [UInt8], of site: PreviewedSite) -> UnsavedPage? {
    let up = site.snapshot.folder.name.isEmpty ? "" : "../"
    let pictures = up + String(DeskAddress.folder.dropFirst()) + Self.pictures
    // A file error is reported when the page is saved.
    return (try? site.snapshot.unsaved(path, bytes, good: site.good, pictures: pictures)) ?? nil
  }

  private static let mostPages = 2000

  /// Every other page, by its reference from this one.
  private func pages(of site: PreviewedSite, from path: ContentFilePath) -> [DeskOptionView] {
    let folder = path.folder.dropFirst(site.contentFolder.count).split(separator: "/")
    return (site.snapshot.manuscript?.pages ?? []).lazy.filter { $0.file != path.text }.prefix(Self.mostPages)
      .map {
        DeskOptionView(value: Self.reference(to: $0.path, from: folder), text: $0.title)
      }
  }

  static func reference(to path: ContentPath, from folder: [Substring]) -> String {
    let target = path.text.split(separator: "/")
    let shared = zip(folder, target.dropLast()).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: folder.count - shared) + target[shared...].map(String.init)).joined(
      separator: "/")
  }

  private func owners(of site: PreviewedSite) -> [String] {
    site.snapshot.manuscript?.configuration.responsible.map(\.name.value) ?? []
  }
}

extension PageField {
  /// True for a field above the fold: one that most pages have, or this one.
  var isAtHand: Bool { isThere || key.definition.uses.contains(.common) }
}
