internal import Programme
internal import Text

/// The words of a site, shared out to files as ``SearchIndex`` says.
struct SearchFiles: Sendable {
  private let words: SearchWords
  /// For each file its words, sorted.
  private var files: [[UInt32]]

  init(_ words: SearchWords, files count: Int) {
    self.words = words
    files = Array(repeating: [], count: count)
    var keys = SearchKeys(files: count)
    for word in words.table.sorted() {
      keys.forEachFile(of: words.table[word]) { file in
        if files[file].last != word { files[file].append(word) }
      }
    }
  }

  func write(_ file: Int, into buffer: inout UTF8Buffer, whenFull: Flush) throws {
    try buffer.appendJSON { json in
      try json.array { json in
        for word in files[file] {
          json.string { buffer in
            buffer.append(words.table[word])
            words.writePages(of: word, to: &buffer)
          }
          try json.handOver { try $0.flushIfFull(whenFull) }
        }
      }
      json.endLine()
    }
  }
}

/// Makes the words of a site when they are first asked for, and every thread that asks then takes a part.
struct SearchWordsMaker: Sendable {
  private let parts: [MadeOnce<SearchWords>]
  private let whole: MadeOnce<SearchFiles>

  init(of site: Site, files: Int) {
    let count = files == 1 ? 1 : 8
    let parts = (0..<count).map { part in
      MadeOnce { [site] in
        let pages = site.pages.count
        return SearchWords(of: site, pages: part * pages / count..<(part + 1) * pages / count)
      }
    }
    self.parts = parts
    whole = MadeOnce {
      var words = parts[0].value
      for part in parts.dropFirst() { words.append(part.value) }
      return SearchFiles(words, files: files)
    }
  }

  var files: SearchFiles {
    for part in parts { part.makeIfFree() }
    return whole.value
  }
}
