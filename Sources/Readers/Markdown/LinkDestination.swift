/// The kind of a link's target, judged from its address alone.
enum LinkDestination: Equatable {
  /// Outside the site; written out as it is.
  case external
  /// Within the site: a file or a page, percent-decoded.
  case local(path: String, query: String, fragment: String?)
  /// An address that a browser would run or that only the editor's own machine knows.
  case refused(scheme: String)
  /// A scheme nobody knows, most likely misspelt.
  case unknown(scheme: String)
  /// `https:/nordvik.no`: two slashes are missing, or the host after them.
  case withoutHost(scheme: String)
  case empty

  private static let known: Set<String> = [
    "http", "https", "mailto", "tel", "sms", "geo", "ftp", "sftp", "webcal", "xmpp", "matrix", "signal",
  ]
  private static let refused: Set<String> = ["javascript", "vbscript", "data", "blob", "file"]

  init(_ address: UnsafeBufferPointer<UInt8>) {
    if address.isEmpty {
      self = .empty
    } else if let scheme = Self.scheme(of: address) {
      if scheme == "https" || scheme == "http", !Self.hasHost(address) {
        self = .withoutHost(scheme: scheme)
      } else if Self.known.contains(scheme) {
        self = .external
      } else if Self.refused.contains(scheme) || scheme.utf8.count == 1 {
        self = .refused(scheme: scheme)
      } else {
        self = .unknown(scheme: scheme)
      }
    } else if address.count > 1, address[0] == UInt8(ascii: "/"), address[1] == UInt8(ascii: "/") {
      self = .external
    } else {
      self = Self.split(address)
    }
  }

  private static func hasHost(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let colon = address.firstIndex(of: UInt8(ascii: ":")), colon + 3 < address.count else {
      return false
    }
    return address[colon + 1] == UInt8(ascii: "/") && address[colon + 2] == UInt8(ascii: "/")
      && address[colon + 3] != UInt8(ascii: "/")
  }

  private static func split(_ address: UnsafeBufferPointer<UInt8>) -> Self {
    let hash = address.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
    let question = address[..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
    let fragment = hash < address.endIndex ? percentDecoded(address[(hash + 1)...]) : nil
    return .local(
      path: percentDecoded(address[..<question]),
      query: String(decoding: address[question..<hash], as: UTF8.self), fragment: fragment)
  }

  /// The lower-cased scheme before the first colon; control characters inside it are ignored.
  private static func scheme(of address: UnsafeBufferPointer<UInt8>) -> String? {
    var scheme: [UInt8] = []
    for byte in address {
      switch byte {
      case UInt8(ascii: ":"): return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): scheme.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if scheme.isEmpty { return nil }
        scheme.append(byte)
      case 0...0x20: continue
      default: return nil
      }
    }
    return nil
  }
}

/// The bytes with `%XX` decoded; unchanged when that would not be UTF-8.
func percentDecoded(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
  guard bytes.contains(UInt8(ascii: "%")) else { return String(decoding: bytes, as: UTF8.self) }
  var decoded: [UInt8] = []
  var index = bytes.startIndex
  while index < bytes.endIndex {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
      let high = hexadecimal(bytes[index + 1]), let low = hexadecimal(bytes[index + 2])
    {
      decoded.append(high << 4 | low)
      index += 3
    } else {
      decoded.append(bytes[index])
      index += 1
    }
  }
  return String(validating: decoded, as: UTF8.self) ?? String(decoding: bytes, as: UTF8.self)
}

private func hexadecimal(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
