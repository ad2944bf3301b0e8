internal import Diagnostics
internal import Text
package import Markdown

/// Finds the lead-ins of a document and the commitments under each.
package struct CommitmentReader {
  /// One list and the blocks it takes up.
  package struct Found {
    package var list: CommitmentList
    /// Indices in the document's blocks.
    package var blocks: Range<Int>
    /// The level of the heading that ends the list, as typed: its own or any higher. 0 = none does.
    let scope: Int
    /// The lead-in is a paragraph, so a chapter that forgot its own may go on with it.
    let isParagraph: Bool
  }

  private(set) var found: [Found] = []
  package private(set) var commitments: [Commitment] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var document: MarkdownDocument
  private let phrases: LeadInPhrases
  private let file: String
  private var open: Found?
  /// Lead-ins whose scope goes on after that of the one inside them, outermost first.
  private var interrupted: [(text: String, scope: Int, isParagraph: Bool)] = []
  /// A paragraph's lead-in whose heading's next sibling may go on with it.
  private var resumable: (text: String, level: Int)?
  /// The level of the heading that the last heading with a lead-in stood under: the next of that level may have
  /// forgotten its own. The lead-in goes with it.
  private var forgettable: (text: String, level: Int)?
  /// The levels of the headings above the current block, outermost first.
  private var levels: [Int] = []
  private let headingShift: Int
  /// The group last met and its slug: all items of a group begin alike.
  private var slugOfGroup: (group: String?, slug: String?) = (nil, nil)
  /// By block; nil for one that is no list of them.
  private var commitmentsOfBlock: [Range<Int>?]

  package init(_ document: MarkdownDocument, phrases: LeadInPhrases, file: String) {
    self.document = document
    self.phrases = phrases
    self.file = file
    headingShift = document.headingShift
    commitmentsOfBlock = Array(repeating: nil, count: document.blocks.count)
    read()
  }

  /// The ids the page uses, the commitments' own among them.
  var anchors: AnchorRegistry { document.anchors }

  /// Whether a block is shown as part of a list of commitments.
  func covers(_ block: Int) -> Bool { indexOfList(at: block) != nil }

  /// Whether a block is the heading of a chapter that goes on with another's lead-in.
  func isContinuation(_ block: Int) -> Bool {
    guard let index = indexOfList(at: block), case .continued = found[index].list.leadIn else { return false }
    return found[index].blocks.lowerBound == block
  }

  /// The list a block belongs to: they are in order, so it is found by halving.
  private func indexOfList(at block: Int) -> Int? {
    var low = 0
    var high = found.count
    while low < high {
      let middle = (low + high) / 2
      if found[middle].blocks.upperBound <= block { low = middle + 1 } else { high = middle }
    }
    return low < found.count && found[low].blocks.contains(block) ? low : nil
  }

  /// The commitments of a block that is a list, as indices in ``commitments``; nil when it has none.
  package func commitments(ofBlock block: Int) -> Range<Int>? { commitmentsOfBlock[block] }

  private mutating func read() {
    var level = 0
    for index in document.blocks.indices {
      let block = document.blocks[index]
      switch block.content {
      case .heading(let heading):
        readHeading(heading, at: index)
        level = heading.level
      case .paragraph(let text): readParagraph(text, at: index, under: level)
      case .list(let list): readList(list, at: index)
      case .table, .other: appendProse(block.html)
      }
    }
    close()
  }

  private mutating func readHeading(_ heading: Heading, at index: Int) {
    let text = document.plain(heading.text)
    endScopes(at: heading.level, block: index)
    if let resumable, heading.level < resumable.level { self.resumable = nil }

    while let last = levels.last, last >= heading.level { levels.removeLast() }
    defer { levels.append(heading.level) }
    if let forgettable, heading.level < forgettable.level { self.forgettable = nil }

    if let match = phrases.match(text), match.hasColon || leadsDirectly(index, level: heading.level) {
      interrupt(forScope: heading.level)
      resumable = nil
      forgettable = levels.last.map { (text, $0) }
      let leadIn = CommitmentList.LeadIn.heading(
        id: heading.id, level: shown(heading.level), content: heading.content)
      begin(text, leadIn, at: index, scope: heading.level, isParagraph: false)
    } else if open != nil {
      appendGroup(heading, text: text)
    } else if let resumable, heading.level == resumable.level {
      guard isList(index + 1) else {
        self.resumable = nil
        return
      }
      diagnostics.append(
        .continuedLeadIn(resumable.text, under: text, at: location(ofBlock: index)))
      begin(resumable.text, .continued, at: index, scope: heading.level, isParagraph: true)
      appendGroup(heading, text: text)
    } else if let forgettable, heading.level == forgettable.level, mayBePoints(index + 1) {
      diagnostics.append(
        .forgottenLeadIn(forgettable.text, under: text, at: location(ofBlock: index)))
    }
  }

  /// Whether a block is a list that reads as points would: not of links, and not of measures, which need no lead-in.
  private func mayBePoints(_ index: Int) -> Bool {
    guard index < document.blocks.count, case .list(let list) = document.blocks[index].content else {
      return false
    }
    return list.items.allSatisfy { item in
      // A link within the site is a hole before its text.
      !document.holes.contains { $0.offset == item.content.start }
        && !document.html[item.content].starts(with: "<a ".utf8) && !MeasureRow.hasFields(item, in: document)
    }
  }

  private mutating func readParagraph(_ span: ByteSpan, at index: Int, under level: Int) {
    let block = document.blocks[index]
    if let sentence = leadIn(in: span, followedByList: leadsDirectly(index, level: level)) {
      interrupt(forScope: level)
      begin(sentence, .paragraph(block.html), at: index, scope: level, isParagraph: true)
    } else if open != nil, Self.endsInColon(document.text[span]) {
      interrupted = []
      close()
    } else {
      appendProse(block.html)
    }
  }

  private func leadIn(in span: ByteSpan, followedByList: Bool) -> String? {
    let text = document.text[span]
    // Almost no paragraph is a lead-in, and those that are end in a colon or stand before a list.
    guard followedByList || Self.endsInColon(text) else { return nil }
    let sentence = lastSentence(of: String(decoding: text, as: UTF8.self))
    guard let match = phrases.match(sentence), match.hasColon || followedByList else { return nil }
    return String(sentence)
  }

  /// White space after the colon does not count; Word leaves no-break spaces there.
  private static func endsInColon(_ text: ArraySlice<UInt8>) -> Bool {
    var text = text
    while let last = text.last {
      if last == UInt8(ascii: ":") { return true }
      guard last <= 0x20 || (last == 0xA0 && text.dropLast().last == 0xC2) || last == 0xC2 else {
        return false
      }
      text.removeLast()
    }
    return false
  }

  private mutating func readList(_ list: MarkdownList, at index: Int) {
    guard open != nil else { return }
    let first = commitments.count
    for index in list.items.indices where !list.items[index].text.isEmpty || !list.items[index].nested.isEmpty
    {
      appendCommitment(index, of: list, number: list.isOrdered ? list.start + index : commitments.count + 1)
    }
    commitmentsOfBlock[index] = first..<commitments.count
    append(.items(first..<commitments.count))
    if let start = open?.blocks.lowerBound { open?.blocks = start..<index + 1 }
  }

  /// - Parameter index: the item's, in the list: an item is too much to copy.
  private mutating func appendCommitment(_ index: Int, of list: MarkdownList, number: Int) {
    let group = open?.list.groups.last?.title?.text
    let own = document.trimmed(list.items[index].text)
    // A point that is only a list of numbered ones.
    let text =
      own.isEmpty ? list.items[index].nested.map { document.plain($0.text) }.joined(separator: " ") : own
    let id =
      list.items[index].attributes.id
      ?? document.anchors.unique(identifier(group: group, text: list.items[index].text))
    commitments.append(
      Commitment(
        id: id, number: number, group: group, text: text, content: list.items[index].content,
        children: own.isEmpty ? [] : list.items[index].nested.map { document.trimmed($0.text) },
        isDone: list.items[index].attributes.isDone,
        list: found.count))
  }

  /// The group's slug and the first five words, so that a number that changes moves no link.
  private mutating func identifier(group: String?, text: ByteSpan) -> String {
    if group != slugOfGroup.group {
      slugOfGroup = (group, group.flatMap { Slug($0) }?.text)
    }
    var slug = UTF8Buffer(reserving: 96)
    if let start = slugOfGroup.slug {
      slug.append(start)
      slug.append(UInt8(ascii: "-"))
    }
    let hasWords = document.text[text].withUnsafeBufferPointer { text in
      Slug.append(Self.firstWords(5, of: text), to: &slug)
    }
    if !hasWords { return slugOfGroup.slug ?? "punkt" }
    return slug.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  private static func firstWords(
    _ count: Int, of text: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    var end = 0
    for _ in 0..<count {
      while end < text.count, text[end] <= 0x20 { end += 1 }
      end = text.firstIndex(from: end) {
        $0 <= 0x20
      } inWord: {
        ByteWord.places(below: 0x21, in: $0)
      }
    }
    return UnsafeBufferPointer(rebasing: text[..<end])
  }
}

extension CommitmentReader {
  private mutating func begin(
    _ text: String, _ leadIn: CommitmentList.LeadIn, at index: Int, scope: Int, isParagraph: Bool
  ) {
    open = Found(
      list: CommitmentList(text: text, leadIn: leadIn, groups: []), blocks: index..<index, scope: scope,
      isParagraph: isParagraph)
  }

  /// Ends the open list at its last item; what stood after that is the page's own prose again.
  ///
  /// - Parameter isInterrupted: by another lead-in, which may have the list that this one has not.
  private mutating func close(isInterrupted: Bool = false) {
    guard var closing = open else { return }
    open = nil
    resumable = closing.isParagraph && closing.scope > 0 ? (closing.list.text, closing.scope) : nil
    while let last = closing.list.groups.last, !last.hasItems { closing.list.groups.removeLast() }
    guard !closing.list.groups.isEmpty else {
      if !isInterrupted { reportEmpty(closing) }
      return
    }
    let end = closing.list.groups.count - 1
    while case .prose? = closing.list.groups[end].parts.last { closing.list.groups[end].parts.removeLast() }
    found.append(closing)
  }

  /// Ends every list that a heading of this level ends, and goes on with the one that it does not.
  private mutating func endScopes(at level: Int, block index: Int) {
    guard let open, open.scope > 0, level <= open.scope else { return }
    close()
    while let outer = interrupted.last, outer.scope > 0, level <= outer.scope { interrupted.removeLast() }
    guard let outer = interrupted.popLast() else { return }
    begin(outer.text, .continued, at: index, scope: outer.scope, isParagraph: outer.isParagraph)
  }

  /// Ends the open list for a new one; one with a wider scope goes on after it.
  private mutating func interrupt(forScope scope: Int) {
    if let open, open.scope < scope {
      interrupted.append((open.list.text, open.scope, open.isParagraph))
    }
    close(isInterrupted: true)
  }

  private mutating func reportEmpty(_ empty: Found) {
    if case .continued = empty.list.leadIn { return }
    // What should have been its list has its own warning.
    if document.diagnostics.contains(where: { $0.rule == "loose-list" || $0.rule == "loose-table" }) {
      return
    }
    diagnostics.append(
      .emptyLeadIn(empty.list.text, at: location(ofBlock: empty.blocks.lowerBound)))
  }

  private mutating func appendGroup(_ heading: Heading, text: String) {
    let title = CommitmentList.Group.Title(
      text: text, id: heading.id, level: shown(heading.level), content: heading.content)
    open?.list.groups.append(CommitmentList.Group(title: title))
  }

  private mutating func append(_ part: CommitmentList.Group.Part) {
    guard var list = open?.list else { return }
    // Two owners would copy every group at each part.
    open?.list.groups = []
    if list.groups.isEmpty { list.groups.append(CommitmentList.Group(title: nil)) }
    list.groups[list.groups.count - 1].parts.append(part)
    open?.list = list
  }

  private mutating func appendProse(_ html: ByteSpan) { append(.prose(html)) }

  /// A lead-in without a colon: a list follows, or a sub-heading that a list follows.
  private func leadsDirectly(_ index: Int, level: Int) -> Bool {
    if isList(index + 1) { return true }
    guard index + 1 < document.blocks.count, case .heading(let next) = document.blocks[index + 1].content
    else {
      return false
    }
    return next.level > level && isList(index + 2)
  }

  private func isList(_ index: Int) -> Bool {
    guard index < document.blocks.count, case .list = document.blocks[index].content else { return false }
    return true
  }

  private func shown(_ level: Int) -> Int { min(max(level + headingShift, 2), 6) }

  private func location(ofBlock index: Int) -> SourceLocation {
    SourceLocation(file: file, line: document.blocks[index].line)
  }
}

extension CommitmentList.Group {
  fileprivate var hasItems: Bool {
    parts.contains { part in
      if case .items = part { true } else { false }
    }
  }
}
