/// Digits in threes from the right, with no-break spaces between them.
func groupedByThousands(_ digits: String, separator: String = "\u{A0}") -> String {
  let digits = digits.utf8
  var output: [UInt8] = []
  output.reserveCapacity(2 * digits.count)
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { output += separator.utf8 }
    output.append(digit)
  }
  return String(decoding: output, as: UTF8.self)
}

extension Int {
  /// The number as the language writes it: `9000` and `10 000` with a no-break space, in English `9,000`.
  package func formatted(in language: Language) -> String {
    let digits = String(magnitude)
    let sign = self < 0 ? "\u{2212}" : ""
    // Norwegian leaves four digits together. https://sprakradet.no (tall, tid, dato)
    switch language {
    case .en: return sign + groupedByThousands(digits, separator: ",")
    case .nb, .nn, .se, .sma, .smj:
      return sign + (digits.utf8.count < 5 ? digits : groupedByThousands(digits))
    }
  }
}

extension Kroner {
  /// `10 000 kr` with no-break spaces, in English `NOK 10,000`.
  package func formatted(in language: Language) -> String {
    let number = amount.formatted(in: language)
    return language == .en ? "NOK\u{A0}\(number)" : "\(number)\u{A0}kr"
  }
}
