/// Base letters of Latin letters with diacritics: `Å` is a, `š` is s, `Œ` is oe.
///
/// A letter has the same base whether it came as one code point (NFC) or as a letter
/// and a combining mark (NFD).
package enum LatinLetters {
  /// The lower-case ASCII letters of a code point above ASCII, packed with the first in the low byte;
  /// 0 for what is no Latin letter.
  package static func base(of scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x00C0...0x024F:
      let letter = basic[Int(scalar - 0x00C0)]
      return letter == hyphen ? ligature(scalar) : UInt32(letter)
    case 0x1E00...0x1EFF:
      let letter = additional[Int(scalar - 0x1E00)]
      return letter == hyphen ? ligature(scalar) : UInt32(letter)
    case 0x0292, 0xFB00...0xFB06: return ligature(scalar)
    default: return 0
    }
  }

  /// True for a code point that only changes the letter before it, as in NFD.
  package static func isCombiningMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
    default: false
    }
  }

  /// True for a code point that shows nothing inside a word: soft hyphen, zero-width joiners, byte-order mark.
  package static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00AD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func ligature(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x00C6, 0x00E6, 0x01E2, 0x01E3, 0x01FC, 0x01FD: packed("a", "e")
    case 0x00D0, 0x00F0, 0x0189: packed("d")
    case 0x00DE, 0x00FE: packed("t", "h")
    case 0x00DF, 0x1E9E: packed("s", "s")
    case 0x0132, 0x0133: packed("i", "j")
    case 0x0138: packed("k")
    case 0x0149...0x014B: packed("n")
    case 0x0152, 0x0153: packed("o", "e")
    case 0x017F, 0x1E9B...0x1E9D: packed("s")
    case 0x018E, 0x018F, 0x0190, 0x01DD: packed("e")
    case 0x01B7, 0x01EE, 0x01EF, 0x0292: packed("z")
    case 0x01C4...0x01C6, 0x01F1...0x01F3: packed("d", "z")
    case 0x01C7...0x01C9: packed("l", "j")
    case 0x01CA...0x01CC: packed("n", "j")
    case 0x0244: packed("u")
    case 0x024A: packed("q")
    case 0xFB00: packed("f", "f")
    case 0xFB01: packed("f", "i")
    case 0xFB02: packed("f", "l")
    case 0xFB03: packed("f", "f", "i")
    case 0xFB04: packed("f", "f", "l")
    case 0xFB05, 0xFB06: packed("s", "t")
    default: 0
    }
  }

  private static func packed(_ letters: Unicode.Scalar...) -> UInt32 {
    letters.reversed().reduce(0) { $0 << 8 | $1.value }
  }

  // One letter per code point; a hyphen where there is none or more than one. U+00C0–U+024F, then
  // U+1E00–U+1EFF, sixteen to a line as in the Unicode charts.
  private static let basic = Array(
    """
    aaaaaa-ceeeeiiii\
    -nooooo-ouuuuy--\
    aaaaaa-ceeeeiiii\
    -nooooo-ouuuuy-y\
    aaaaaaccccccccdd\
    ddeeeeeeeeeegggg\
    gggghhhhiiiiiiii\
    ii--jjkk-lllllll\
    lllnnnnnn---oooo\
    oo--rrrrrrssssss\
    ssttttttuuuuuuuu\
    uuuuwwyyyzzzzzz-\
    bbbb---cc-ddd---\
    -ffg---ikkl--nno\
    oo--pp-----ttttu\
    u-vyyzz---------\
    -------------aai\
    ioouuuuuuuuuu-aa\
    aa--ggggkkoooo--\
    j---gg--nnaa--oo\
    aaaaeeeeiiiioooo\
    rrrruuuusstt--hh\
    nd--zzaaeeoooooo\
    ooyylntj--acclts\
    z--b--eejj-qrryy
    """.utf8)

  private static let additional = Array(
    """
    aabbbbbbccdddddd\
    ddddeeeeeeeeeeff\
    gghhhhhhhhhhiiii\
    kkkkkkllllllllmm\
    mmmmnnnnnnnnoooo\
    oooopppprrrrrrrr\
    sssssssssstttttt\
    ttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyy\
    zzzzzzhtwya-----\
    aaaaaaaaaaaaaaaa\
    aaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooo\
    oooooooooooooooo\
    oooouuuuuuuuuuuu\
    uuyyyyyyyy----yy
    """.utf8)
}
