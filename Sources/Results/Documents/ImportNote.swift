package import Diagnostics

/// The location of a paragraph or a row in the document that was read.
package enum DocumentPlace: Sendable, Hashable {
  /// Counted from 1 among paragraphs with text, outside tables.
  case paragraph(Int)
  /// Both 1-based; header rows count.
  case tableRow(table: Int, row: Int)
  case frontMatter

  package var text: LocalizedText {
    switch self {
    case .paragraph(let number):
      LocalizedText(nb: "avsnitt \(number)", nn: "avsnitt \(number)", en: "paragraph \(number)")
    case .tableRow(let table, let row):
      LocalizedText(
        nb: "tabell \(table), rad \(row)", nn: "tabell \(table), rad \(row)", en: "table \(table), row \(row)"
      )
    case .frontMatter:
      LocalizedText(nb: "hodet", nn: "hovudet", en: "front matter")
    }
  }
}

/// A note on a decision made while a document was turned into a page.
package struct ImportNote: Sendable, Hashable {
  package enum Kind: Sendable {
    /// A decision that a person should check.
    case decision
    /// A change that is as it should be.
    case information
  }

  package let kind: Kind
  /// Nil for a note on the whole document.
  package let place: DocumentPlace?
  package let message: LocalizedText
  /// The line in the page, 1-based; nil for content that is not there.
  package var line: Int?

  /// pandoc 2.17 moves the cells beside a merged one; later versions may not.
  package static let openDocumentCells = ImportNote(
    kind: .decision, place: nil,
    message: LocalizedText(
      nb:
        "i .odt vises ikke sammenslåtte celler; har dokumentet slike tabeller, så lagre det som .docx i stedet",
      nn:
        "i .odt blir ikkje samanslåtte celler viste; har dokumentet slike tabellar, så lagre det som .docx i staden",
      en: "merged cells are not seen in .odt; if the document has such tables, save it as .docx instead"))
}
