/// UTF-8 that is already HTML: whole elements and text, every text in it escaped.
///
/// The only value that templates let through unescaped. It is made where HTML is written (the Markdown
/// renderer, JSON-LD, the theme's own markup) and nowhere else.
public struct HTMLFragment: Sendable, Hashable {
  public let bytes: ArraySlice<UInt8>

  /// - Parameter html: written by this program, with every foreign text in it escaped.
  @inlinable package init(trusted html: ArraySlice<UInt8>) { bytes = html }

  @inlinable package init(trusted html: [UInt8]) { bytes = html[...] }

  public init(text: String) {
    var buffer = UTF8Buffer()
    buffer.appendEscaped(text)
    bytes = buffer.bytes[...]
  }

  public var isEmpty: Bool { bytes.isEmpty }
}

extension UTF8Buffer {
  public mutating func append(_ html: HTMLFragment) {
    html.bytes.withUnsafeBufferPointer { append($0) }
  }
}
