/// Why nothing could be stored.
package enum StoreFault: Error, Sendable, Hashable {
  /// The disk has no room: it may have later.
  case diskFull
  /// The store's own message, for the log of whoever runs the server. It holds no value that was to be stored.
  case failed(String)
  /// The store was written by a later version of the program.
  case newer
  /// The store is of the site with this id.
  case otherSite(String)
}
