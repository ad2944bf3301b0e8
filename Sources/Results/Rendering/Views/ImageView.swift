internal import Images
internal import Keys
internal import Markdown
internal import Programme
internal import Templates

/// A picture: a page's own, with what the editor wrote about it, or the site's logo.
struct ImageView: TemplateView {
  let shown: ShownImage
  /// Nil for the logo.
  let image: PageImage?
  let root: String

  init(_ shown: ShownImage, of image: PageImage?, root: String) {
    (self.shown, self.image, self.root) = (shown, image, root)
  }

  /// Nil for a page without a picture.
  init?(_ page: Page, root: String, in presentation: SitePresentation) {
    guard let index = page.image, let image = page.manuscript.frontMatter.image else { return nil }
    self.init(presentation.images[index], of: image, root: root)
  }

  /// The same for a page that is not at hand: most have no picture, and copying one to see that costs.
  init?(ofPage page: Int, root: String, in presentation: SitePresentation) {
    guard let index = presentation.site.pages[page].image,
      let image = presentation.site.pages[page].manuscript.frontMatter.image
    else { return nil }
    self.init(presentation.images[index], of: image, root: root)
  }

  static let fields = FieldTable<ImageView>(
    "bilde",
    [
      .text("src") { $0.root + $0.shown.main.path },
      .number("width") { $0.shown.main.size.width },
      .number("height") { $0.shown.main.size.height },
      // WebP in every width there is; absent for drawings and others that are shown as they are.
      .optionalText("srcset") { $0.sourceSet },
      .text("alt") { $0.image?.alt ?? "" },
      .optionalText("caption") { $0.image?.caption },
      .optionalText("photo") { $0.image?.photo },
      // The credit says itself that it is for a drawing.
      .flag("is-credit-labelled") { $0.image?.photo.map(CreditLabel.begins) ?? false },
      .flag("has-caption") { $0.image?.caption != nil || $0.image?.photo != nil },
      // `fokus-x-50 fokus-y-25`, in steps of 25.
      .optionalText("focus") { view in
        view.image?.focus.map { "fokus-x-\(quarter($0.x)) fokus-y-\(quarter($0.y))" }
      },
    ])

  private var sourceSet: String? {
    guard !shown.sources.isEmpty else { return nil }
    return shown.sources.map { "\(root)\($0.path) \($0.size.width)w" }.joined(separator: ", ")
  }

  private static func quarter(_ percent: Int) -> Int { (percent + 12) / 25 * 25 }
}

/// A page's picture, as services show it beside a link to the page.
struct PreviewImage: TemplateView {
  /// Absolute.
  let address: String
  let file: ShownImage.File
  let alt: String

  /// Nil when the page has no picture that such services can show.
  init?(_ page: Page, in presentation: SitePresentation) {
    guard let index = page.image, presentation.images[index].isSharable else { return nil }
    file = presentation.images[index].main
    address = presentation.base + file.path
    alt = page.manuscript.frontMatter.image?.alt ?? ""
  }

  static let fields = FieldTable<PreviewImage>(
    "delingsbilde",
    [
      .text("href") { $0.address },
      .number("width") { $0.file.size.width },
      .number("height") { $0.file.size.height },
      .optionalText("alt") { $0.alt.isEmpty ? nil : $0.alt },
    ])
}
