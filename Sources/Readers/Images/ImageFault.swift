/// Why a file cannot be shown as the picture its name says it is.
package enum ImageFault: Error, Sendable, Hashable {
  /// The bytes end before what they promise.
  case cutOff
  /// The bytes are not of the format that the name says; `found` is what they are, when that is known.
  case otherFormat(found: String?)
  /// The bytes begin as they should and make no sense after that.
  case damaged
  /// More pixels than any page needs, and more than a build may take into memory.
  case tooManyPixels(ImageSize)
}
