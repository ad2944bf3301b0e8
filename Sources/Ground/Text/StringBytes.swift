extension String {
  /// Calls with the text's UTF-8 in place. `withUTF8` needs a variable, and so a reference count for every text,
  /// which is felt where texts are short and many.
  @inlinable
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    if let result = try utf8.withContiguousStorageIfAvailable(body) { return result }
    var native = self
    return try native.withUTF8(body)
  }
}
