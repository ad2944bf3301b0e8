/// A number in Enhetsregisteret: nine digits of which the last is a check digit, modulo 11.
package struct OrganisationNumber: Sendable, Hashable, CustomStringConvertible {
  /// The nine digits.
  package let digits: String

  /// Takes nine digits with any white space around and between them; nil for any other text.
  package init?(_ text: some StringProtocol) {
    var digits = ""
    var sum = 0
    for scalar in text.unicodeScalars where !scalar.isSpace {
      guard "0"..."9" ~= scalar, digits.utf8.count < 9 else { return nil }
      sum += Int(scalar.value - 0x30) * Self.weights[digits.utf8.count]
      digits.unicodeScalars.append(scalar)
    }
    guard digits.utf8.count == 9, sum % 11 == 0, sum > 0 else { return nil }
    self.digits = digits
  }

  /// `987 654 321`, with no-break spaces.
  package var description: String { groupedByThousands(digits) }

  // The check digit makes the weighted sum divisible by 11. https://www.brreg.no/om-oss/registrene-vare/
  private static let weights = [3, 2, 7, 6, 5, 4, 3, 2, 1]
}
