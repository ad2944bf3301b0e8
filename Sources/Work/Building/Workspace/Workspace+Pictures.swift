internal import Diagnostics
internal import Images
internal import Rendering
internal import System

/// A picture's file as it lies in the workspace.
package struct PictureFacts: Sendable, Hashable {
  package let byteCount: Int
  package let width: Int
  package let height: Int
}

extension Workspace {
  /// A file's size on the disk and in pixels; nil for one that is not there, or no picture.
  ///
  /// - Parameter file: as messages show it.
  package func pictureFacts(_ file: String) -> PictureFacts? {
    guard let stamp = FileSystem.stamp("\(root)/\(file)") else { return nil }
    let picture = ImageFile(
      path: "\(root)/\(file)", display: file, written: file, location: SourceLocation(file: file),
      stamp: stamp)
    // Reading the site tells what is wrong with it.
    guard let size = try? picture.header().size else { return nil }
    return PictureFacts(byteCount: stamp.size, width: size.width, height: size.height)
  }

  /// A picture without what cameras wrote into it; nil for a file that is not there, or no picture.
  ///
  /// - Parameter file: as messages show it.
  package func picture(_ file: String) -> (bytes: [UInt8], mediaType: String)? {
    guard ImageFormat(ofFileNamed: file) != nil, let bytes = try? ImageFile.cleaned("\(root)/\(file)") else {
      return nil
    }
    return (bytes, MediaType.of(file))
  }

  /// Where a file lies on the machine; nil when that cannot be told.
  ///
  /// - Parameter file: as messages show it.
  package func absolutePath(of file: String) -> String? { FileSystem.absolute("\(root)/\(file)") }
}
