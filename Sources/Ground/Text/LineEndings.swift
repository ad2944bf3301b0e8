extension [UInt8] {
  /// The bytes with `\n` for every line ending, as browsers give a text.
  package var withPlainLineEndings: [UInt8] {
    guard contains(0x0D) else { return self }
    var plain: [UInt8] = []
    plain.reserveCapacity(count)
    for (index, byte) in enumerated() {
      if byte == 0x0A, index > 0, self[index - 1] == 0x0D { continue }
      plain.append(byte == 0x0D ? 0x0A : byte)
    }
    return plain
  }
}
