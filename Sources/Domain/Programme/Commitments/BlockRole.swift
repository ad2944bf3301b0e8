internal import Markdown

/// The part that a block plays for a page's commitments, judged from the block and those right below it.
enum BlockRole {
  case leadIn(CommitmentLeadIn)
  /// A heading that is no lead-in.
  case heading(Heading)
  case list
  /// A paragraph that ends in a colon, and so leads in to something other than commitments.
  case otherLeadIn
  case prose

  /// The roles of a document's blocks, in order.
  ///
  /// Cost: linear; a paragraph becomes a string only when it ends in a colon or stands above a list.
  static func roles(in document: MarkdownDocument, phrases: LeadInPhrases) -> [BlockRole] {
    /// The levels of the headings above the current block, outermost first.
    var levels: [Int] = []
    return document.blocks.indices.map { index in
      switch document.blocks[index].content {
      case .heading(let heading):
        while let last = levels.last, last >= heading.level { levels.removeLast() }
        defer { levels.append(heading.level) }
        let text = document.plain(heading.text)
        guard let match = phrases.match(text),
          match.hasColon || document.leadsDirectly(from: index, level: heading.level)
        else { return .heading(heading) }
        return .leadIn(
          CommitmentLeadIn(text: text, scope: heading.level, chapter: levels.last, isParagraph: false))
      case .paragraph(let span):
        let level = levels.last ?? 0
        let text = document.text[span]
        let isFollowed = document.leadsDirectly(from: index, level: level)
        let endsInColon = text.endsInColon
        // Almost no paragraph is a lead-in, and those that are end in a colon or stand before a list.
        if isFollowed || endsInColon {
          let sentence = lastSentence(of: String(decoding: text, as: UTF8.self))
          if let match = phrases.match(sentence), match.hasColon || isFollowed {
            return .leadIn(
              CommitmentLeadIn(text: String(sentence), scope: level, chapter: level, isParagraph: true))
          }
        }
        return endsInColon ? .otherLeadIn : .prose
      case .list: return .list
      case .table, .other: return .prose
      }
    }
  }
}

/// A heading, or the last sentence of a paragraph, that leads in to commitments.
struct CommitmentLeadIn {
  /// As shown, `Nordvik vil:`.
  let text: String
  /// The level, as typed, of headings that end its commitments, like any higher; 0 when none does.
  let scope: Int
  /// The level, as typed, of the heading it stands under; nil or 0 when there is none.
  let chapter: Int?
  let isParagraph: Bool
}

extension MarkdownDocument {
  func isList(_ block: Int) -> Bool {
    guard block < blocks.count, case .list = blocks[block].content else { return false }
    return true
  }

  /// True when a list stands right below a block, or right below a deeper heading there.
  fileprivate func leadsDirectly(from block: Int, level: Int) -> Bool {
    if isList(block + 1) { return true }
    guard block + 1 < blocks.count, case .heading(let next) = blocks[block + 1].content else { return false }
    return next.level > level && isList(block + 2)
  }
}

extension ArraySlice<UInt8> {
  /// True for text that ends in a colon; white space after it, as Word's no-break spaces, does not count.
  fileprivate var endsInColon: Bool {
    var text = self
    while let last = text.last {
      if last == UInt8(ascii: ":") { return true }
      guard last <= 0x20 || (last == 0xA0 && text.dropLast().last == 0xC2) || last == 0xC2 else {
        return false
      }
      text.removeLast()
    }
    return false
  }
}
