extension String {
  /// Calls with the text's UTF-8 where it stands.
  ///
  /// `withUTF8` asks for a variable, and so for a reference that is counted twice for every text; that is felt
  /// where texts are short and many.
  @inlinable
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    if let result = try utf8.withContiguousStorageIfAvailable(body) { return result }
    var native = self
    return try native.withUTF8(body)
  }
}
