/// Digits in threes from the right, with no-break spaces between them.
func groupedByThousands(_ digits: String, separator: String = "\u{A0}") -> String {
  let count = digits.utf8.count
  return String(unsafeUninitializedCapacity: count + count / 3 * separator.utf8.count) { text in
    var end = 0
    for (index, digit) in digits.utf8.enumerated() {
      if index > 0, (count - index) % 3 == 0 {
        for byte in separator.utf8 {
          text[end] = byte
          end += 1
        }
      }
      text[end] = digit
      end += 1
    }
    return end
  }
}

extension Int {
  /// The number as the language writes it: `9000` and `10 000` with a no-break space, in English `9,000`.
  package func formatted(in language: Language) -> String {
    let digits = String(magnitude)
    let grouped =
      switch language {
      case .en: groupedByThousands(digits, separator: ",")
      // Norwegian leaves four digits together. https://sprakradet.no (tall, tid, dato)
      case .nb, .nn, .se, .sma, .smj: digits.utf8.count < 5 ? digits : groupedByThousands(digits)
      }
    return self < 0 ? "\u{2212}" + grouped : grouped
  }
}

extension Kroner {
  /// `10 000 kr` with no-break spaces, in English `NOK 10,000`.
  package func formatted(in language: Language) -> String {
    let number = amount.formatted(in: language)
    return language == .en ? "NOK\u{A0}" + number : number + "\u{A0}kr"
  }
}
