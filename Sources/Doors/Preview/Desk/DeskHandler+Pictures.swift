internal import System
internal import Authoring
internal import Building
internal import Diagnostics
internal import Images
internal import Rendering
internal import Text

/// Uploaded pictures, and those that the form and the preview show.
extension DeskHandler {
  struct Refusal: Error {
    let text: any LocalizedPhrase
    let status: Int
  }

  /// Puts a picture into the folder `bilder` beside a page, and returns the page's reference to it.
  func place(
    _ bytes: [UInt8], named name: String, besides page: ContentFilePath
  ) -> Result<String, Refusal> {
    guard let format = Self.format(of: bytes, named: name) else {
      return .failure(Refusal(text: DeskTexts.notAPicture, status: 415))
    }
    let plain = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
    let stem = Slug(plain.lastIndex(of: ".").map { plain[..<$0] } ?? plain)?.text.prefix(60) ?? "bilde"
    // Another picture of the same name gets a number; the same bytes are not written twice.
    for number in 1...50 {
      let file = "bilder/\(stem)\(number == 1 ? "" : "-\(number)").\(format.fileExtension)"
      guard let path = ContentFilePath(page.folder + "/" + file) else { break }
      do {
        try content.create(path, bytes)
        return .success(file)
      } catch .changed {
        // An unreadable file is not the same picture, and the next name is tried.
        if (try? content.read(path)) == bytes { return .success(file) }
      } catch .tooLarge {
        return .failure(Refusal(text: DeskTexts.tooLarge, status: 413))
      } catch .machine(let failure) {
        return .failure(Refusal(text: failure.message, status: 500))
      } catch {
        return .failure(Refusal(text: DeskTexts.link, status: 403))
      }
    }
    return .failure(Refusal(text: DeskTexts.taken, status: 409))
  }

  /// A picture's format by its bytes, whatever its name; nil for formats that browsers do not show, or should not.
  private static func format(of bytes: [UInt8], named name: String) -> ImageFormat? {
    if ImageFormat(ofFileNamed: name) == .svg {
      return SVGDocument(SourceFile(path: name, bytes: bytes)).faults.isEmpty ? .svg : nil
    }
    return ImageFormat.allCases.first { format in
      // A build refuses pictures that it cannot clean.
      format != .svg && (try? ImageHeader(reading: bytes, as: format)) != nil
        && (try? CleanedImage.bytes(of: bytes, format: format)) != nil
    }
  }

  /// Stores a picture that a script uploads as the request's body.
  func upload() -> PreviewResponse {
    guard access.isToken(query["merke"]) else { return refused(.stale) }
    guard let path = query["fil"].flatMap({ ContentFilePath($0) }), !path.isPicture, site(of: path) != nil
    else { return refused(.notFound) }
    switch place(request.body, named: query["navn"] ?? "", besides: path) {
    case .success(let file): return json { $0.member("fil", file) }
    case .failure(let refusal): return refused(DeskRefusal(refusal.text, status: refusal.status))
    }
  }

  /// Serves a picture that no built page shows yet.
  func picture(_ text: String) -> PreviewResponse {
    guard let path = ContentFilePath(text), let format = ImageFormat(ofFileNamed: path.name), path.isPicture
    else { return message(DeskTexts.notFoundTitle, DeskTexts.notFound, status: 404) }
    do {
      return PreviewResponse(contentType: format.mediaType, body: try content.read(path))
    } catch {
      return refused(DeskRefusal(error))
    }
  }
}

extension JSONWriter {
  var finished: [UInt8] {
    mutating get {
      var bytes: [UInt8] = []
      handOver { bytes = $0.bytes }
      return bytes
    }
  }
}
