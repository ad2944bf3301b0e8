/// An AVIF file without what cameras and programs wrote into it (ISO/IEC 23008-12, ISO/IEC 14496-12, 8.11).
///
/// The file refers to everything in it by its offset, so nothing may move: notes are overwritten where they stand.
struct CleanedAVIF {
  private(set) var bytes: [UInt8]
  /// The number of bytes overwritten.
  private var covered = 0

  init(_ bytes: [UInt8]) throws(ImageFault) {
    self.bytes = bytes
    var boxes = ByteReader(bytes)
    while let (type, content) = try boxes.box() {
      switch type {
      case "uuid": try cover(content.offset, content.end - content.offset, with: 0)
      case "meta": try clean(content)
      default: continue
      }
    }
  }

  private enum Note {
    case exif
    /// XMP, and whatever else is text.
    case text
  }

  private mutating func clean(_ meta: ByteReader) throws(ImageFault) {
    var boxes = meta
    try boxes.skip(4)
    var notes: [Int: Note] = [:]
    var locations: ByteReader?
    var data: ByteReader?
    while let (type, content) = try boxes.box() {
      switch type {
      case "iinf": notes = try Self.notes(in: content)
      case "iloc": locations = content
      case "idat": data = content
      default: continue
      }
    }
    guard !notes.isEmpty, let locations else { return }
    try cover(notes, at: locations, data)
  }

  private static func notes(in list: ByteReader) throws(ImageFault) -> [Int: Note] {
    var list = list
    let version = try list.big(4) >> 24
    try list.skip(version == 0 ? 2 : 4)
    var notes: [Int: Note] = [:]
    while let (type, content) = try list.box() {
      var entry = content
      let version = try entry.big(4) >> 24
      // Older versions know of no types.
      guard type == "infe", version >= 2 else { continue }
      let item = try entry.big(version == 2 ? 2 : 4)
      try entry.skip(2)
      if entry.begins("Exif") { notes[item] = .exif }
      if entry.begins("mime") || entry.begins("uri ") { notes[item] = .text }
    }
    return notes
  }

  private mutating func cover(
    _ notes: [Int: Note], at locations: ByteReader, _ data: ByteReader?
  ) throws(ImageFault) {
    var list = locations
    let version = try list.big(4) >> 24
    let (sizes, moreSizes) = (try list.byte(), try list.byte())
    let indexSize = version == 0 ? 0 : moreSizes & 0xF
    for _ in 0..<(try list.big(version < 2 ? 2 : 4)) {
      let item = try list.big(version < 2 ? 2 : 4)
      let method = version == 0 ? 0 : try list.big(2) & 0xF
      try list.skip(2)
      let base = try list.big(moreSizes >> 4)
      let count = try list.big(2)
      // Items without an extent have no entry in the list either.
      guard sizes > 0 || count < 2 else { throw .damaged }
      for _ in 0..<count {
        try list.skip(indexSize)
        let (offset, length) = (try list.big(sizes >> 4), try list.big(sizes & 0xF))
        guard let note = notes[item] else { continue }
        let start: Int
        switch (method, data) {
        case (0, _): start = 0
        case (1, let data?): start = data.offset
        default: throw .damaged
        }
        let (place, isTooFar) = base.addingReportingOverflow(offset)
        guard !isTooFar, 0...bytes.count ~= place, start + place <= bytes.count else { throw .cutOff }
        let end = method == 1 ? data?.end ?? bytes.count : bytes.count
        try cover(start + place, length == 0 ? end - start - place : length, with: note == .text ? 0x20 : 0)
        if note == .exif { writeEmptyExif(at: start + place, atMost: length) }
      }
    }
  }

  private mutating func cover(_ start: Int, _ count: Int, with byte: UInt8) throws(ImageFault) {
    guard start >= 0, count >= 0, count <= bytes.count - start else { throw .cutOff }
    covered += count
    // Notes never overlap.
    guard covered <= bytes.count else { throw .damaged }
    for index in start..<start + count { bytes[index] = byte }
  }

  /// Overwrites the notes with an empty list: some readers refuse a picture with notes that make no sense.
  private mutating func writeEmptyExif(at start: Int, atMost length: Int) {
    let empty: [UInt8] = [0, 0, 0, 0, 0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0]
    if length >= empty.count { bytes.replaceSubrange(start..<start + empty.count, with: empty) }
  }
}
