/// Pages in the order of their addresses, by which they are found.
///
/// Cost: a page is found in as many steps as their number has binary digits; no table is made.
struct PagesByAddress: RandomAccessCollection {
  private let pages: [PageManuscript]

  /// Pages that have one address, which is wrong, are in the order of their paths: the same every time.
  init(_ pages: some Sequence<PageManuscript>) {
    self.pages = pages.sorted { first, second in
      first.address == second.address ? first.path < second.path : first.address < second.address
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { pages.count }
  subscript(index: Int) -> PageManuscript { pages[index] }

  /// The first of the pages that have an address; nil when none has.
  func index(of address: Address) -> Int? {
    let index = start(of: address)
    return index < pages.count && pages[index].address == address ? index : nil
  }

  /// Every page that has an address: one on a site that is right.
  func all(at address: Address) -> some Sequence<PageManuscript> {
    pages[start(of: address)...].prefix { $0.address == address }
  }

  /// Where the page of an address is, or would be.
  private func start(of address: Address) -> Int {
    var range = pages.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range =
        pages[middle].address < address ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
