package import Programme
package import Text

/// The files that the search page's script reads: `sok/ord-0.json` …, the words, and `sok/tekst-0.json` …, the texts.
///
/// The **words** say which pages a word stands on, and where: in the title, in a heading or in a point. A word is
/// written as ``WordReader`` folds it. Only the pages are told, so a site of 300 has them all in one small file;
/// which of a page's points it is, the script sees in the **texts**, of which it loads those it is to show.
///
/// Readers search inside words, `heltid` in `heltidskultur`, so words cannot be shared out by how they begin. On
/// larger sites a word therefore stands in one file for each three letters in a row that it has: `heltid` is in
/// the files of `hel`, `elt`, `lti` and `tid`, and so is every word that it is a part of. Which file that is, a
/// number made of the three letters says (``SearchKeys``). A search loads one file for each word in it, that of
/// the word's first three letters, and it stays the same file while the reader types on.
///
///     ord-N.json    ["heltid $%( #", …]        a word, then ``PageList``s: of points, of headings, of titles
///     tekst-N.json  [["politikk/arbeidsliv/", "Arbeidsliv", "nn", ["kultur","Kultur"], ["heltid","Flere …"]], …]
///
/// A page's texts are its address, title, language when it is not the site's, and its headings and points, each
/// an anchor and a text. Topics are among the headings and the summary among the points, both without an anchor. A page's number is its index in the site's pages.
package struct SearchIndex {
  package let site: Site

  package init(site: Site) { self.site = site }

  package var outputs: [MachineFile] {
    let shape = SearchShape(pages: site.pages.count)
    let words = SearchWordsMaker(of: site, files: shape.wordFiles)
    return (0..<shape.wordFiles).map { number in
      MachineFile(path: "sok/ord-\(number).json", mediaType: "application/json") { buffer, whenFull in
        try words.files.write(number, into: &buffer, whenFull: whenFull)
      }
    }
      + (0..<shape.textFiles).map { number in
        MachineFile(path: "sok/tekst-\(number).json", mediaType: "application/json") {
          [site] buffer, whenFull in
          try SearchTexts(site: site).write(
            shape.pages(inTextFile: number), into: &buffer, whenFull: whenFull)
        }
      }
  }
}

/// The number of files in a site's index. The script learns it from the search page.
package struct SearchShape {
  package let wordFiles: Int
  /// The number of pages whose texts one file has; the last may have fewer.
  package let pagesPerTextFile: Int
  private let pages: Int

  var textFiles: Int { (pages + pagesPerTextFile - 1) / pagesPerTextFile }

  package init(pages: Int) {
    self.pages = pages
    wordFiles = pages <= 600 ? 1 : Self.prime(from: pages / 32)
    // A small site is read at once. On others a search shows texts from all over the site, so the files are
    // small; but there are not to be thousands of them.
    pagesPerTextFile =
      switch pages {
      case ...32: 32
      case ...2000: 4
      default: 16
      }
  }

  package func pages(inTextFile number: Int) -> Range<Int> {
    number * pagesPerTextFile..<min((number + 1) * pagesPerTextFile, pages)
  }

  /// The first prime number that is no less: letters that are a step apart are then not in the same file.
  private static func prime(from start: Int) -> Int {
    (start...).first { number in
      !(2...).prefix { $0 * $0 <= number }.contains { number.isMultiple(of: $0) }
    } ?? start
  }
}
