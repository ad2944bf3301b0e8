/// Why nothing could be stored.
package enum StoreFault: Error, Sendable, Hashable {
  /// The disk has no room: it may have later.
  case diskFull
  /// What the store says, for the log of whoever runs the server. It holds no value that was to be stored.
  case failed(String)
}
