internal import Programme
internal import Building
internal import Images
internal import Rendering
internal import System
internal import Text

/// A file of a site, made when it was asked for.
package struct ServedFile: Sendable {
  /// As HTTP names it, with the character set.
  package let mediaType: String
  package let bytes: [UInt8]
}

extension SiteSnapshot {
  /// In bytes: what is shown from memory; a build copies larger files.
  private static let largestCopy = 1 << 30

  /// Makes one of the site's files, the same to the byte as a build would write.
  ///
  /// - Parameter path: below the site's root, as `politikk/index.html`.
  /// - Returns: nil when the site has no such file.
  /// - Throws: a ``FileError``, or what kept a picture from being made.
  package func file(_ path: String) throws -> ServedFile? {
    guard let renderer else { return nil }
    let attachment =
      (sources.copied + renderer.site.attachments).first { $0.output == path }
    if let output = renderer.output(at: path), attachment == nil || path != "robots.txt" {
      var buffer = UTF8Buffer(reserving: 1 << 15)
      var bytes: [UInt8] = []
      try renderer.render(output, into: &buffer) { buffer in
        bytes += buffer.bytes
        buffer.removeAll()
      }
      return ServedFile(mediaType: output.mediaType, bytes: bytes + buffer.bytes)
    }
    let mediaType = MediaType.of(path)
    if let image = images.files.first(where: { $0.output == path }) {
      guard let order = image.order else {
        return ServedFile(mediaType: mediaType, bytes: try ImageFile.cleaned(image.path))
      }
      try images.make(order)
      return ServedFile(
        mediaType: mediaType, bytes: try FileSystem.read(image.path, atMost: ImageFile.largest))
    }
    guard let attachment else { return nil }
    let source = sources.folder.path + "/" + attachment.source.text
    let isPicture = !SiteSources.isVerbatim(attachment) && ImageFormat(ofFileNamed: path) != nil
    return ServedFile(
      mediaType: mediaType,
      bytes: isPicture
        ? try ImageFile.cleaned(source) : try FileSystem.read(source, atMost: Self.largestCopy))
  }
}
