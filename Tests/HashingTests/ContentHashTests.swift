import Testing

@testable import Hashing

struct ContentHashTests {
  @Test func `pieces hash like the whole and other bytes do not`() {
    let whole = Array("Nordvik vil: bygge boliger".utf8)
    let hasher = ContentHasher()
    hasher.update(whole[..<7])
    hasher.update(whole[7...])
    #expect(hasher.finish() == ContentHash(of: whole))
    #expect(ContentHash(of: whole) != ContentHash(of: whole.dropLast()))
  }

  @Test func `a hash is read from what it writes`() {
    let hash = ContentHash(high: 0xAB, low: 1)
    #expect(hash.description == "00000000000000ab0000000000000001")
    #expect(ContentHash(hash.description) == hash)
    #expect(ContentHash("xyz") == nil)
  }
}
