/// Pages sorted by address. Cost: a page is found by binary search; no table is made.
struct PagesByAddress: RandomAccessCollection {
  private let pages: [PageManuscript]

  /// Pages with the same address, which is an error, are sorted by path, so that the order is always the same.
  init(_ pages: some Sequence<PageManuscript>) {
    self.pages = pages.sorted { first, second in
      first.address == second.address ? first.path < second.path : first.address < second.address
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { pages.count }
  subscript(index: Int) -> PageManuscript { pages[index] }

  /// The index of the first page with an address; nil for none.
  func index(of address: Address) -> Int? {
    let index = start(of: address)
    return index < pages.count && pages[index].address == address ? index : nil
  }

  /// Every page with an address: at most one on a site that is right.
  func all(at address: Address) -> some Sequence<PageManuscript> {
    pages[start(of: address)...].prefix { $0.address == address }
  }

  /// The index of the first page with an address, or where it would be inserted.
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
