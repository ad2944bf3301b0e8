package import System
package import Diagnostics
internal import Hashing
package import Images

/// A picture's file in a site's folder.
package struct ImageFile: Sendable {
  /// As the process sees it.
  package let path: String
  /// As messages show it.
  package let display: String
  /// As the editor wrote it.
  package let written: String
  /// Where it is shown first.
  package let location: SourceLocation
  package let stamp: FileStamp

  package init(path: String, display: String, written: String, location: SourceLocation, stamp: FileStamp) {
    self.path = path
    self.display = display
    self.written = written
    self.location = location
    self.stamp = stamp
  }

  /// Larger files are refused; no camera makes them.
  package static let largest = 64 << 20
  /// Where nearly every picture's header ends.
  private static let headerLength = 1 << 18

  /// The reasons why a picture cannot be used.
  package struct Refusal: Error {
    package let diagnostics: [Diagnostic]

    package init(_ diagnostics: Diagnostic...) { self.diagnostics = diagnostics }

    package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
  }

  /// Reads the format and the size from the file's first bytes.
  ///
  /// - Throws: a ``Refusal``, or a ``FileError``.
  package func header() throws -> ImageHeader {
    let format = try format()
    if format == .svg || stamp.size <= Self.headerLength { return try header(of: bytes(), as: format) }
    do {
      return try ImageHeader(reading: try FileSystem.read(path, first: Self.headerLength), as: format)
    } catch ImageFault.cutOff {
      return try header(of: bytes(), as: format)
    } catch let fault as ImageFault {
      throw Refusal(.brokenImage(written, fault, as: format, at: location))
    }
  }

  /// All that a build must know.
  ///
  /// - Throws: a ``Refusal``, or a ``FileError``.
  package func facts() throws -> ImageFacts {
    let format = try format()
    let bytes = try bytes()
    let header = try header(of: bytes, as: format)
    // A picture that cannot be cleaned when it is copied is refused now.
    do {
      _ = try CleanedImage.bytes(of: bytes, format: format)
    } catch {
      throw Refusal(.brokenImage(written, error, as: format, at: location))
    }
    return ImageFacts(hash: ContentHash(of: bytes), byteCount: bytes.count, header: header)
  }

  /// The file as it may be copied: without what cameras wrote into it.
  ///
  /// - Throws: a ``FileError``.
  package static func cleaned(_ path: String) throws -> [UInt8] {
    let bytes = try FileSystem.read(path, atMost: largest)
    guard let format = ImageFormat(ofFileNamed: path) else { return bytes }
    guard let clean = try? CleanedImage.bytes(of: bytes, format: format) else {
      // It could be cleaned a moment ago, so somebody is writing it.
      throw FileError.changing(path)
    }
    return clean
  }

  private func format() throws -> ImageFormat {
    guard let format = ImageFormat(ofFileNamed: path) else {
      throw Refusal(.unknownImageFormat(written, at: location))
    }
    let largest = format == .svg ? SiteSources.largestText : Self.largest
    guard stamp.size <= largest else {
      throw Refusal(.oversizedImageFile(written, megabytes: largest >> 20, at: location))
    }
    return format
  }

  private func bytes() throws -> [UInt8] { try FileSystem.read(path, atMost: Self.largest) }

  private func header(of bytes: [UInt8], as format: ImageFormat) throws -> ImageHeader {
    if format == .svg { return try drawing(SourceFile(path: display, bytes: bytes)) }
    do {
      return try ImageHeader(reading: bytes, as: format)
    } catch {
      throw Refusal(.brokenImage(written, error, as: format, at: location))
    }
  }

  private func drawing(_ file: SourceFile) throws -> ImageHeader {
    let drawing = SVGDocument(file)
    guard drawing.faults.isEmpty, let size = drawing.size else {
      throw Refusal(drawing.faults.map { .drawing($0, in: file) })
    }
    return ImageHeader(format: .svg, size: size, hasTransparency: true)
  }
}

/// The facts that a build needs of a picture before it is shown.
package struct ImageFacts: Sendable, Hashable {
  /// Of the file's bytes.
  let hash: ContentHash
  let byteCount: Int
  let header: ImageHeader
}
