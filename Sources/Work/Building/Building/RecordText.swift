internal import System
internal import Text

/// Lines of fields with a tab between them; `\` before what would end a field or a line.
struct RecordWriter: ~Copyable {
  var buffer = UTF8Buffer()
  private var isInLine = false

  mutating func line(_ fields: String...) { line(fields) }

  mutating func line(_ fields: [String]) {
    for text in fields { field(text) }
    endLine()
  }

  mutating func field(_ text: String) {
    startField()
    text.withBytes { bytes in
      if !bytes.contains(where: {
        $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\n")
      }) {
        return buffer.append(bytes)
      }
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "\\"): buffer.append("\\\\" as StaticString)
        case UInt8(ascii: "\t"): buffer.append("\\t" as StaticString)
        case UInt8(ascii: "\n"): buffer.append("\\n" as StaticString)
        default: buffer.append(byte)
        }
      }
    }
  }

  /// One field, that ``FileStamp/init(_:)`` reads; of no file it is `-`.
  mutating func field(_ stamp: FileStamp?) {
    startField()
    guard let stamp else { return buffer.append(UInt8(ascii: "-")) }
    for (index, number) in stamp.numbers.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: " ")) }
      buffer.append(decimal: number)
    }
  }

  private mutating func startField() {
    if isInLine { buffer.append(UInt8(ascii: "\t")) }
    isInLine = true
  }

  mutating func endLine() {
    buffer.append(UInt8(ascii: "\n"))
    isInLine = false
  }
}

/// Reads what a ``RecordWriter`` wrote.
struct RecordLines {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> [String]? {
    guard index < bytes.count else { return nil }
    var fields: [String] = []
    var start = index
    var hasEscape = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") {
        fields.append(field(start..<index, hasEscape))
        start = index + 1
        hasEscape = false
      } else if byte == UInt8(ascii: "\\") {
        hasEscape = true
      }
      index += 1
      if byte == UInt8(ascii: "\n") { return fields }
    }
    return fields + [field(start..<index, hasEscape)]
  }

  private func field(_ range: Range<Int>, _ hasEscape: Bool) -> String {
    guard hasEscape else { return String(decoding: bytes[range], as: UTF8.self) }
    var plain: [UInt8] = []
    var isEscaped = false
    for byte in bytes[range] {
      if isEscaped {
        plain.append(byte == UInt8(ascii: "t") ? 0x09 : byte == UInt8(ascii: "n") ? 0x0A : byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        plain.append(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}

extension FileStamp {
  fileprivate var numbers: [Int] {
    [size, Int(modified), Int(changed), Int(truncatingIfNeeded: device), Int(truncatingIfNeeded: inode)]
  }

  /// As a ``RecordWriter`` writes it.
  var field: String { numbers.map(String.init).joined(separator: " ") }

  /// Reads what was written as one field; nil for `-`.
  package init?(_ field: String) {
    // Twice for every file of a site, each time it is built: without an array.
    var rest = field.utf8[...]
    func next() -> Int? {
      let part = rest.prefix { $0 != UInt8(ascii: " ") }
      rest = rest.dropFirst(part.count + 1)
      return Int(Substring(part))
    }
    guard let size = next(), let modified = next(), let changed = next(), let device = next(),
      let inode = next(), rest.isEmpty
    else { return nil }
    self.init(
      size: size, modified: Int64(modified), changed: Int64(changed),
      device: UInt64(bitPattern: Int64(device)), inode: UInt64(bitPattern: Int64(inode)))
  }
}
