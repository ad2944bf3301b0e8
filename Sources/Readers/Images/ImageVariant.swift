/// A picture in one width and one format, made from an editor's file.
package struct ImageVariant: Sendable, Hashable {
  package let size: ImageSize
  package let format: ImageFormat
  /// The tool's output options for each attempt, the best quality first.
  package let attempts: [String]
  /// In bytes: the first attempt within it is taken, else the last.
  package let limit: Int

  /// Everything that decides the bytes besides the source and the tool.
  package var recipe: String {
    "1 \(size.width) \(format.rawValue) \(limit) \(attempts.joined(separator: " "))"
  }
}

/// The variants that a picture is shown in.
package struct VariantPlan: Sendable {
  /// WebP for nearly every browser, the narrowest first.
  package let sources: [ImageVariant]
  /// JPEG or PNG, for old browsers and for links that are shared.
  package let fallback: ImageVariant

  /// Nil for files that are copied as they are: drawings, animations and AVIF. `byteCount` is the file's size.
  package init?(_ header: ImageHeader, byteCount: Int) {
    guard !header.isAnimated, [.jpeg, .png, .webp].contains(header.format) else { return nil }
    let recipes = Recipes(isGraphic: Self.isGraphic(header, byteCount), header.hasTransparency)
    let full = header.size
    sources = Self.widths(upTo: full.width).map { recipes.source(full.scaled(toWidth: $0)) }
    fallback = recipes.fallback(full.scaled(toWidth: min(full.width, Self.fallbackWidth)))
  }

  /// Phones, tablets, the text's and the page's full width; twice as many pixels a millimetre for each but the last.
  private static let usualWidths = [480, 800, 1280, 1920]
  private static let fallbackWidth = 1280

  /// Never wider than the source; a width so near the source's that nobody sees the difference is left out.
  private static func widths(upTo widest: Int) -> [Int] {
    let largest = min(widest, usualWidths[usualWidths.count - 1])
    return usualWidths.filter { $0 * 10 < largest * 9 } + [largest]
  }

  /// True for a PNG that is a diagram or a screenshot: those take far less than a byte a pixel, photos more.
  private static func isGraphic(_ header: ImageHeader, _ byteCount: Int) -> Bool {
    header.format == .png && byteCount < header.size.width * header.size.height
  }
}

/// The tool's options for the variants of one picture.
private struct Recipes {
  let isGraphic: Bool
  let hasTransparency: Bool

  init(isGraphic: Bool, _ hasTransparency: Bool) {
    (self.isGraphic, self.hasTransparency) = (isGraphic, hasTransparency)
  }

  func source(_ size: ImageSize) -> ImageVariant {
    let lossy = [78, 68, 58, 46, 34].map { ".webp[Q=\($0),strip]" }
    return ImageVariant(
      size: size, format: .webp, attempts: (isGraphic ? [".webp[lossless,strip]"] : []) + lossy,
      limit: Self.limit(size))
  }

  func fallback(_ size: ImageSize) -> ImageVariant {
    if isGraphic || hasTransparency {
      return ImageVariant(size: size, format: .png, attempts: [".png[compression=9,strip]"], limit: .max)
    }
    return ImageVariant(
      size: size, format: .jpeg,
      attempts: [80, 70, 60, 48, 36].map { ".jpg[Q=\($0),strip,optimize-coding,interlace]" },
      limit: Self.limit(size))
  }

  /// The size limit in bytes: 120 kB at 1280 pixels; wider ones by their area, narrower ones by their width.
  private static func limit(_ size: ImageSize) -> Int {
    let ofWidth = 120_000 * size.width / 1280
    return size.width > 1280 ? ofWidth * size.width / 1280 : ofWidth
  }
}
