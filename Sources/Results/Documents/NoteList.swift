internal import Diagnostics

/// The notes of an import, each with its line in the page.
struct NoteList {
  private(set) var notes: [ImportNote] = []

  /// - Returns: the note's index, to be carried along to its line.
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
