internal import Programme
internal import Text

/// The part of a page that a word stands in; the higher, the sooner the page is shown.
enum SearchRank: Int, CaseIterable { case point, heading, title }

/// The pages that each word of a site stands on.
struct SearchWords: Sendable {
  private(set) var table = WordTable()
  /// For each word one list for each ``SearchRank``; a page is in the highest only.
  private var lists: [PageList] = []
  /// For each word the page it was last seen on.
  private var seen: [Int32] = []

  init(of site: Site, pages: Range<Int>) {
    var reader = WordReader()
    for index in pages {
      let page = site.pages[index]
      // The weightiest first.
      reader.read(page.title) { add($0, .title, index) }
      page.forEachHeading(of: site) { _, text in reader.read(text) { add($0, .heading, index) } }
      page.forEachPoint { _, text in reader.read(text) { add($0, .point, index) } }
    }
  }

  private mutating func add(
    _ word: UnsafeBufferPointer<UInt8>, _ rank: SearchRank, _ page: Int
  ) {
    let index = table.index(of: word)
    if index == seen.count {
      seen.append(-1)
      for _ in SearchRank.allCases { lists.append(PageList()) }
    }
    guard seen[index] != page else { return }
    seen[index] = Int32(truncatingIfNeeded: page)
    lists[index * SearchRank.allCases.count + rank.rawValue].append(page)
  }

  /// Adds the words of pages that come after these.
  mutating func append(_ later: SearchWords) {
    for word in 0..<UInt32(later.table.count) {
      let index = table.index(ofWord: word, in: later.table)
      if index == seen.count {
        seen.append(-1)
        for _ in SearchRank.allCases { lists.append(PageList()) }
      }
      for rank in SearchRank.allCases.indices {
        lists[index * SearchRank.allCases.count + rank]
          .append(later.lists[Int(word) * SearchRank.allCases.count + rank])
      }
    }
  }

  /// Writes a word's lists up to the last that has a page, each after a space.
  func writePages(of word: UInt32, to buffer: inout UTF8Buffer) {
    let first = Int(word) * SearchRank.allCases.count
    let own = first..<first + SearchRank.allCases.count
    let last = own.last { !lists[$0].isEmpty } ?? first
    for index in first...last {
      buffer.append(UInt8(ascii: " "))
      lists[index].write(to: &buffer)
    }
  }
}

/// Growing pages' numbers, each as how far it is from the one before, in characters that JSON takes as they are.
///
/// A distance is written in digits of 16, the lowest first, but the last digit may be up to 40: nearly always
/// there is one. Counted from 1, and from -1 before the first. A last digit is a character from `#` on, another
/// from `L` on.
struct PageList: Sendable {
  private var first = -1
  private var last = -1
  /// The pages after the first.
  private var rest: [UInt8] = []

  static let zero = UInt8(ascii: "#")
  static let lastDigits = 41

  var isEmpty: Bool { first < 0 }

  mutating func append(_ page: Int) {
    if isEmpty { first = page } else { Self.write(page - last - 1) { rest.append($0) } }
    last = page
  }

  /// Adds pages that come after these.
  mutating func append(_ later: PageList) {
    if later.isEmpty { return }
    append(later.first)
    rest += later.rest
    last = later.last
  }

  func write(to buffer: inout UTF8Buffer) {
    if isEmpty { return }
    Self.write(first) { buffer.append($0) }
    buffer.append(rest)
  }

  private static func write(_ distance: Int, _ byte: (UInt8) -> Void) {
    var left = distance
    while left >= lastDigits {
      byte(zero + UInt8(lastDigits + left % 16))
      left /= 16
    }
    byte(zero + UInt8(left))
  }
}
