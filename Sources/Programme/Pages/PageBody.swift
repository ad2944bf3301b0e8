package import Markdown

/// What stands on a page below its title.
package struct PageBody: Sendable {
  /// The body's HTML, whole, with links to other content left out: see ``holes``.
  package var html: [UInt8] = []
  package var holes: [Hole] = []
  /// What the holes are about.
  package var links: [LocalLink] = []
  /// The page in order: every word of it is in exactly one part.
  package var parts: [BodyPart] = []
  /// The headings a table of contents lists, in order.
  package var outline: [OutlineEntry] = []
  package var commitmentLists: [CommitmentList] = []
  /// Every commitment on the page, in order.
  package var commitments: [Commitment] = []
  /// On a plan page only.
  package var plan: ActionPlan?
}

package enum BodyPart: Sendable {
  /// HTML as it stands, in the body's `html`.
  case prose(ByteSpan)
  /// An index in the body's `commitmentLists`.
  case commitments(Int)
  /// An index in the plan's `tables`.
  case measures(Int)
}

package struct OutlineEntry: Sendable {
  package let title: String
  package let id: String
  /// As shown, 2…6.
  package let level: Int
}
