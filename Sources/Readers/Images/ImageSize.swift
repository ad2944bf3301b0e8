/// Width and height in pixels, as shown.
package struct ImageSize: Sendable, Hashable {
  package let width: Int
  package let height: Int

  package init(width: Int, height: Int) {
    (self.width, self.height) = (width, height)
  }

  var pixels: Int { width * height }

  var turned: ImageSize { ImageSize(width: height, height: width) }

  /// The size with another width and the same shape; no side is less than a pixel.
  func scaled(toWidth width: Int) -> ImageSize {
    ImageSize(width: width, height: max(1, (height * width * 2 + self.width) / (self.width * 2)))
  }
}
