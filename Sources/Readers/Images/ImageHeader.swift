/// The properties of a picture that a page needs before it shows it, read from the file's first bytes.
package struct ImageHeader: Sendable, Hashable {
  package let format: ImageFormat
  /// As shown, in pixels: a photo taken with the camera on its side is turned already.
  package let size: ImageSize
  package let isAnimated: Bool
  package let hasTransparency: Bool

  package init(format: ImageFormat, size: ImageSize, isAnimated: Bool = false, hasTransparency: Bool = false)
  {
    self.format = format
    self.size = size
    self.isAnimated = isAnimated
    self.hasTransparency = hasTransparency
  }

  /// The most pixels that are let through: more would take 300 MB of memory while a picture is made smaller.
  package static let mostPixels = 100_000_000

  /// Reads a file's header.
  ///
  /// - Parameter bytes: the file's, from its start. ``ImageFault/cutOff`` says that more of them are needed.
  /// - Throws: an ``ImageFault``; never traps, whatever the bytes are.
  package init(reading bytes: [UInt8], as format: ImageFormat) throws(ImageFault) {
    // A prefix of the right signature is cut off; any other start is another file.
    if format != .svg, !format.begins(bytes) {
      if bytes.count < 16 { throw .cutOff }
      throw .otherFormat(found: FileSignature.name(of: bytes))
    }
    self =
      switch format {
      case .jpeg: try Self.jpeg(bytes)
      case .png: try Self.png(bytes)
      case .webp: try Self.webp(bytes)
      case .gif: try Self.gif(bytes)
      case .avif: try Self.avif(bytes)
      case .svg: throw .damaged
      }
    guard size.width > 0, size.height > 0 else { throw .damaged }
    guard size.width <= 1 << 20, size.height <= 1 << 20, size.pixels <= Self.mostPixels else {
      throw .tooManyPixels(size)
    }
  }

  private static func gif(_ bytes: [UInt8]) throws(ImageFault) -> Self {
    var reader = ByteReader(bytes, from: 6)
    let size = ImageSize(width: try reader.little(2), height: try reader.little(2))
    // Animation is known only after the first frame; a GIF is copied as it is either way.
    return Self(format: .gif, size: size, isAnimated: true, hasTransparency: true)
  }
}
