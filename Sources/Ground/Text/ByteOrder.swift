extension String {
  /// True when a text's UTF-8 sorts before another's, byte by byte: the order of paths, the same on every machine.
  ///
  /// The standard library's own comparison of two `UTF8View`s takes ten times as long.
  package func precedesInBytes(_ other: String) -> Bool {
    withBytes { left in other.withBytes { right in left.lexicographicallyPrecedes(right) } }
  }
}
