internal import Diagnostics
internal import Markdown

/// A lead-in, or a chapter that goes on with one, and the blocks down to its last list.
struct CommitmentSection {
  let leadIn: CommitmentLeadIn
  /// True when the lead-in itself stands in a chapter before.
  let isContinued: Bool
  /// Indices in the document's blocks, from the lead-in on; empty without a list.
  fileprivate(set) var blocks: Range<Int>
}

/// Groups a document's blocks into sections of commitments.
struct CommitmentSections {
  /// The sections with a list, in order.
  private(set) var found: [CommitmentSection] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let document: MarkdownDocument
  private let file: String
  private var open: CommitmentSection?
  /// Lead-ins whose scope goes on after that of the one nested in them, outermost first.
  private var interrupted: [CommitmentLeadIn] = []
  /// The paragraph whose commitments ended last: the next chapter in its scope may continue it.
  private var resumable: CommitmentLeadIn?
  /// The heading that led in last: the next chapter like its own may lack one by mistake.
  private var precedent: CommitmentLeadIn?

  init(_ document: MarkdownDocument, roles: [BlockRole], file: String) {
    (self.document, self.file) = (document, file)
    for (index, role) in roles.enumerated() { read(role, at: index) }
    close()
  }

  private mutating func read(_ role: BlockRole, at index: Int) {
    switch role {
    case .leadIn(let leadIn):
      if !leadIn.isParagraph { leaveChapters(at: leadIn.scope, block: index) }
      interrupt(for: leadIn)
      if !leadIn.isParagraph {
        resumable = nil
        precedent = leadIn.chapter == nil ? nil : leadIn
      }
      begin(leadIn, at: index)
    case .heading(let heading): readHeading(heading, at: index)
    case .list:
      if let start = open?.blocks.lowerBound { open?.blocks = start..<index + 1 }
    case .otherLeadIn where open != nil:
      interrupted = []
      close()
    case .otherLeadIn, .prose: break
    }
  }

  private mutating func readHeading(_ heading: Heading, at index: Int) {
    leaveChapters(at: heading.level, block: index)
    // In an open section it begins a group.
    if open != nil { return }
    if let leadIn = resumable, heading.level == leadIn.scope {
      guard document.isList(index + 1) else {
        resumable = nil
        return
      }
      let text = document.plain(heading.text)
      diagnostics.append(.continuedLeadIn(leadIn.text, under: text, at: location(ofBlock: index)))
      begin(leadIn, at: index, isContinued: true)
    } else if let precedent, heading.level == precedent.chapter, mayBePoints(index + 1) {
      let text = document.plain(heading.text)
      diagnostics.append(.forgottenLeadIn(precedent.text, under: text, at: location(ofBlock: index)))
    }
  }

  /// Ends every section whose scope a heading of this level ends, and resumes the lead-in whose scope goes on.
  private mutating func leaveChapters(at level: Int, block index: Int) {
    if let open, open.leadIn.scope > 0, level <= open.leadIn.scope {
      close()
      while let outer = interrupted.last, outer.scope > 0, level <= outer.scope { interrupted.removeLast() }
      if let outer = interrupted.popLast() { begin(outer, at: index, isContinued: true) }
    }
    if let resumable, level < resumable.scope { self.resumable = nil }
    if let chapter = precedent?.chapter, level < chapter { precedent = nil }
  }

  private mutating func begin(_ leadIn: CommitmentLeadIn, at index: Int, isContinued: Bool = false) {
    open = CommitmentSection(leadIn: leadIn, isContinued: isContinued, blocks: index..<index)
  }

  /// Ends the open section for a new one; one with a wider scope resumes after it.
  private mutating func interrupt(for leadIn: CommitmentLeadIn) {
    if let open, open.leadIn.scope < leadIn.scope { interrupted.append(open.leadIn) }
    close(isInterrupted: true)
  }

  /// Ends the open section at its last list; the page's own prose follows. `isInterrupted` says that another lead-in
  /// ended it, which may have the list that this one lacks.
  private mutating func close(isInterrupted: Bool = false) {
    guard let closing = open else { return }
    open = nil
    resumable = closing.leadIn.isParagraph && closing.leadIn.scope > 0 ? closing.leadIn : nil
    if !closing.blocks.isEmpty {
      found.append(closing)
    } else if !isInterrupted {
      reportEmpty(closing)
    }
  }

  private mutating func reportEmpty(_ section: CommitmentSection) {
    if section.isContinued { return }
    // A loose list or table has its own warning.
    if document.diagnostics.contains(where: { $0.rule == .looseList || $0.rule == .looseTable }) { return }
    diagnostics.append(
      .emptyLeadIn(section.leadIn.text, at: location(ofBlock: section.blocks.lowerBound)))
  }

  /// True for a list that reads as commitments: not of links, and not of measures, which need no lead-in.
  private func mayBePoints(_ index: Int) -> Bool {
    guard index < document.blocks.count, case .list(let list) = document.blocks[index].content else {
      return false
    }
    return list.items.allSatisfy { !$0.beginsWithLink && !MeasureRow.hasFields($0, in: document) }
  }

  private func location(ofBlock index: Int) -> SourceLocation {
    SourceLocation(file: file, line: document.blocks[index].line)
  }
}
