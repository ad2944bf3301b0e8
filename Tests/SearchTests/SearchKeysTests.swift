import Testing

@testable import Search

struct SearchKeysTests {
  /// With a prime number of files that is far above the words' letters, three letters have a file of their own.
  private func files(of word: String, among count: Int = 7919) -> Set<Int> {
    var keys = SearchKeys(files: count)
    var files: Set<Int> = []
    keys.forEachFile(of: word.utf8) { files.insert($0) }
    return files
  }

  @Test(arguments: ["heltid", "tid", "kultur", "elt"])
  func `a word is in every file of the words inside it`(inner: String) {
    #expect(files(of: inner).isSubset(of: files(of: "heltidskultur")))
  }

  @Test func `a word has a file for each three letters in a row, and a short one has its own`() {
    #expect(
      files(of: "heltid")
        == files(of: "hel").union(files(of: "elt")).union(files(of: "lti")).union(files(of: "tid")))
    #expect(files(of: "hel").count == 1 && files(of: "he").count == 1 && files(of: "").count == 1)
    #expect(files(of: "he") != files(of: "hel"))
  }

  @Test(arguments: [
    ("å", "a"), ("ål", "aal"), ("ål", "al"), ("brød", "brod"), ("brød", "broed"), ("lære", "laere"),
  ])
  func `every way to type a Norwegian letter leads to a file that the word is in`(word: String, typed: String)
  {
    #expect(!files(of: word).isDisjoint(with: files(of: typed)))
  }

  @Test func `oe in the middle of a compound counts as it stands and as one letter`() {
    #expect(files(of: "ekspert").isSubset(of: files(of: "fotoekspert")))
    #expect(files(of: "foeda").isSuperset(of: files(of: "føda")))
  }

  @Test func `one key never leads outside the files there are`() {
    #expect(files(of: "åpenhetskultur", among: 1) == [0])
    #expect(files(of: "åpenhetskultur", among: 3).isSubset(of: 0..<3))
  }

  @Test func `the state of one word does not reach the next`() {
    var keys = SearchKeys(files: 7919)
    var second: Set<Int> = []
    keys.forEachFile(of: "ma".utf8) { _ in }
    keys.forEachFile(of: "arbeid".utf8) { second.insert($0) }
    #expect(second == files(of: "arbeid"))
  }
}
