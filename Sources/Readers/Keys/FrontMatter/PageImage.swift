/// A page's main image.
package struct PageImage: Sendable, Hashable {
  /// Relative to the content file.
  package let file: Located<String>
  /// The alternative text; empty when the image is only decoration.
  package let alt: String
  package let caption: String?
  /// The photographer; or with a word before the name, as `Illustrasjon: Kari Nes`, whoever made it.
  package let photo: String?
  package let focus: FocalPoint?
}

/// The point of an image that must stay visible when it is cropped.
package struct FocalPoint: Sendable, Hashable {
  /// Per cent from the left, 0–100.
  package let x: Int
  /// Per cent from the top, 0–100.
  package let y: Int

  /// Reads `60% 30%`; a comma between them is allowed.
  package init?(_ text: String) {
    let parts = text.split { $0 == " " || $0 == "," }
    guard parts.count == 2, let x = Self.percentage(parts[0]), let y = Self.percentage(parts[1]) else {
      return nil
    }
    (self.x, self.y) = (x, y)
  }

  private static func percentage(_ text: Substring) -> Int? {
    guard text.last == "%", let number = Int(text.dropLast()), 0...100 ~= number else { return nil }
    return number
  }
}
