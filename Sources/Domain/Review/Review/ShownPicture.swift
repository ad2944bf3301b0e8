internal import Markdown
package import Diagnostics
internal import Programme

/// A picture in a page's text, with its alternative text and credit.
package struct ShownPicture: Sendable {
  /// As written, relative to the page's file.
  package let path: String
  package let location: SourceLocation
  /// Its alternative text; empty when it is only decoration.
  package let alt: String
  /// As shown, `Foto: Kari Nes`; nil without one.
  package let credit: String?
}

extension PageBody {
  /// The pictures in the text, in order.
  package var pictures: [ShownPicture] {
    images.map { image in
      let link = links[Int(image.link)]
      return ShownPicture(
        path: link.path, location: link.location, alt: image.alternative, credit: image.credit)
    }
  }
}
