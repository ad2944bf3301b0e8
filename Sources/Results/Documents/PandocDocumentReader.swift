/// Reads a document from its first block to its last, into drafts of a page's pieces.
struct PandocDocumentReader {
  var notes = NoteList()
  var drafts: [Draft] = []
  /// The number of rows without text in measure tables.
  var blankRows = 0

  /// The document's paragraphs and rows, in order.
  var parts: [DocumentPart] = []

  let readsPlans: Bool
  /// True when tables of measures were found.
  var hasMeasures = false
  /// The heading for measures that belong to no goal.
  let otherMeasures: String
  /// Added to every heading's level.
  private let levelShift: Int

  private var paragraph = 0
  var table = 0
  /// The level in the page of the last heading outside tables.
  var headingLevel = 1
  private var lastLevel = 1

  // The header of the last measure table.
  var lastHeader: PlanHeader?
  var leastDepth: Int?
  var goal = GoalUnderWay()
  /// The index in the drafts of the text after the last table of measures.
  var textAfterMeasures: Int?
  var largestGoalLevel = 2

  /// - Parameter title: the first line, when it became the page's title and is no longer among the blocks.
  init(_ blocks: [PandocBlock], titled title: String?, readsPlans: Bool, otherMeasures: String) {
    if let title {
      paragraph = 1
      parts.append(DocumentPart(place: .paragraph(1), cells: [title]))
    }
    (self.readsPlans, self.otherMeasures) = (readsPlans, otherMeasures)
    let levels = blocks.compactMap { if case .heading(let level, _, _) = $0 { level } else { nil } }
    levelShift = 2 - (levels.min() ?? 2)
    for block in blocks { read(block) }
  }

  mutating func read(_ block: PandocBlock) {
    switch block {
    case .table(let table): read(table)
    // A style's, or a section of a web page.
    case .division(_, let blocks): for block in blocks { read(block) }
    default: readText(block)
    }
  }

  private mutating func readText(_ block: PandocBlock) {
    if !block.plainText.collapsed.isEmpty { paragraph += 1 }
    let place = DocumentPlace.paragraph(paragraph)
    var revisions = Revisions()
    let accepted = revisions.accept([block])
    let text = accepted.plainText.collapsed
    if !text.isEmpty { parts.append(DocumentPart(place: place, cells: [text])) }
    var noted = note(revisions, at: place)
    for comment in revisions.comments {
      noted.append(notes.add(.decision, at: place, .comment(comment, isKept: false)))
    }
    for block in accepted {
      append(block, at: place, notes: noted)
      noted = []
    }
  }

  private mutating func append(_ block: PandocBlock, at place: DocumentPlace, notes noted: [Int]) {
    var noted = noted
    switch block {
    case .heading(let level, let attributes, let inlines):
      // An empty heading is a blank line that got a style.
      if inlines.trimmedText.isEmpty, !inlines.contains(where: \.isPicture) { return }
      var shown = max(2, level + levelShift)
      if shown > lastLevel + 1 {
        noted.append(notes.add(.information, at: place, .raisedHeading(from: shown, to: lastLevel + 1)))
        shown = lastLevel + 1
      }
      shown = min(shown, 6)
      lastLevel = shown
      headingLevel = shown
      leastDepth = nil
      goal = GoalUnderWay()
      textAfterMeasures = nil
      append(Draft(content: .block(.heading(level: shown, attributes, inlines)), place: place, notes: noted))
    case .plain(let inlines), .paragraph(let inlines):
      if inlines.trimmedText.isEmpty, !inlines.contains(where: \.isPicture) {
        guard case .note? = inlines.first(where: { if case .note = $0 { true } else { false } }) else {
          return
        }
      }
      append(Draft(content: .block(.paragraph(inlines)), place: place, notes: noted))
    default: append(Draft(content: .block(block), place: place, notes: noted))
    }
  }

  mutating func append(_ draft: Draft) { drafts.append(draft) }

  /// Adds notes on accepted tracked changes, and returns their indices.
  mutating func note(_ revisions: Revisions, at place: DocumentPlace) -> [Int] {
    revisions.inserted.map { notes.add(.information, at: place, .acceptedInsertion($0)) }
      + revisions.deleted.map { notes.add(.decision, at: place, .droppedDeletion($0)) }
  }

  mutating func noteHeadingLevel(_ level: Int) { lastLevel = level }
}

/// The goal whose measures are being read.
struct GoalUnderWay {
  var hasHeading = false
  /// The text of the last measure.
  var lastMeasure: String?
  /// True when a blank row has followed the heading.
  var hasBlank = false
}

/// A paragraph, or a row of a table, as in the document.
package struct DocumentPart: Sendable {
  package let place: DocumentPlace
  /// A single one for a paragraph.
  package let cells: [String]
}
