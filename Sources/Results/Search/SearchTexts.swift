internal import Values
internal import Keys
internal import Programme
internal import Text

extension Page {
  /// Every heading with its anchor, and the names of the page's topics, which have none.
  func forEachHeading(of site: Site, _ body: (_ anchor: String, _ text: String) -> Void) {
    for topic in topics { body("", site.topics[topic].name) }
    for heading in self.body.outline { body(heading.id, heading.title) }
  }

  /// Every point of the page that can be found, with its anchor; the summary has none.
  @inline(__always)
  func forEachPoint(_ body: (_ anchor: String, _ text: String) -> Void) {
    if let summary = manuscript.frontMatter.summary { body("", summary) }
    let content = self.body
    guard let plan = content.plan else {
      for index in content.commitments.indices {
        body(content.commitments[index].id, content.commitments[index].wholeText)
      }
      return
    }
    // A plan's commitments are measures too.
    for index in plan.measures.indices {
      let commitment = plan.measures[index].commitment
      body(
        plan.measures[index].id,
        commitment.map { content.commitments[$0].wholeText } ?? plan.measures[index].wholeText)
    }
  }
}

extension Commitment {
  fileprivate var wholeText: String { children.isEmpty ? text : ([text] + children).joined(separator: " – ") }
}

extension Measure {
  fileprivate var wholeText: String { terms.comment.isEmpty ? text : "\(text) – \(terms.comment)" }
}

/// The texts of pages, as ``SearchIndex`` says.
struct SearchTexts {
  let site: Site

  func write(_ pages: Range<Int>, into buffer: inout UTF8Buffer, whenFull: Flush) throws {
    try buffer.appendJSON { json in
      try json.lines { json in
        for page in pages {
          json.newline()
          write(site.pages[page], to: &json)
          try json.handOver { try $0.flushIfFull(whenFull) }
        }
      }
      json.endLine()
    }
  }

  private func write(_ page: Page, to json: inout JSONWriter) {
    json.array { json in
      json.string(page.address.directory)
      write(page.title, to: &json)
      json.string(page.language == site.configuration.language ? "" : page.language.htmlTag)
      json.array { json in
        page.forEachHeading(of: site) { anchor, text in
          json.string(anchor)
          write(text, to: &json)
        }
      }
      json.array { json in
        page.forEachPoint { anchor, text in
          json.string(anchor)
          write(text, to: &json)
        }
      }
    }
  }

  /// Writes a text without its soft hyphens.
  @inline(__always)
  private func write(_ text: String, to json: inout JSONWriter) {
    if hasSoftHyphens(text) { json.string(withoutSoftHyphens(text)) } else { json.string(text) }
  }

  private func hasSoftHyphens(_ text: String) -> Bool {
    text.withBytes { bytes in
      // The first byte of a soft hyphen, and of few other signs.
      bytes.firstIndex(from: 0) {
        $0 == 0xC2
      } inWord: {
        ByteWord.places(of: 0xC2, in: $0)
      } < bytes.count
    }
  }

  private func withoutSoftHyphens(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{AD}" }))
  }
}
