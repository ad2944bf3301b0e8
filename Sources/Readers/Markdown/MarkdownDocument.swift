package import Diagnostics

/// A Markdown text, read: its blocks in order, their HTML, their plain text, and the links still open.
package struct MarkdownDocument: Sendable {
  /// The whole document as HTML, without the links to other content: ``holes`` has their offsets.
  package var html: [UInt8] = []
  /// Plain text that the spans named `text` point into.
  package var text: [UInt8] = []
  /// The top-level blocks, in order.
  package var blocks: [Block] = []
  /// Insertion points in ``html``, by offset, filled once the site is known.
  package var holes: [Hole] = []
  /// Links and images that point into the site, links to anchors of the same page among them.
  package var links: [LocalLink] = []
  /// The images among ``links``, in order.
  package var pictures: [Picture] = []
  /// The parts of ``text`` that are struck out, in order.
  package var struck: [ByteSpan] = []
  /// Every id the document uses, of headings and explicit ones.
  package var anchors = AnchorRegistry()
  /// The ids of elements other than headings, in order: items, cells and raw HTML.
  package var otherAnchors: [String] = []
  /// The number of levels that every heading is shown below its typed one: 1 when a `#` stands in the text.
  package var headingShift = 0
  package var diagnostics: [Diagnostic] = []

  /// A document without text.
  package init() {}

  package func plain(_ span: ByteSpan) -> String { text.string(span) }
}

/// A top-level block.
package struct Block: Sendable {
  package enum Content: Sendable {
    case heading(Heading)
    /// `text` is the paragraph's plain text.
    case paragraph(text: ByteSpan)
    case list(MarkdownList)
    case table(MarkdownTable)
    /// A quote, code, a rule, HTML, footnotes.
    case other
  }

  package let content: Content
  /// 1-based, in the whole file.
  package let line: Int
  /// The block as HTML, in the document's `html`.
  package let html: ByteSpan
}

package struct Heading: Sendable {
  /// 1…6, as typed.
  package let level: Int
  /// Without `{#id}`.
  package let text: ByteSpan
  /// The inside of the element, in the document's `html`.
  package let content: ByteSpan
  package let id: String
}

package struct MarkdownList: Sendable {
  package let isOrdered: Bool
  /// The first item's number in an ordered list.
  package let start: Int
  package let items: [ListItem]
}

package struct ListItem: Sendable {
  /// 1-based, in the whole file.
  package let line: Int
  /// The item's own plain text, without the items nested in it.
  package let text: ByteSpan
  /// The whole inside of the item, in the document's `html`.
  package let content: ByteSpan
  /// The inside up to the first nested list, in the document's `html`.
  package let lead: ByteSpan
  /// The inside after the last nested list, in the document's `html`; empty without one.
  package let tail: ByteSpan
  package let attributes: ItemAttributes
  /// True when its first word is a link, or its first sign an image.
  package let beginsWithLink: Bool
  /// Every item nested in it, at any depth, in order.
  package let nested: [NestedItem]
}

package struct NestedItem: Sendable {
  /// 1-based, in the whole file.
  package let line: Int
  package let text: ByteSpan
  /// The inside of the nested item, in the document's `html`.
  package let content: ByteSpan
  /// 1 = directly in the item.
  package let depth: Int
}

/// A trailing `{#id .ferdig}`.
package struct ItemAttributes: Sendable, Equatable {
  package var id: String?
  package var isDone = false

  package init(id: String? = nil, isDone: Bool = false) {
    (self.id, self.isDone) = (id, isDone)
  }
}

package struct MarkdownTable: Sendable {
  package let header: [TableCell]
  package let rows: [TableRow]
}

package struct TableRow: Sendable {
  /// 1-based, in the whole file.
  package let line: Int
  package let cells: [TableCell]
}

package struct TableCell: Sendable {
  /// A line break in the cell is `\n`.
  package let text: ByteSpan
  package let content: ByteSpan
  package let attributes: ItemAttributes
  /// The cell as typed, in the file's bytes; nil for a cell that the row was too short for.
  package let source: ByteSpan?
}

/// An insertion point in the document's `html` that waits for a link's address. It lies between two tags; those
/// of an image have its `alt` attribute between them.
package struct Hole: Sendable {
  package enum Role: UInt8, Sendable {
    /// The start tag of `<a>`, whole, or nothing.
    case linkStart
    /// The end tag of `<a>`, or nothing.
    case linkEnd
    /// The start of an image, up to its `alt`.
    case imageStart
    /// The rest of an image after its `alt`.
    case imageEnd
  }

  /// In bytes of the document's `html`.
  package var offset: UInt32
  /// An index in the document's `links`.
  package let link: Int32
  package let role: Role
}

/// A link or an image that points into the site.
package struct LocalLink: Sendable {
  /// Percent-decoded, without fragment and query; empty for an anchor on the same page.
  package let path: String
  /// Percent-decoded, without `#`.
  package let fragment: String?
  /// With its `?`; empty when there is none.
  package let query: String
  package let title: String
  package let isImage: Bool
  package let location: SourceLocation

  package init(
    path: String, fragment: String?, query: String, title: String, isImage: Bool, location: SourceLocation
  ) {
    self.path = path
    self.fragment = fragment
    self.query = query
    self.title = title
    self.isImage = isImage
    self.location = location
  }
}

/// An image in the text.
package struct Picture: Sendable {
  /// An index in the document's `links`.
  package let link: Int32
  /// Its alternative text; empty when it is only decoration.
  package let alternative: String
  /// As shown below the image, `Foto: Kari Nes`; nil without one.
  package let credit: String?
}
