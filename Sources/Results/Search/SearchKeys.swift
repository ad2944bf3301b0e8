/// The files of words that a word stands in.
///
/// There are several ways to type æ, ø and å. Here å and `aa` are a, ø and `oe` are o, and æ is ae, so that all of
/// them lead to the same files. The script does the same with what is typed.
struct SearchKeys {
  let files: Int

  private var letters: [UInt32] = []
  private var joined: [UInt32] = []
  /// True when the last letter was the second of two that are one.
  private var endsJoined = false

  init(files: Int) { self.files = files }

  /// Calls with each of a word's files, some more than once.
  mutating func forEachFile(of word: some Sequence<UInt8>, _ body: (Int) -> Void) {
    spell(word)
    // `ekspert` is to find `fotoekspert`, so oe counts both as it stands and as one letter.
    forEachThree(in: letters, body)
    if joined.count != letters.count { forEachThree(in: joined, body) }
  }

  private func forEachThree(in letters: [UInt32], _ body: (Int) -> Void) {
    if letters.count < 3 { return body(file(of: letters[...])) }
    for start in 0...letters.count - 3 { body(file(of: letters[start..<start + 3])) }
  }

  private func file(of letters: ArraySlice<UInt32>) -> Int {
    Int(letters.reduce(0) { ($0 * 31 + UInt64($1)) % UInt64(files) })
  }

  private mutating func spell(_ word: some Sequence<UInt8>) {
    letters.removeAll(keepingCapacity: true)
    joined.removeAll(keepingCapacity: true)
    endsJoined = false
    var decoder = UTF8()
    var bytes = word.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&bytes) {
      switch scalar {
      case "å": append("a")
      case "ø": append("o")
      case "æ":
        append("a")
        append("e")
      default: append(scalar)
      }
    }
  }

  private mutating func append(_ letter: Unicode.Scalar) {
    let isOneLetter =
      switch (letters.last, letter) {
      case (0x61, "a"), (0x6F, "e"): !endsJoined
      default: false
      }
    letters.append(letter.value)
    if !isOneLetter { joined.append(letter.value) }
    endsJoined = isOneLetter
  }
}
