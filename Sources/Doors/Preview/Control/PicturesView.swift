internal import Session
internal import Review
internal import Programme
internal import Keys
internal import Rendering
internal import Building
internal import Diagnostics
internal import Images
internal import Templates

/// Every picture of the site, with its text on each page that shows it.
struct PicturesView: TemplateView {
  let rows: [PictureRow]
  let part: ListPart

  static let fields = FieldTable<PicturesView>(
    "bilder",
    [
      .flag("has-rows") { !$0.rows.isEmpty },
      .list("rows", PictureRow.self) { $0.rows }, .view("part", ListPart.self) { $0.part },
    ])
}

struct PictureRow: TemplateView {
  let file: String
  let thumbnail: String
  let facts: PictureFacts?
  let uses: [PictureUse]
  let language: MessageLanguage

  static let fields = FieldTable<PictureRow>(
    "bilde",
    [
      .text("file") { $0.file }, .text("src") { $0.thumbnail },
      .optionalText("size") { row in
        row.facts.map { "\($0.width) × \($0.height), \(ControlText.kilobytes($0.byteCount))" }
      },
      .list("uses", PictureUse.self) { $0.uses },
      .text("unused") { $0.uses.isEmpty ? ControlText.notShown[$0.language] : "" },
    ])
}

/// A picture on one page.
struct PictureUse: TemplateView {
  let title: String
  let href: String
  let alt: String
  /// Nil for none.
  let credit: String?
  let opening: SourceLinks
  let language: MessageLanguage

  static let fields = FieldTable<PictureUse>(
    "bilde på en side",
    [
      .text("title") { $0.title }, .text("href") { $0.href },
      .text("alt") { $0.alt.isEmpty ? ControlText.decorative[$0.language] : $0.alt },
      .flag("is-decorative") { $0.alt.isEmpty },
      .text("credit") { $0.credit ?? ControlText.missing[$0.language] },
      .flag("lacks-credit") { $0.credit == nil }, .view("opening", SourceLinks.self) { $0.opening },
    ])
}

extension ControlPages {
  private static let picturesInPart = 50

  func pictures() -> PicturesView {
    let manuscript = snapshot.manuscript
    var uses: [String: [PictureUse]] = [:]
    for page in manuscript?.pages ?? [] {
      func use(_ path: String, alt: String, credit: String?, at location: SourceLocation) {
        guard let file = page.path.resolving(path) else { return }
        uses[file, default: []].append(
          PictureUse(
            title: page.title, href: shown(page.address), alt: alt, credit: credit,
            opening: opening(location), language: language))
      }
      if let image = page.frontMatter.image {
        use(
          image.file.value, alt: image.alt, credit: image.photo,
          at: image.file.position.location(in: page.file))
      }
      for picture in page.body.pictures {
        use(picture.path, alt: picture.alt, credit: picture.credit, at: picture.location)
      }
    }
    let files = (manuscript?.files ?? []).map(\.text).filter {
      ImageFormat(ofFileNamed: $0) != nil && !$0.hasPrefix("_filer/")
    }
    let part = part(of: files.count, size: Self.picturesInPart, "bilder")
    return PicturesView(
      rows: files[part.range].map { file in
        PictureRow(
          file: file, thumbnail: ControlView.address("bilde", of: site, ("fil", file)),
          facts: state.workspace.pictureFacts("\(snapshot.folder.displayPath)/\(file)"),
          uses: uses[file] ?? [],
          language: language)
      }, part: part)
  }
}
