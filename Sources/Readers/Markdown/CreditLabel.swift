/// The word before a photographer's or an artist's name, `Foto: Kari Nes`.
package enum CreditLabel {
  package static let words = [
    "Foto", "Photo", "Govva", "Illustrasjon", "Illustration", "Tegning", "Teikning", "Drawing",
  ]

  /// True when a credit begins with such a word itself.
  package static func begins(_ credit: String) -> Bool {
    words.contains { credit.hasPrefix($0 + ":") }
  }
}
