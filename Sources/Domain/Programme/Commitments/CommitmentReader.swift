internal import Diagnostics
package import Markdown
internal import Text

/// The lead-ins of a document and the commitments under each.
package struct CommitmentReader {
  /// One list and the blocks it takes up.
  package struct Found {
    package let list: CommitmentList
    /// Its range in the document's blocks.
    package let blocks: Range<Int>
  }

  private(set) var found: [Found] = []
  package private(set) var commitments: [Commitment] = []
  let diagnostics: [Diagnostic]
  /// The ids the page uses, the commitments' own among them.
  private(set) var anchors: AnchorRegistry
  private let document: MarkdownDocument
  /// The last group met, with its slug: the ids of a group's items begin alike.
  private var slugOfGroup: (group: String?, slug: String?) = (nil, nil)
  /// By block; nil for a block that is no list of commitments.
  private var commitmentsOfBlock: [Range<Int>?]

  package init(_ document: MarkdownDocument, phrases: LeadInPhrases, file: String) {
    self.document = document
    anchors = document.anchors
    commitmentsOfBlock = Array(repeating: nil, count: document.blocks.count)
    let roles = BlockRole.roles(in: document, phrases: phrases)
    let sections = CommitmentSections(document, roles: roles, file: file)
    diagnostics = sections.diagnostics
    for section in sections.found { append(section) }
  }

  /// True when a block is shown as part of a list of commitments.
  func covers(_ block: Int) -> Bool { indexOfList(at: block) != nil }

  /// True when a block is the heading of a chapter that goes on with another's lead-in.
  func isContinuation(_ block: Int) -> Bool {
    guard let index = indexOfList(at: block), case .continued = found[index].list.leadIn else { return false }
    return found[index].blocks.lowerBound == block
  }

  /// The index of the list that a block belongs to, by binary search.
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
}

// Turning sections into lists.
extension CommitmentReader {
  private mutating func append(_ section: CommitmentSection) {
    var groups: [CommitmentList.Group] = []
    func append(_ part: CommitmentList.Group.Part) {
      if groups.isEmpty { groups.append(CommitmentList.Group(title: nil)) }
      groups[groups.count - 1].parts.append(part)
    }
    for index in section.isContinued ? section.blocks : section.blocks.dropFirst() {
      let block = document.blocks[index]
      switch block.content {
      case .heading(let heading): groups.append(CommitmentList.Group(title: title(heading)))
      case .list(let list):
        let points = appendCommitments(of: list, group: groups.last?.title?.text)
        commitmentsOfBlock[index] = points
        append(.items(points))
      case .paragraph, .table, .other: append(.prose(block.html))
      }
    }
    let list = CommitmentList(text: section.leadIn.text, leadIn: leadIn(of: section), groups: groups)
    found.append(Found(list: list, blocks: section.blocks))
  }

  private func leadIn(of section: CommitmentSection) -> CommitmentList.LeadIn {
    if section.isContinued { return .continued }
    let block = document.blocks[section.blocks.lowerBound]
    guard case .heading(let heading) = block.content else { return .paragraph(block.html) }
    return .heading(id: heading.id, level: shown(heading.level), content: heading.content)
  }

  private func title(_ heading: Heading) -> CommitmentList.Group.Title {
    CommitmentList.Group.Title(
      text: document.plain(heading.text), id: heading.id, level: shown(heading.level),
      content: heading.content)
  }

  private func shown(_ level: Int) -> Int { min(max(level + document.headingShift, 2), 6) }

  /// - Returns: indices in ``commitments``.
  private mutating func appendCommitments(of list: MarkdownList, group: String?) -> Range<Int> {
    let first = commitments.count
    for index in list.items.indices where !list.items[index].text.isEmpty || !list.items[index].nested.isEmpty
    {
      appendCommitment(
        list.items[index], number: list.isOrdered ? list.start + index : commitments.count + 1, group: group)
    }
    return first..<commitments.count
  }

  private mutating func appendCommitment(_ item: borrowing ListItem, number: Int, group: String?) {
    let own = document.trimmed(item.text)
    // An item whose only content is a numbered list.
    let text = own.isEmpty ? item.nested.map { document.plain($0.text) }.joined(separator: " ") : own
    let id = item.attributes.id ?? anchors.unique(identifier(group: group, text: item.text))
    commitments.append(
      Commitment(
        id: id, number: number, group: group, text: text, content: item.content,
        children: own.isEmpty ? [] : item.nested.map { document.trimmed($0.text) },
        isDone: item.attributes.isDone, list: found.count))
  }

  /// The group's slug and the text's first five words, so that a changed number breaks no link.
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
