package import Text

extension UTF8Buffer {
  /// Appends `2023-01-19`, or with no separator `20230119`, ISO 8601's basic form.
  package mutating func append(_ date: CalendarDate, separator: StaticString = "-") {
    appendTwoDigits(date.year / 100)
    appendTwoDigits(date.year % 100)
    append(separator)
    appendTwoDigits(date.month)
    append(separator)
    appendTwoDigits(date.day)
  }

  private mutating func appendTwoDigits(_ number: Int) {
    append(UInt8(ascii: "0") + UInt8(number / 10))
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}

extension CalendarDate {
  /// `iso` made as its ten bytes, for places that make thousands.
  package var isoText: String {
    String(unsafeUninitializedCapacity: 10) { text in
      var rest = year
      for place in [3, 2, 1, 0] {
        text[place] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      (text[4], text[7]) = (UInt8(ascii: "-"), UInt8(ascii: "-"))
      (text[5], text[6]) = (UInt8(ascii: "0") + UInt8(month / 10), UInt8(ascii: "0") + UInt8(month % 10))
      (text[8], text[9]) = (UInt8(ascii: "0") + UInt8(day / 10), UInt8(ascii: "0") + UInt8(day % 10))
      return 10
    }
  }
}
