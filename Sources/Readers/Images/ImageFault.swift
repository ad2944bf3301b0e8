/// The reason why a file cannot be shown as the picture its name says it is.
package enum ImageFault: Error, Sendable, Hashable {
  /// The bytes end before what they promise.
  case cutOff
  /// The bytes are of another format than the name says; `found` names it, when it is known.
  case otherFormat(found: String?)
  /// The bytes begin as they should and make no sense after that.
  case damaged
  /// More pixels than ``ImageHeader/mostPixels``.
  case tooManyPixels(ImageSize)
}
