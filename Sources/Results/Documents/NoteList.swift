internal import Diagnostics

/// The decisions of an import, and the line of the page that each concerns.
struct NoteList {
  private(set) var notes: [ImportNote] = []

  /// - Returns: the note's index, for what it is about to carry along to its line.
  @discardableResult
  mutating func add(
    _ kind: ImportNote.Kind, at place: DocumentPlace?, _ message: LocalizedText
  ) -> Int {
    notes.append(ImportNote(kind: kind, place: place, message: message))
    return notes.count - 1
  }

  mutating func place(_ indices: [Int], atLine line: Int) {
    for index in indices { notes[index].line = line }
  }
}
