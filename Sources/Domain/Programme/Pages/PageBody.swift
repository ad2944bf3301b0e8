package import Markdown

/// What stands on a page below its title.
package final class PageBody: Sendable {
  /// The body's HTML, whole, with links to other content left out: see ``holes``.
  package let html: [UInt8]
  package let holes: [Hole]
  /// What the holes are about.
  package let links: [LocalLink]
  /// The page in order: every word of it is in exactly one part.
  package let parts: [BodyPart]
  /// The headings a table of contents lists, in order.
  package let outline: [OutlineEntry]
  package let commitmentLists: [CommitmentList]
  /// Every commitment on the page, in order.
  package let commitments: [Commitment]
  /// On a plan page only.
  package let plan: ActionPlan?

  package init(
    html: [UInt8] = [], holes: [Hole] = [], links: [LocalLink] = [], parts: [BodyPart] = [],
    outline: [OutlineEntry] = [], commitmentLists: [CommitmentList] = [], commitments: [Commitment] = [],
    plan: ActionPlan? = nil
  ) {
    self.html = html
    self.holes = holes
    self.links = links
    self.parts = parts
    self.outline = outline
    self.commitmentLists = commitmentLists
    self.commitments = commitments
    self.plan = plan
  }
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
