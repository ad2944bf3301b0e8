/// What stands before the name of whoever made a picture.
package enum CreditLabel {
  package static let words = [
    "Foto", "Photo", "Govva", "Illustrasjon", "Illustration", "Tegning", "Teikning", "Drawing",
  ]

  /// Whether a credit says itself what kind of picture it is for, as `Illustrasjon: Kari Nes`.
  package static func begins(_ credit: String) -> Bool {
    words.contains { credit.hasPrefix($0 + ":") }
  }
}
