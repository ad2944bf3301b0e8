internal import Programme
internal import Keys

/// Review of photographs without a credit.
extension PageReading {
  mutating func reviewPictures() {
    if let image = page.frontMatter.image, Self.isPhotograph(image.file.value), image.photo == nil {
      diagnostics.append(
        .photoWithoutCredit(
          image.file.value, isInText: false, at: image.file.position.location(in: page.file)))
    }
    for picture in page.body.pictures where picture.credit == nil && Self.isPhotograph(picture.path) {
      diagnostics.append(
        .photoWithoutCredit(picture.path, isInText: true, at: picture.location))
    }
  }

  /// True for JPEG and the like: PNG, GIF and SVG are mostly drawings and screenshots.
  private static func isPhotograph(_ path: String) -> Bool {
    let path = path.lowercased()
    return [".jpg", ".jpeg", ".webp", ".avif"].contains(where: path.hasSuffix)
  }
}
