internal import CZlib

/// RFC 1952, as browsers take it.
enum Gzip {
  /// Nil when zlib has no memory.
  static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    // 16 more than the window's bits: gzip's head and tail, and not zlib's.
    guard
      deflateInit2_(
        &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var bytes = bytes
    let capacity = Int(deflateBound(&stream, UInt(bytes.count)))
    return bytes.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      var isDone = false
      let output = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        isDone = deflate(&stream, Z_FINISH) == Z_STREAM_END
        count = output.count - Int(stream.avail_out)
      }
      return isDone ? output : nil
    }
  }

  /// True of a type whose files become smaller.
  static func helps(_ type: String) -> Bool {
    type.hasPrefix("text/") || ["application/json", "image/svg+xml"].contains(type)
      || ["application/xml", "application/atom+xml", "application/manifest+json"].contains {
        type.hasPrefix($0)
      }
  }
}

/// Compressed files by their hash, up to so many bytes; those not asked for lately go first.
struct GzipCache {
  private struct Entry {
    let bytes: [UInt8]
    var used: Int
  }

  private let limit: Int
  private var entries: [String: Entry] = [:]
  private var size = 0
  private var turn = 0

  init(limit: Int) { self.limit = limit }

  subscript(hash: String) -> [UInt8]? {
    mutating get {
      turn += 1
      entries[hash]?.used = turn
      return entries[hash]?.bytes
    }
  }

  mutating func keep(_ bytes: [UInt8], for hash: String) {
    guard bytes.count <= limit / 8, entries[hash] == nil else { return }
    turn += 1
    entries[hash] = Entry(bytes: bytes, used: turn)
    size += bytes.count
    guard size > limit else { return }
    // Down to three quarters at once, so that it is not sorted for every file.
    for (hash, entry) in entries.sorted(by: { $0.value.used < $1.value.used }) where size > limit / 4 * 3 {
      entries[hash] = nil
      size -= entry.bytes.count
    }
  }
}
