/// Digits in threes from the right, with no-break spaces between them.
func groupedByThousands(_ digits: String, separator: String = "\u{A0}") -> String {
  var output = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { output += separator }
    output.append(digit)
  }
  return output
}

extension Int {
  /// The number as the language writes it: `9000` and `10 000` with a no-break space, in English `9,000`.
  package func formatted(in language: Language) -> String {
    let digits = String(magnitude)
    let sign = self < 0 ? "\u{2212}" : ""
    // Norwegian leaves four digits together. https://sprakradet.no (tall, tid, dato)
    switch language {
    case .en: return sign + groupedByThousands(digits, separator: ",")
    case .nb, .nn, .se, .sma, .smj: return sign + (digits.count < 5 ? digits : groupedByThousands(digits))
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
